// Pick routes: goals and what was measured, with today's usual way (stops sorted by bin code) as the peer of the same run.
//   node bench/routes.mjs [folder of the picking corpora] [n]      (default ../shared/corpora/picking; without it only times;
//                                                                   n = only every nth row of scattered storage)
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpora = process.argv[2] ?? join(root, '../shared/corpora/picking');
const every = Number(process.argv[3] ?? 1);
const work = mkdtempSync(join(tmpdir(), 'routes-'));
const bundle = join(work, 'routes.mjs');
await build({
  stdin: {
    contents: `export * from './src/core/picking/plan-route.ts'; export * from './src/core/picking/check-walk.ts';
      export * from './src/core/picking/plan-scattered-route.ts'; export * from './src/core/picking/route-length.ts';
      export * from './src/core/picking/stop-load.ts';`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
});
const { planRoute, checkWalk, planScatteredRoute, routeLengths, loadOf } = await import(
  pathToFileURL(bundle).href
);
rmSync(work, { recursive: true });

const [cpu] = cpus();
console.log(
  `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
);
const table = [];
const report = (what, measured, goal, kept) =>
  table.push({ what, measured, goal, kept: kept ? 'yes' : 'NO' });

/** Rows of a corpus; none when it is not there. */
function rows(name) {
  const file = join(corpora, `${name}.dev.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
}

/** Walks from stop to stop in the order of the bin codes, each time the shortest way. */
function binCodeLength({ aisles, crossAisles, start, end = start, stops }) {
  const sorted = [...stops].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const places = [[start[0], crossAisles[start[1]]], ...sorted, [end[0], crossAisles[end[1]]]];
  let length = 0;
  for (let n = 1; n < places.length; n++) {
    const [a, b] = [places[n - 1], places[n]];
    if (a[0] === b[0]) length += Math.abs(a[1] - b[1]);
    else {
      const ways = crossAisles.map((y) => Math.abs(a[1] - y) + Math.abs(y - b[1]));
      length += Math.abs(aisles[a[0]] - aisles[b[0]]) + Math.min(...ways);
    }
  }
  return length;
}

for (const name of ['sprp-1block', 'sprp-2block', 'own-routing']) {
  let [equal, checked, longer, count] = [0, 0, 0, 0];
  for (const row of rows(name)) {
    const input = {
      aisles: row.x,
      crossAisles: row.y,
      start: row.depot,
      end: row.end ?? row.depot,
      stops: row.picks,
    };
    const route = planRoute(input);
    count++;
    if (route.proof === 'shortest' && Math.abs(route.length - row.opt) < 1e-6) equal++;
    if (checkWalk(input, route).faults.length === 0) checked++;
    longer += binCodeLength(input) / row.opt - 1;
  }
  if (count === 0) continue;
  report(`${name}: equal to the optimum`, `${equal} of ${count}`, 'all', equal === count);
  report(`${name}: walks checked`, `${checked} of ${count}`, 'all', checked === count);
  report(`${name}: peer, sorted by bin code`, `+${((100 * longer) / count).toFixed(1)} %`, '-', true);
}

let state = 7;
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
};
for (const [k, goal] of [
  [2, 0.5],
  [3, 1],
  [4, 2],
  [5, 10],
  [6, 60],
]) {
  const crossAisles = Array.from({ length: k }, (_, i) => (60 * i) / (k - 1));
  const aisles = Array.from({ length: 30 }, (_, j) => 3 * j);
  const inputs = Array.from({ length: k < 5 ? 500 : 50 }, () => {
    const stops = Array.from({ length: 100 }, () => [Math.floor(30 * random()), 60 * random()]);
    return { aisles, crossAisles, start: [0, 0], stops };
  });
  for (const input of inputs.slice(0, 100)) planRoute(input); // the engine compiles what it sees often
  const wall = performance.now();
  const used = process.cpuUsage().user;
  for (const input of inputs) planRoute(input);
  const cpuMs = (process.cpuUsage().user - used) / 1000 / inputs.length;
  const wallMs = (performance.now() - wall) / inputs.length;
  const lengthOf = routeLengths(inputs[0]);
  const loads = inputs.map((input) => loadOf(input, input.stops));
  const before = process.cpuUsage().user;
  for (const load of loads) lengthOf(load);
  const lengthUs = (process.cpuUsage().user - before) / inputs.length;
  const measured = `${cpuMs.toFixed(2)} ms of processor (${wallMs.toFixed(2)} by the clock), length only ${lengthUs.toFixed(0)} µs`;
  report(`30 aisles × 100 stops, ${k} cross aisles, with walk`, measured, `≤ ${goal} ms`, cpuMs <= goal);
}

const gaps = new Map();
for (const row of rows('sprp-ss').filter((_, n) => n % every === 0 || n % every === every - 1)) {
  const input = { aisles: row.x, crossAisles: row.y, start: row.depot, demand: row.demand, bins: row.bins };
  const begin = process.cpuUsage().user;
  const { length } = planScatteredRoute(input);
  const kind = row.id.split('_')[0];
  const seen = gaps.get(kind) ?? { gap: 0, below: 0, time: 0, count: 0 };
  gaps.set(kind, seen);
  seen.gap += length / row.opt - 1;
  seen.below += length < row.opt - 1e-6 ? 1 : 0;
  seen.time += (process.cpuUsage().user - begin) / 1e6;
  seen.count++;
}
for (const [kind, { gap, below, time, count }] of gaps) {
  const mean = (100 * gap) / count;
  const goal = kind === 'unit' ? 0.5 : 2;
  const measured = `${mean.toFixed(2)} % above the optimum (${below} below), ${(time / count).toFixed(2)} s each`;
  report(`scattered storage, ${kind} demand`, measured, `≤ ${goal} %`, mean <= goal && below === 0);
}
console.table(table);
