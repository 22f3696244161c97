// A seller's morning from export to paper: 300 orders read, reviewed, divided over carts, routed and printed (labels and pick
// lists). Each step is a process of its own, start-up and all; the peer is as many processes that do nothing.
//   node bench/day.mjs [orders] [effort]        (default 300 quick; needs dist/: npm run build)
// Goal: 5 s for all of it, by the processor's time too, since a busy machine's clock tells little.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, runOnce } from './lib.mjs';

const bin = fileURLToPath(new URL('../bin/orders.js', import.meta.url));
const count = Number(process.argv[2] ?? 300);
const effort = process.argv[3] ?? 'quick';
const rounds = 3;
let state = 11;
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
};
const SKUS = 400;
const head =
  'Name,Financial Status,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Id';
const rows = [head];
for (let i = 0; i < count; i++) {
  const lines = Array.from({ length: random() < 0.6 ? 1 : 2 + Math.floor(random() * 4) }, () => ({
    // A few SKUs sell most, as in shops.
    sku: `S${Math.floor(SKUS * random() ** 3)}`,
    quantity: 1 + Math.floor(random() * 2),
  }));
  const total = 10 * lines.reduce((sum, { quantity }) => sum + quantity, 0);
  for (const [line, { sku, quantity }] of lines.entries()) {
    const goods = `${quantity},Goods ${sku},10.00,${sku},true`;
    rows.push(
      line === 0
        ? `#${i + 1},paid,unfulfilled,USD,${total}.00,2026-11-20 10:00:00 -0500,${goods},Person ${i},${i + 1} Larch Lane,Portland,97214,OR,US,${i + 1}`
        : `#${i + 1},,,,,,${goods},,,,,,,`,
    );
  }
}
const stock = ['SKU,Bin,Available'];
for (let n = 0; n < SKUS; n++)
  stock.push(`S${n},${'ABCDEFGHIJ'[n % 10]}-${String(1 + Math.floor(n / 10)).padStart(2, '0')}-1,999`);

const steps = [
  ['import', ['import', 'o.csv']],
  ['review', ['review', '--no-input']],
  ['batch', ['batch', '--totes', '12', '--effort', effort, '--json']],
];
const best = new Map();
let carts = 0;
for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'orders-bench-'));
  try {
    const env = { ORDERS_WORKSPACE: join(folder, 'workspace'), XDG_CONFIG_HOME: folder };
    writeFileSync(join(folder, 'o.csv'), `${rows.join('\n')}\n`);
    writeFileSync(join(folder, 'stock.csv'), `${stock.join('\n')}\n`);
    const run = (args) => runOnce(process.execPath, [bin, ...args], { cwd: folder, env, mayFail: true });
    await run(['stock', 'import', 'stock.csv']);
    const note = (step, ms) => best.set(step, Math.min(ms, best.get(step) ?? Infinity));
    let batches = [];
    for (const [step, args] of steps) {
      const ran = await run(args);
      note(step, ran.ms);
      if (step === 'batch') batches = JSON.parse(ran.out).batches;
    }
    const orders = batches.flatMap((batch) => batch.orders);
    if (orders.length !== count) throw new Error(`${orders.length} of ${count} orders batched`);
    carts = batches.length;
    note('print', (await run(['print', '--all', '-o', folder])).ms);
    let nothing = 0;
    for (let n = 0; n < steps.length + 1; n++)
      nothing += (await runOnce(process.execPath, ['-e', '0'], {})).ms;
    note('peer: as many processes that do nothing', nothing);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(machine());
console.log(`${count} orders on ${carts} carts, effort ${effort}, the fastest of ${rounds} rounds`);
let all = 0;
for (const [step, ms] of best) {
  if (!step.startsWith('peer')) all += ms;
  console.log(`${step.padEnd(42)} ${(ms / 1000).toFixed(2).padStart(6)} s`);
}
console.log(
  `${'all'.padEnd(42)} ${(all / 1000).toFixed(2).padStart(6)} s   goal 5 s: ${all <= 5000 ? 'kept' : 'NOT KEPT'}`,
);
