// Bundles src/ to dist/ and writes the types of ./core. `node scripts/build.mjs <folder>`: only the program, to there.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, , elsewhere] = process.argv;
process.chdir(root);

let bundle;
try {
  bundle = await import('./bundle.mjs');
} catch (error) {
  // Installed from the tarball or with --omit=dev: dist/ came with the package.
  if (error?.code === 'ERR_MODULE_NOT_FOUND' && existsSync('dist/loader.js')) process.exit(0);
  throw new Error('esbuild is not installed and dist/ is missing: run `npm ci` without --omit=dev.', {
    cause: error,
  });
}

if (elsewhere !== undefined) {
  await bundle.bundleProgram(elsewhere);
  process.exit(0);
}
rmSync('dist', { recursive: true, force: true });
await bundle.bundleCore();
await bundle.bundleProgram('dist');
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
process.exit(tsc.status ?? 1);
