// Start-up of the built tool as a ratio to `node -e 0`, in paired rounds: median over the rounds of case ÷ peer of the
// same round. Needs dist/ (npm run build). `node bench/startup.mjs [rounds]`
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = process.env.ORDERS_BIN ?? join(root, 'bin/orders.js');
const rounds = Number(process.argv[2] ?? 40);
const folder = mkdtempSync(join(tmpdir(), 'orders-startup-'));
const env = {
  ...process.env,
  ORDERS_WORKSPACE: join(folder, 'workspace'),
  XDG_CONFIG_HOME: folder,
  NO_COLOR: '1',
};

/** The example's rows, repeated under other order numbers until there are a hundred orders. */
function hundredOrders() {
  const [header, ...rows] = readFileSync(join(root, 'examples/shopify-orders.csv'), 'utf8')
    .trimEnd()
    .split(/\r?\n(?=#)/);
  const copies = [0, 1, 2].flatMap((copy) =>
    rows.map((row) =>
      row
        .replace(/^#(\d+)/, (_, id) => `#${Number(id) + copy * 1000}`)
        .replaceAll(/,(\d{10,}),/g, (_, id) => `,${BigInt(id) + BigInt(copy) * 100000n},`),
    ),
  );
  const ids = new Set();
  const kept = copies.filter((row) => {
    const id = row.slice(0, row.indexOf(','));
    if (ids.size === 100 && !ids.has(id)) return false;
    ids.add(id);
    return true;
  });
  return [header, ...kept].join('\n');
}

function run(words) {
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  return { ms, result };
}

const file = join(folder, 'hundred.csv');
writeFileSync(file, hundredOrders());
const workspace = env.ORDERS_WORKSPACE;
const imported = join(folder, 'imported');
for (const words of [
  ['import', file],
  ['review', '--no-input'],
]) {
  const { result } = run([bin, ...words]);
  if (result.status !== 0 && result.status !== 3) throw new Error(String(result.stderr));
  if (words[0] === 'import') cpSync(workspace, imported, { recursive: true });
}
const listed = String(run([bin, 'list']).result.stdout)
  .trimEnd()
  .split('\n').length;

const cases = [
  ['--version', 1.35],
  ['--help', 1.35],
  ['imprt', 1.35],
  ['list', 1.8],
  // With nothing new since the last review, and of orders that no rule has seen.
  ['review --no-input', 2.5],
  ['review --no-input', 2.5, 'first'],
];
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ratios = cases.map(() => []);
const least = cases.map(() => Number.POSITIVE_INFINITY);
let peer = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds; round++) {
  const base = run(['-e', '0']).ms;
  peer = Math.min(peer, base);
  cases.forEach(([words, , first], at) => {
    if (first) {
      rmSync(workspace, { recursive: true });
      cpSync(imported, workspace, { recursive: true });
    }
    const { ms } = run([bin, ...words.split(' ')]);
    ratios[at].push(ms / base);
    least[at] = Math.min(least[at], ms);
  });
}
console.log(
  `${cpus()[0]?.model} × ${cpus().length}, Node ${process.versions.node}, ${rounds} rounds, ${listed} orders; node -e 0: least ${peer.toFixed(0)} ms`,
);
let missed = 0;
cases.forEach(([words, goal, first = ''], at) => {
  const ratio = median(ratios[at]);
  if (ratio > goal) missed++;
  console.log(
    `orders ${`${words} ${first}`.padEnd(26)} × ${ratio.toFixed(2)}  (goal ≤ ${goal})  least ${least[at].toFixed(0)} ms${ratio > goal ? '  MISSED' : ''}`,
  );
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = missed > 0 ? 1 : 0;
