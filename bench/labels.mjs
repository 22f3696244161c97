// Labels per second: the built-in label of 4 × 6 inches (20 texts, Code 128) with a QR code, against programs that draw the
// same label in the same run on the same machine: plain pdfkit, ReportLab and gLabels.
//   node bench/labels.mjs [count] [rounds]   (default 10,000 and three, best of each)
//   Debian: apt-get install python3-reportlab glabels. A peer that is not there is left out, and the run says so;
//   PYTHON=… names another Python. gLabels draws at most 1,000 labels, and time per label is compared.
// CPU is user + system of the whole process, from start to end; memory is its peak resident set.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { pdfkitAlone } from '../scripts/pdfkit-alone.mjs';
import { parcels } from './label-data.mjs';
import { writeBenchTemplate } from './label-template.mjs';
import { writeGlabels } from './peers/labels-glabels.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
// Inside the project, so that the bundle finds the fonts as dist/ does.
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const work = mkdtempSync(join(root, 'node_modules/.cache/labels-'));
const bundle = join(work, 'ours.mjs');
const entry = join(work, 'entry.ts');
const sources = [
  'src/io/pdf/write-labels.ts',
  'src/io/pdf/write-list.ts',
  'src/io/templates/load-template.ts',
];
writeFileSync(
  entry,
  sources.map((source) => `export * from ${JSON.stringify(join(root, source))};\n`).join(''),
);
await build({
  entryPoints: { ours: entry },
  outdir: work,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // As in dist/: what is loaded only when it is needed is a file of its own.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [pdfkitAlone],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
await build({
  entryPoints: [join(root, 'src/core/documents/code128.ts')],
  outfile: join(work, 'code128.mjs'),
  bundle: true,
  format: 'esm',
});
for (const face of ['latin', 'latin-bold', 'sc']) {
  writeFileSync(
    join(work, `${face}.ttf`),
    brotliDecompressSync(readFileSync(join(root, 'fonts', `${face}.ttf.br`))),
  );
}

/** Runs a program that is not Node's under /usr/bin/time. */
function measureOther(command, bytesOf) {
  const begin = process.hrtime.bigint();
  const child = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], { encoding: 'utf8', cwd: root });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  if (child.status !== 0) throw new Error(child.stderr);
  const [user, system, kilobytes] = child.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, mb: kilobytes / 1024, bytes: statSync(bytesOf).size };
}

/** Runs a Node program and measures it from outside. */
function measure(args, bytesOf) {
  if (args[0].startsWith('/')) return measureOther(args, bytesOf);
  const timer =
    'process.on("exit",()=>{const u=process.resourceUsage();require("fs").writeSync(2,JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,mb:u.maxRSS/1024}))})';
  const hook = join(work, 'hook.cjs');
  writeFileSync(hook, timer);
  const begin = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--require', hook, ...args], { encoding: 'utf8', cwd: root });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  if (child.status !== 0) throw new Error(child.stderr);
  return {
    wall,
    ...JSON.parse(child.stderr.trim().split('\n').at(-1)),
    bytes: bytesOf ? statSync(bytesOf).size : 0,
  };
}
const best = (results) => ({
  wall: Math.min(...results.map((each) => each.wall)),
  cpu: Math.min(...results.map((each) => each.cpu)),
  mb: Math.max(...results.map((each) => each.mb)),
  bytes: results[0].bytes,
});

const pdf = join(work, 'out.pdf');
const peers = join(root, 'bench/peers');
writeBenchTemplate(root, work);
const ours = (kind, n) => ['bench/peers/labels-ours.mjs', bundle, kind, String(n), pdf, work];
const plain = (kind, n) => ['bench/peers/labels-pdfkit.mjs', work, kind, String(n), pdf];
const has = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const python = [process.env.PYTHON ?? 'python3', '/usr/bin/python3'].find((program) =>
  has(program, '-c', 'import reportlab'),
);
if (python === undefined) console.log('LEFT OUT: ReportLab (Debian: python3-reportlab)');
const hasGlabels = has('glabels-3-batch', '--help');
if (!hasGlabels) console.log('LEFT OUT: gLabels (Debian: glabels)');
/** gLabels takes minutes for ten thousand. */
const few = Math.min(count, 1_000);
const glabels = (kind) => {
  const folder = join(work, `glabels-${kind}`);
  mkdirSync(folder);
  return ['/usr/bin/glabels-3-batch', '-o', pdf, writeGlabels(folder, few, kind === 'mixed')];
};
const reportlab = (kind) => {
  const data = join(work, `${kind}.jsonl`);
  writeFileSync(
    data,
    Array.from(parcels(count, kind === 'mixed'), (label) => JSON.stringify(label)).join('\n'),
  );
  return ['/usr/bin/env', python, join(peers, 'labels-reportlab.py'), work, data, pdf];
};
const cases = [
  ['node -e 0', ['-e', '0'], false],
  ['20 labels mixed, cold, ours', ours('mixed', 20)],
  ['20 labels mixed, cold, pdfkit', plain('mixed', 20)],
  [`${count} labels Latin, ours`, ours('latin', count)],
  [`${count} labels Latin, pdfkit`, plain('latin', count)],
  ...(python ? [[`${count} labels Latin, ReportLab`, reportlab('latin')]] : []),
  ...(hasGlabels ? [[`${few} labels Latin, gLabels`, glabels('latin')]] : []),
  [`${count} labels mixed, ours`, ours('mixed', count)],
  [`${count} labels mixed, pdfkit`, plain('mixed', count)],
  ...(python ? [[`${count} labels mixed, ReportLab`, reportlab('mixed')]] : []),
  ...(hasGlabels ? [[`${few} labels mixed, gLabels`, glabels('mixed')]] : []),
  ['one label, ours', ours('latin', 1)],
  ['pick list of 2000 rows, ours', ours('pick', 2000)],
  [`pick list of ${count} rows, ours`, ours('pick', count)],
];
const results = new Map(cases.map(([name]) => [name, []]));
try {
  for (let round = 0; round < rounds; round++) {
    for (const [name, args, file = true] of cases) results.get(name).push(measure(args, file && pdf));
  }
  // Once: it is there for its memory, which must not grow with the labels but for the page tree.
  results.set(`${5 * count} labels mixed, ours`, [measure(ours('mixed', 5 * count), pdf)]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log('case | wall s | CPU s | peak MB | bytes');
for (const [name, measured] of results) {
  const { wall, cpu, mb, bytes } = best(measured);
  console.log(`${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${mb.toFixed(0)} | ${bytes}`);
}
for (const kind of ['Latin', 'mixed']) {
  const a = best(results.get(`${count} labels ${kind}, ours`));
  for (const [peer, n, goal] of [
    ['pdfkit', count, 'goal ≥ 5 ×'],
    ['ReportLab', count, 'no goal'],
    ['gLabels', few, 'goal ≥ 10 ×'],
  ]) {
    const measured = results.get(`${n} labels ${kind}, ${peer}`);
    if (measured === undefined) continue;
    const b = best(measured);
    const times = (value) => `${((value * count) / n).toFixed(1)} ×`;
    console.log(
      `${kind}: ${times(b.cpu / a.cpu)} less CPU, ${times(b.wall / a.wall)} less time than ${peer} (${goal})`,
    );
  }
}

// Goals of a quiet machine; on a busy one only the ratios say something.
const of = (name) => best(results.get(name));
const GOALS = [
  [`${count} labels Latin, s`, of(`${count} labels Latin, ours`).wall, 3 * (count / 10_000)],
  [`${count} labels mixed, s`, of(`${count} labels mixed, ours`).wall, 5 * (count / 10_000)],
  ['bytes a label, Latin', of(`${count} labels Latin, ours`).bytes / count, 1_126],
  [`${count} labels mixed, MB`, of(`${count} labels mixed, ours`).mb, 260],
  [
    `time per label, ${5 * count} against ${count}`,
    of(`${5 * count} labels mixed, ours`).cpu / of(`${count} labels mixed, ours`).cpu / 5,
    1.1,
  ],
  [`${5 * count} labels mixed, MB`, of(`${5 * count} labels mixed, ours`).mb, 550],
  ['20 labels cold, s', of('20 labels mixed, cold, ours').wall, 0.5],
  ['one label, × node -e 0', of('one label, ours').wall / of('node -e 0').wall, 3.3],
  ['pick list of 2000 rows, s', of('pick list of 2000 rows, ours').wall, 1.5],
];
for (const [name, value, goal] of GOALS)
  console.log(`${name}: ${value.toFixed(2)} (goal ≤ ${goal})${value > goal ? '  MISSED' : ''}`);
