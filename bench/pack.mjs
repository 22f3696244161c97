// Scans a second at the packing bench from a pipe, against a plain script that appends each scan to a file and syncs it.
//   node bench/pack.mjs [parcels]            (default 100, of three scans each; needs dist/: npm run build)
// Both are whole processes, start-up and all; goal: 200 scans/s.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, median, runOnce } from './lib.mjs';

const bin = fileURLToPath(new URL('../bin/orders.js', import.meta.url));
const count = Number(process.argv[2] ?? 100);
const rounds = 3;
const PLAIN = `const fs=require('node:fs');const fd=fs.openSync(process.argv[1],'a');
require('node:readline').createInterface({input:process.stdin}).on('line',l=>{fs.writeSync(fd,l+'\\n');fs.fsyncSync(fd)})`;

const own = [];
const plain = [];
for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'orders-bench-'));
  try {
    const env = { ORDERS_WORKSPACE: join(folder, 'workspace'), XDG_CONFIG_HOME: folder };
    const head =
      'Name,Financial Status,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Id';
    const rows = Array.from(
      { length: count },
      (_, i) =>
        `#${i + 1},paid,unfulfilled,USD,20.00,2026-11-20 10:00:00 -0500,2,Mug,10.00,MUG,true,Person ${i},${i + 1} Larch Lane,Portland,97214,OR,US,${i + 1}`,
    );
    writeFileSync(join(folder, 'o.csv'), `${[head, ...rows].join('\n')}\n`);
    const orders = (args, input) =>
      runOnce(process.execPath, [bin, ...args], { cwd: folder, env, ...(input && { input }), mayFail: true });
    await orders(['import', 'o.csv']);
    await orders(['review', '--no-input']);
    await orders(['batch', '--max', String(count)]);
    await orders(['print', 'B1']);
    const scans = Array.from(
      { length: count },
      (_, i) => `B1-${String(i + 1).padStart(3, '0')}\nMUG\nMUG\n`,
    ).join('');
    const script = runOnce(process.execPath, ['-e', PLAIN, join(folder, 'plain.txt')], { input: scans });
    plain.push((await script).ms);
    const ran = await orders(['pack', 'B1', '--json'], scans);
    const { packed } = JSON.parse(ran.out);
    if (packed.length !== count) throw new Error(`${packed.length} of ${count} parcels packed`);
    own.push(ran.ms);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const perSecond = (times) => Math.round((count * 3) / (median(times) / 1000));
console.log(machine());
console.log(`${count} parcels, ${count * 3} scans, ${rounds} rounds, median`);
console.log(`orders pack                 ${perSecond(own)} scans/s  ${Math.round(median(own))} ms`);
console.log(`append + fsync, plain node  ${perSecond(plain)} scans/s  ${Math.round(median(plain))} ms`);
console.log(`ratio of the times          ${(median(own) / median(plain)).toFixed(2)}`);
// Where the disk itself syncs fewer, no bench can do better than the plain script.
process.exitCode = perSecond(own) >= 200 || median(own) <= 1.5 * median(plain) ? 0 : 1;
