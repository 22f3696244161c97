// Whence parcels leave: the planner over 10,000 orders of one to five lines and five locations, against the naive way: for each
// order the nearest location that has all of it, else line by line from the nearest that has the line.
//   node bench/locations.mjs [orders] [locations]      (default 10000 5)
// Each runs in a process of its own; processor time of the planning alone (user + system), the least of five, and peak memory.
// Goals: not more than 10 times the naive way's time (which looks at no location twice and proves nothing), no more parcels a
// unit than it sends, no unit that it sends left behind.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { machine, row, runOnce } from './lib.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const count = Number(process.argv[2] ?? 10_000);
const places = Number(process.argv[3] ?? 5);
const work = mkdtempSync(join(tmpdir(), 'locations-'));
const bundle = join(work, 'core.mjs');
await build({
  stdin: {
    contents: `export * from './src/core/warehouse/place-parcels.ts'; export * from './src/core/warehouse/locations.ts';`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
});

const WORLD = `
let state = 7;
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
};
const SKUS = 2000;
const STATES = 'AL AZ CA CO FL GA IL IN MA MD MI MN MO NC NJ NV NY OH OR PA TN TX UT VA WA WI'.split(' ');
const names = Array.from({ length: ${places} }, (_, n) => 'L' + n);
const known = {
  locations: names.map((name, n) => ({ name, priority: 0, at: [30 + ((n * 7) % 18), -120 + ((n * 13) % 50)] })),
  nearest: [], coordinates: [], prefer: 'nearest', suppliers: [],
};
// A SKU lies at one to three of the locations.
const stock = new Map(names.map((name) => [name, new Map()]));
for (let sku = 0; sku < SKUS; sku++)
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--)
    stock.get(names[Math.floor(random() * names.length)]).set('S' + sku, 4 + Math.floor(random() * 12));
const orders = Array.from({ length: ${count} }, (_, key) => ({
  key,
  address: { country: 'US', region: STATES[Math.floor(random() * STATES.length)], postcode: '' },
  lines: Array.from({ length: random() < 0.6 ? 1 : 2 + Math.floor(random() * 4) }, (_, at) => ({
    key: String(at + 1), sku: 'S' + Math.floor(SKUS * random()), name: 'Goods', variant: '',
    quantity: 1, toShip: 1, kind: 'goods',
  })),
}));
const told = (before, parcels, units) => {
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ ms: (user + system) / 1000, parcels, units }));
};
`;
writeFileSync(
  join(work, 'ours.mjs'),
  `import { placeParcels, rankLocations } from './core.mjs';
${WORLD}
const before = process.cpuUsage();
const ranks = new Map();
const seekers = orders.map(({ key, address, lines }) => {
  const at = address.country + address.region + address.postcode;
  const ranked = ranks.get(at) ?? rankLocations(address, known);
  ranks.set(at, ranked);
  return { key, order: { lines, tags: [] }, ranked, mayDivide: true };
});
const placings = placeParcels(seekers, { at: stock, anywhere: new Map() });
const parts = placings.flatMap((placing) => placing.parts);
told(before, parts.length, parts.reduce((sum, { lines }) => sum + lines.reduce((all, one) => all + one.quantity, 0), 0));
`,
);
writeFileSync(
  join(work, 'naive.mjs'),
  `import { distance, middleOf } from './core.mjs';
${WORLD}
const before = process.cpuUsage();
let parcels = 0;
let units = 0;
for (const { address, lines } of orders) {
  const customer = middleOf(address.country, address.region).at;
  const near = [...known.locations].sort((a, b) => distance(customer, a.at) - distance(customer, b.at));
  const has = ({ name }, { sku }) => (stock.get(name).get(sku) ?? 0) > 0;
  const used = new Set();
  const all = near.find((one) => lines.every((line) => has(one, line)));
  for (const line of lines) {
    const from = all && has(all, line) ? all : near.find((one) => has(one, line));
    if (!from) continue;
    stock.get(from.name).set(line.sku, stock.get(from.name).get(line.sku) - 1);
    used.add(from.name);
    units++;
  }
  parcels += used.size;
}
told(before, parcels, units);
`,
);

const ROUNDS = 5;
const best = { ours: { ms: Infinity, peakMb: 0 }, naive: { ms: Infinity, peakMb: 0 } };
for (let round = 0; round < ROUNDS; round++)
  for (const name of ['naive', 'ours']) {
    const ran = await runOnce(process.execPath, [join(work, `${name}.mjs`)]);
    const told = JSON.parse(ran.out);
    best[name] = {
      ...told,
      ms: Math.min(told.ms, best[name].ms),
      peakMb: Math.max(ran.peakMb, best[name].peakMb),
    };
  }
rmSync(work, { recursive: true });

console.log(machine());
const widths = [34, 10, 10, 10, 10];
row([`${count} orders, ${places} locations`, 'CPU ms', 'peak MB', 'parcels', 'units'], widths);
for (const [name, label] of [
  ['naive', 'nearest that has it, line by line'],
  ['ours', 'fewest locations, exactly'],
]) {
  const { ms, peakMb, parcels, units } = best[name];
  row([label, ms.toFixed(0), peakMb, parcels, units], widths);
}
const ratio = best.ours.ms / best.naive.ms;
const perParcel = ({ parcels, units }) => parcels / units;
console.log(
  `time ${ratio.toFixed(2)} × the naive way (goal ≤ 10), memory ${(best.ours.peakMb / best.naive.peakMb).toFixed(2)} ×, ` +
    `parcels a unit ${((perParcel(best.ours) / perParcel(best.naive) - 1) * 100).toFixed(1)} %`,
);
if (ratio > 10 || best.ours.units < best.naive.units || perParcel(best.ours) > perParcel(best.naive))
  process.exitCode = 1;
