// A TikTok Shop export as a workbook: import into an empty ledger, against readers of npm that only read it to rows.
//   node bench/xlsx.mjs [rows=20000] [rounds=3]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { machine, paired, row, runOnce } from './lib.mjs';

const BIN = fileURLToPath(new URL('../bin/orders.js', import.meta.url));
const PEER = fileURLToPath(new URL('peers/xlsx-rows.mjs', import.meta.url));
const count = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'orders-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const [header, notes, , first] = readFileSync(
  fileURLToPath(new URL('../test/fixtures/tiktok/us.csv', import.meta.url)),
  'utf8',
)
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/)
  .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1].replace(/^"|"$/g, '')));
const at = (name) => header.indexOf(name);
const rows = [header, notes];
for (let i = 0; i < count; i++) {
  const cells = [...first].slice(0, header.length);
  // Every fourth row is a further line of the order before it.
  const order = i - Math.floor(i / 4);
  cells[at('Order ID')] = `5769${String(order).padStart(14, '0')}`;
  cells[at('SKU ID')] = `1729${String(i).padStart(15, '0')}`;
  cells[at('Seller SKU')] = `TEE-${i % 3000}`;
  cells[at('Recipient')] = `Otis Vale ${order}`;
  cells[at('Detail Address')] = `${1 + (order % 9999)} Juniper Rd`;
  cells[at('Package ID')] = `1150${String(order).padStart(15, '0')}`;
  rows.push(cells);
}
const file = join(folder, 'tiktok.xlsx');
writeFileSync(file, await writeXlsx({ sheets: [{ name: 'OrderSKUList', rows }] }));

const imported = async () => {
  rmSync(join(folder, 'ws'), { recursive: true, force: true });
  const done = await runOnce(process.execPath, [
    BIN,
    '--workspace',
    join(folder, 'ws'),
    'import',
    '--json',
    file,
  ]);
  const { rowsRead, rowsRejected } = JSON.parse(done.out).files[0];
  if (rowsRead !== count || rowsRejected > 0)
    throw new Error(`${rowsRead} rows read, ${rowsRejected} rejected`);
  return done;
};
const read = (library) => async () => {
  const done = await runOnce(process.execPath, [PEER, library, file]);
  if (Number(done.out) !== rows.length) throw new Error(`${library} read ${done.out} rows`);
  return done;
};
const WIDTHS = [58, 10, 10, 8, 8];
console.log(machine());
row(['what', 'ms', 'peer ms', 'ratio', 'peak MB'], WIDTHS);
for (const library of ['hucre', 'hucre-stream', 'read-excel-file']) {
  const { ms, peerMs, ratio, peakMb } = await paired(rounds, imported, read(library));
  const what = `import ${count} rows of XLSX / ${library} to rows (goal 2.0 of the fastest, 400 MB)`;
  row([what, Math.round(ms), Math.round(peerMs), ratio.toFixed(2), peakMb], WIDTHS);
}
