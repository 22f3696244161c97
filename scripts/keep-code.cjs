'use strict';
// Runs commands on the example, in a workspace of its own, and keeps the code that V8 made of the packs: dist/*.code.
// Part of the build; a Node of another version refuses it and makes its own in memory.
const { chmodSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const dist = resolve(process.argv[2]);
const KEPT = process.argv.slice(3);
const { load, open, packs } = require(join(dist, 'loader.js'));

const folder = mkdtempSync(join(tmpdir(), 'orders-build-'));
process.env.ORDERS_WORKSPACE = folder;
process.env.XDG_CONFIG_HOME = folder;
/** Its functions are not kept: what a small command must read grows with what is kept. */
const BEFORE = ['import', join(__dirname, '../examples/shopify-orders.csv')];
const LINES = [
  ['review', '--no-input'],
  ['review', '--no-input'],
  ['list'],
  ['--help'],
  ['--lang', 'zh', '--help'],
  ['--lang', 'zh', 'list'],
  [],
  ['imprt'],
];
/** Run after the others were kept: what the ledger does for them would make every small command read more. */
const PRINT_LINES = [
  ['batch', '--max', '20'],
  ['print', 'B1', '-o', folder],
];
const PRINT = 'print.js';
/** Exit code of a line that is wrong. */
const WRONG = 2;

async function keep() {
  const program = `process.argv.splice(1, 0, 'orders'); require(${JSON.stringify(join(dist, 'loader.js'))}).load('./main.js').run()`;
  const { status } = spawnSync(process.execPath, ['-e', program, ...BEFORE], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`orders ${BEFORE.join(' ')}: exit ${status}`);
  for (const line of LINES) await run(line);
  // What none of the lines runs is at least read.
  for (const name of KEPT) if (!packs.has(name)) open(name);
  for (const name of KEPT) if (name !== PRINT) keepCode(name);
  for (const line of PRINT_LINES) await run(line);
  keepCode(PRINT);
}

async function run(line) {
  process.argv = [process.argv[0], 'orders', ...line];
  await load('./main.js').run();
  if (process.exitCode && process.exitCode !== WRONG)
    throw new Error(`orders ${line.join(' ')}: exit ${process.exitCode}`);
  process.exitCode = 0;
}

/** Whoever may run the program may read it, whatever the builder's umask. */
function keepCode(pack) {
  const file = join(dist, `${pack}.code`);
  writeFileSync(file, packs.get(pack).createCachedData());
  chmodSync(file, 0o644);
}

void keep().finally(() => rmSync(folder, { recursive: true, force: true }));
