// All benchmarks, one after the other: npm run bench

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RUNS = [
  ['startup.mjs'],
  ['import.mjs', '1000', '1'],
  ['import.mjs', '100000', '3'],
  ['encodings.mjs'],
  ['xlsx.mjs'],
  ['labels.mjs'],
  ['address.mjs'],
  ['routes.mjs'],
  ['batches.mjs'],
  ['locations.mjs'],
  ['pack.mjs'],
  ['day.mjs'],
];
let failed = 0;
for (const [script, ...args] of RUNS) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  if (!existsSync(path)) continue;
  console.log(`\n## ${script} ${args.join(' ')}`);
  failed += spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' }).status === 0 ? 0 : 1;
}
process.exitCode = failed === 0 ? 0 : 1;
