// The program as packs of chunks for scripts/loader.cjs, and the core as ES modules for scripts that import it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { pdfkitAlone } from './pdfkit-alone.mjs';

/** Phone tables as a text for each country that is parsed when a number of it is met: most reviews meet a few. */
const tablesAsText = {
  name: 'tables-as-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /libphonenumber-js[\\/]metadata\.max\.json\.js$/ }, async ({ path }) => {
      const { default: table } = await import(pathToFileURL(path).href);
      const texts = Object.entries(table.countries).map(([code, plan]) => [code, JSON.stringify(plan)]);
      return {
        contents: `const countries = {};
for (const [code, text] of Object.entries(${JSON.stringify(Object.fromEntries(texts))}))
  Object.defineProperty(countries, code, { configurable: true, enumerable: true, get() {
    const value = JSON.parse(text);
    Object.defineProperty(countries, code, { value, enumerable: true });
    return value;
  } });
export default Object.assign(JSON.parse(${JSON.stringify(JSON.stringify({ ...table, countries: undefined }))}), { countries })`,
        loader: 'js',
      };
    }),
};

const COMMON = {
  plugins: [tablesAsText, pdfkitAlone],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // It is native.
  external: ['@photostructure/sqlite'],
  logLevel: 'warning',
};

/** Sources whose chunks, with all they import, lie in one pack. A chunk lies in the first that needs it, but for SHARED. */
const PACKS = {
  'start.js': ['src/main.ts', 'src/io/terminal/process-terminal.ts', 'src/io/settings/language-setting.ts'],
  'small.js': [
    'src/commands/run-line.ts',
    'src/commands/list.ts',
    'src/commands/status.ts',
    'src/commands/review.ts',
    'src/io/ledger/open.ts',
    'src/io/settings/load-settings.ts',
  ],
  'errors.js': ['src/ui/explain/error-text.ts'],
  'import.js': ['src/commands/import.ts', 'src/io/import/worker.ts'],
  'review.js': [
    'src/commands/apply-rules.ts',
    'src/core/addresses/data/regions.ts',
    'src/core/addresses/data/china.ts',
    'src/core/addresses/region-table.ts',
    'src/core/addresses/china-divisions.ts',
  ],
  'print.js': [
    'src/commands/print.ts',
    'src/io/pdf/write-labels.ts',
    'src/io/pdf/write-list.ts',
    'src/io/templates/shop-templates.ts',
    'node_modules/pdfkit/js/pdfkit.node.mjs',
  ],
  'chinese.js': ['src/ui/words/books-zh.ts'],
  'phones.js': ['src/core/addresses/phone-reader.ts', 'node_modules/libphonenumber-js/max/index.js'],
};

/** The pack of what two of these packs need: a command seldom loads both. */
const SHARED = { 'common.js': ['import.js', 'review.js', 'print.js'] };

/** dist/core: what `orders/core` gives to scripts. */
export async function bundleCore() {
  await build({
    ...COMMON,
    entryPoints: { index: 'src/core/index.ts' },
    outdir: 'dist/core',
    chunkNames: 'chunks/[name]-[hash]',
    // Bundled CommonJS packages call require() for node's own modules.
    banner: {
      js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
    },
  });
  writeFileSync('dist/core/package.json', '{ "type": "module" }\n');
}

/** The program, its loader and the code V8 makes of it. */
export async function bundleProgram(dist) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: { main: 'src/main.ts', 'read-worker': 'src/io/import/worker.ts' },
    chunkNames: '[name]-[hash]',
    write: false,
    metafile: true,
    define: { 'import.meta.url': '__here.url' },
  });
  const codes = new Map();
  for (const { path, text } of outputFiles) codes.set(basename(path), await asFunction(text));
  const places = placesOf(metafile);
  const packs = new Map();
  for (const [name, code] of codes) {
    const pack = places.get(name) ?? name;
    places.set(name, pack);
    packs.set(pack, `${packs.get(pack) ?? ''}${JSON.stringify(name)}:${code},\n`);
  }
  mkdirSync(dist, { recursive: true });
  const write = (name, text) => writeFileSync(join(dist, name), text);
  for (const [pack, inside] of packs) write(pack, `({${inside}})`);
  write('packs.json', JSON.stringify(Object.fromEntries(places)));
  write('package.json', '{ "type": "commonjs" }\n');
  write('import-worker.js', "'use strict';\nrequire('./loader.js').load('./read-worker.js');\n");
  copyFileSync('scripts/loader.cjs', join(dist, 'loader.js'));
  const kept = spawnSync(
    process.execPath,
    ['scripts/keep-code.cjs', dist, ...Object.keys(PACKS), ...Object.keys(SHARED)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // Without it the program is slower to start, no more.
  if (kept.status !== 0) process.stderr.write(`${kept.stderr}The compiled code could not be kept.\n`);
}

async function asFunction(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
  });
  return `function(exports,require,module,__here){${ascii(code.replace(...PLAIN_EXPORTS))}}`;
}

/**
 * A chunk's exports as they are, live as in an ES module. The bundler makes a copy of them whose every use looks its name
 * up anew: a tenth of the time that reading a large file takes.
 */
const PLAIN_EXPORTS = [
  'module.exports=__toCommonJS(stdin_exports)',
  'module.exports=__defProp(stdin_exports,"__esModule",{value:!0})',
];

/**
 * The loader reads packs as Latin-1. The bundler escapes what is beyond ASCII in strings but not in regular expressions,
 * where `/未付/` would become other characters; `\u672a` means the same in both.
 */
function ascii(code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Which pack each chunk lies in; those of no pack are files of their own. */
function placesOf({ outputs }) {
  const byEntry = new Map(
    Object.entries(outputs).flatMap(([path, { entryPoint }]) => (entryPoint ? [[entryPoint, path]] : [])),
  );
  /** All chunks that sources need at once. */
  const needed = (sources) => {
    const found = new Set();
    const queue = sources.flatMap((source) => byEntry.get(source) ?? []);
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (found.has(path)) continue;
      found.add(path);
      for (const { path: next, kind, external } of outputs[path].imports)
        if (kind === 'import-statement' && !external) queue.push(next);
    }
    return [...found].map((path) => basename(path));
  };
  const places = new Map();
  const place = (names, pack) => {
    for (const name of names) if (!places.has(name)) places.set(name, pack);
  };
  for (const [pack, sources] of Object.entries(PACKS)) {
    for (const [shared, members] of Object.entries(SHARED)) {
      if (pack !== members[0]) continue;
      const all = members.flatMap((member) => needed(PACKS[member]));
      place(
        all.filter((name, at) => all.indexOf(name) !== at),
        shared,
      );
    }
    place(needed(sources), pack);
  }
  return places;
}
