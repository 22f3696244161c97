// Bundles src/ to dist/ (split ESM, so that a command loads only what it uses) and writes the types of ./core.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

let esbuild;
try {
  esbuild = await import('esbuild');
} catch {
  // Installed from the tarball or with --omit=dev: dist/ came with the package.
  if (existsSync('dist/main.js')) process.exit(0);
  throw new Error('esbuild is not installed and dist/ is missing: run `npm ci` without --omit=dev.');
}

rmSync('dist', { recursive: true, force: true });
const entryPoints = { main: 'src/main.ts', 'core/index': 'src/core/index.ts' };
if (existsSync('src/io/import/worker.ts')) entryPoints['import-worker'] = 'src/io/import/worker.ts';
/** Phone tables as a string that is parsed when first needed: as code they would be compiled at every review. */
const tablesAsText = {
  name: 'tables-as-text',
  setup: (build) =>
    build.onLoad({ filter: /libphonenumber-js[\\/]metadata\.max\.json\.js$/ }, async ({ path }) => {
      const { default: table } = await import(pathToFileURL(path).href);
      return {
        contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(table))})`,
        loader: 'js',
      };
    }),
};

await esbuild.build({
  plugins: [tablesAsText],
  entryPoints,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  // pdfkit finds its own data files by path; sqlite is native; phone tables are loaded on demand.
  external: ['pdfkit', '@photostructure/sqlite'],
  // Bundled CommonJS packages (commander) call require() for node's own modules.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
  metafile: false,
});
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
process.exit(tsc.status ?? 1);
