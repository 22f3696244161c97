// Writes docs/reference.md and docs/reference.zh-CN.md from the table of commands: `node scripts/reference.mjs`. A test fails when it is stale.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'orders-reference-'));
const outfile = join(folder, 'reference.mjs');
await build({
  stdin: {
    contents: `export { referenceText } from './src/ui/reference.ts';
      export { speak } from './src/ui/language.ts';
      export { DEFINITIONS } from './src/commands/table.ts';
      export { SHARED_OPTIONS } from './src/commands/definition.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  // Only the table is wanted, not the commands' bodies.
  plugins: [
    {
      name: 'bodies',
      setup: (of) =>
        of.onResolve({ filter: /./ }, ({ kind, path }) =>
          kind === 'dynamic-import' && !path.includes('books-zh') ? { path, external: true } : undefined,
        ),
    },
  ],
});
const { referenceText, speak, DEFINITIONS, SHARED_OPTIONS } = await import(pathToFileURL(outfile).href);
writeFileSync(join(root, 'docs/reference.md'), referenceText(DEFINITIONS, SHARED_OPTIONS));
await speak('zh');
writeFileSync(join(root, 'docs/reference.zh-CN.md'), referenceText(DEFINITIONS, SHARED_OPTIONS));
rmSync(folder, { recursive: true, force: true });
