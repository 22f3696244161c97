// Import, review, batch and print of large exports, against sqlite3's own .import of the same file in the same run.
//   node bench/import.mjs [orders=100000] [rounds=3]     also: MEMORY=1 for 10k, 100k and 1M
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, paired, row, runOnce } from './lib.mjs';
import { writeShopifyFile } from './shopify-file.mjs';

const BIN = fileURLToPath(new URL('../bin/orders.js', import.meta.url));
const count = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'orders-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const orders = (...args) =>
  runOnce(process.execPath, [BIN, '--workspace', join(folder, 'ws'), ...args], {
    cwd: folder,
    mayFail: true,
  });
const fresh = () => rmSync(join(folder, 'ws'), { recursive: true, force: true });
const WIDTHS = [58, 10, 10, 8, 8];

console.log(machine());
const file = join(folder, 'orders.csv');
await writeShopifyFile(count, file);

const db = join(folder, 'raw.db');
const raw = async () => {
  rmSync(db, { force: true });
  return runOnce('sqlite3', [db, `.import --csv ${file} raw`]);
};
/**
 * The peer keeps what our ledger keeps of this file, no more and no less (`readOrder`, `readLine`, the columns of `orders`):
 * - of an order's 60-odd columns the 37 that are facts: no billing address but its name, no payment method or reference,
 *   the second phone only for want of the first, location and money owed only where they mean something;
 * - of a line 9 columns with its order; amounts as minor units, though through floating point;
 * - beside the facts, as in our row: shop, file and row in it, state, and the time it was placed once more in UTC;
 * - a unique key over shop and numbers, an index by state and time, and one from an order to its lines (ours lie in it).
 * It does without what makes ours longer: checks, problems with their lines, digests, words understood, repeats found,
 * the journal. Durability is the same, FULL: sqlite3 as it comes (rollback journal, a commit after each statement);
 * ours in one transaction through the write-ahead log, which is put into the file before the command ends.
 */
const ORDER_TEXT = [
  'Name',
  'Id',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Currency',
  'Shipping Method',
  'Created at',
  'Cancelled at',
  'Billing Name',
  'Shipping Name',
  'Shipping Company',
  'Shipping Address1',
  'Shipping Address2',
  'Shipping City',
  'Shipping Zip',
  'Shipping Province',
  'Shipping Province Name',
  'Shipping Country',
  'Notes',
  'Note Attributes',
  'Tags',
  'Risk Level',
  'Source',
  'Payment Terms Name',
];
const ORDER_MONEY = [
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Amount',
  'Refunded Amount',
  'Duties',
];
const LINE_TEXT = [
  'Name',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem sku',
  'Lineitem requires shipping',
  'Lineitem fulfillment status',
  'Vendor',
];
const LINE_MONEY = ['Lineitem price', 'Lineitem discount'];
const placed = '"Created at"';
/** Column of the order's table → its type and how it is made of the raw one. */
const ORDER_MADE = {
  shop: ['INTEGER', '1'],
  file: ['INTEGER', '1'],
  line: ['INTEGER', 'rowid + 1'],
  state: ['TEXT', "'new'"],
  placed_at: [
    'TEXT',
    `strftime('%Y-%m-%dT%H:%M:%SZ', substr(${placed}, 1, 19) || substr(${placed}, 21, 3) || ':' || substr(${placed}, 24))`,
  ],
  phone: ['TEXT', `coalesce(nullif("Shipping Phone", ''), "Phone")`],
  owed: ['TEXT', `CASE WHEN "Outstanding Balance" GLOB '*[1-9]*' THEN "Outstanding Balance" END`],
  location: ['TEXT', `CASE WHEN "Source" = 'pos' THEN "Location" END`],
};
const quoted = (names) => names.map((name) => `"${name}"`);
const cents = (names) => names.map((name) => `CAST(round("${name}" * 100) AS INTEGER)`);
const table = (name, texts, money, made = {}, key = '') => {
  const more = Object.entries(made);
  const columns = [
    ...more.map(([column, [type]]) => `${column} ${type}`),
    ...quoted(texts).map((column) => `${column} TEXT`),
    ...quoted(money).map((column) => `${column} INTEGER`),
  ];
  return `CREATE TABLE ${name}(${columns}${key});
INSERT INTO ${name} SELECT ${[...more.map(([, [, sql]]) => sql), ...quoted(texts), ...cents(money)]} FROM raw`;
};
const SPLIT = `
${table('o', ORDER_TEXT, ORDER_MONEY, ORDER_MADE, ', UNIQUE(shop, "Name", "Id")')} WHERE "Financial Status" <> '';
${table('item', LINE_TEXT, LINE_MONEY)};
CREATE INDEX item_name ON item("Name");
CREATE INDEX o_placed ON o(state, placed_at);`;
const split = async () => {
  rmSync(db, { force: true });
  return runOnce('sqlite3', [db, `.import --csv ${file} raw`, SPLIT]);
};
const imported = async () => {
  fresh();
  return orders('import', file);
};

row(['what', 'ms', 'peer ms', 'ratio', 'peak MB'], WIDTHS);
const show = (what, { ms, peerMs, ratio, peakMb }) =>
  row(
    [
      what,
      Math.round(ms),
      peerMs === undefined ? '' : Math.round(peerMs),
      ratio === undefined ? '' : ratio.toFixed(2),
      peakMb,
    ],
    WIDTHS,
  );
show(`import ${count} orders / sqlite3 .import raw (goal 2.5)`, await paired(rounds, imported, raw));
show(`import ${count} orders / .import + SQL split (goal 1.0)`, await paired(rounds, imported, split));
show(
  'the same file again / sqlite3 .import raw (goal 1.0)',
  await paired(rounds, () => orders('import', file), raw),
);
show(`review ${count} orders (goal 15 s)`, await orders('review', '--no-input', '-q'));
const batch = async () => {
  const made = await orders('batch', '--max', '1000', '--json');
  const name = JSON.parse(made.out).batches[0].batch;
  const printed = await orders('print', name, '-o', join(folder, 'paper'));
  return { ms: made.ms + printed.ms, peakMb: Math.max(made.peakMb, printed.peakMb) };
};
if (count <= 1000) show('batch + labels + pick list (goal 5 s)', await batch());

if (process.env.MEMORY) {
  for (const size of [10_000, 100_000, 1_000_000]) {
    await writeShopifyFile(size, file);
    fresh();
    show(`memory: import ${size}`, await orders('import', file));
    if (size <= 100_000) show(`memory: review ${size}`, await orders('review', '--no-input', '-q'));
  }
}
