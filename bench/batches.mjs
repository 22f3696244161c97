// Batches: goals and what was measured, against first come first served and savings with the same exact routes.
//   node bench/batches.mjs [quick|normal|best] [folder of the picking corpora]   (default normal, ../shared/corpora/picking)
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const effort = process.argv[2] ?? 'normal';
const corpora = process.argv[3] ?? join(root, '../shared/corpora/picking');
if (!existsSync(corpora)) {
  console.error(`The picking corpora are not in ${corpora}: nothing to measure.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'batches-'));
const bundle = join(work, 'batches.mjs');
await build({
  stdin: {
    contents: `export * from './src/core/batching/plan/plan-batches.ts'; export * from './src/core/picking/plan-route.ts';
      export * from './src/core/batching/plan/goods.ts'; export * from './src/core/batching/plan/trips.ts';
      export * from './src/core/batching/plan/savings.ts';`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
});
const { planBatches, planRoute, prepareGoods, Trips, savingsPlan } = await import(pathToFileURL(bundle).href);
rmSync(work, { recursive: true });

const [cpu] = cpus();
console.log(
  `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
);

const best = new Map();
for (const line of readFileSync(join(corpora, 'best.dev.csv'), 'utf8').trim().split('\n')) {
  const [, instance, , , policy, value, proven] = line.split(',');
  if (policy === 'optimal') best.set(instance, { best: Number(value), proven: proven === '1' });
}
const read = (name) =>
  readFileSync(join(corpora, `${name}.dev.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map(JSON.parse);
const rows = [
  ...read('own-batching').map((row) => ({
    set: row.orders.length <= 16 ? 'own, ≤ 16 orders' : 'own, more orders',
    row,
  })),
  ...read('henn-waescher').map((row) => ({ set: 'Henn–Wäscher', row })),
];

/** Orders on carts as they come; a full cart leaves. */
function firstComeLength(input) {
  const { totes = Infinity, items = Infinity, maxWeight = Infinity } = input.cart;
  let length = 0;
  let cart = [];
  const leave = () => {
    const stops = cart.flatMap((order) => order.lines.map(([aisle, along]) => [aisle, along]));
    length += planRoute({ ...input, stops }).length;
    cart = [];
  };
  const pieces = (orders) =>
    orders.reduce((sum, order) => sum + order.lines.reduce((s, line) => s + line[2], 0), 0);
  const weight = (orders) => orders.reduce((sum, order) => sum + (order.weight ?? 0), 0);
  for (const order of input.orders) {
    const all = [...cart, order];
    if (cart.length > 0 && (all.length > totes || pieces(all) > items || weight(all) > maxWeight)) leave();
    cart.push(order);
  }
  leave();
  return length;
}

const sets = new Map();
for (const { set, row } of rows) {
  const orders = row.orders.map((order, n) =>
    Array.isArray(order) ? { id: `o${n + 1}`, lines: order } : order,
  );
  const cart = row.cart ?? { items: row.cap };
  const input = { aisles: row.x, crossAisles: row.y, start: row.depot, cart, orders };
  const goods = prepareGoods(input, cart, orders);
  const savings = savingsPlan(goods, new Trips(input, goods), [...orders.keys()]);
  const begin = process.cpuUsage().user;
  const plan = planBatches(input, { effort, randomSeed: 1 });
  const seconds = (process.cpuUsage().user - begin) / 1e6;
  const known = best.get(row.id);
  const loose = plan.proof === 'shortest' ? 0 : 100 * (plan.length / plan.lowerBound - 1);
  const above = (length) => 100 * (length / known.best - 1);
  const sums = sets.get(set) ?? {
    count: 0,
    proven: 0,
    below: 0,
    gap: 0,
    worst: -100,
    first: 0,
    savings: 0,
    time: 0,
    slowest: 0,
    loose: 0,
    loosest: 0,
  };
  sets.set(set, sums);
  sums.count++;
  if (plan.proof === 'shortest') sums.proven++;
  if (known.proven && plan.length < known.best - 1e-3) sums.below++;
  sums.gap += above(plan.length);
  sums.worst = Math.max(sums.worst, above(plan.length));
  sums.loose += loose;
  sums.loosest = Math.max(sums.loosest, loose);
  sums.first += above(firstComeLength(input));
  sums.savings += above(savings.reduce((sum, trip) => sum + trip.length, 0));
  sums.time += seconds;
  sums.slowest = Math.max(sums.slowest, seconds);
}
const goals = { 'own, ≤ 16 orders': 0, 'Henn–Wäscher': { quick: 5, normal: 1, best: 0.4 }[effort] };
const table = [];
for (const [set, s] of sets) {
  const percent = (sum) => `${(sum / s.count).toFixed(2)} %`;
  const goal = goals[set];
  table.push({
    set,
    rows: s.count,
    proven: s.proven,
    'below a proof': s.below,
    'above the best known': percent(s.gap),
    worst: `${s.worst.toFixed(2)} %`,
    goal: goal === undefined ? '-' : goal === 0 ? 'all proven, ≤ 2 s' : `≤ ${goal} %`,
    kept:
      goal === undefined
        ? '-'
        : goal === 0
          ? s.proven === s.count && s.slowest <= 2
          : s.gap / s.count <= goal && s.below === 0,
    'said to be at most above': `${percent(s.loose)}, worst ${s.loosest.toFixed(1)} %`,
    'peer: savings': percent(s.savings),
    'peer: first come': percent(s.first),
    'processor, mean': `${(s.time / s.count).toFixed(2)} s`,
    slowest: `${s.slowest.toFixed(2)} s`,
  });
}
console.log(`effort: ${effort}`);
console.table(table);
