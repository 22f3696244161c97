import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let meta: Metafile;

/** The bundle as scripts/build.mjs splits it, without writing it. */
beforeAll(async () => {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['pdfkit', '@photostructure/sqlite'],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  meta = result.metafile;
});

/** Everything loaded at once with a source file: its static imports and theirs, as sources and packages. */
function loadedWith(source: string): string {
  const start = Object.entries(meta.outputs).find(([, output]) => output.entryPoint === source)?.[0];
  if (start === undefined) throw new Error(`${source} is not loaded on its own`);
  const seen = new Set<string>();
  const packages = new Set<string>();
  for (const queue = [start]; queue.length > 0; ) {
    const output = queue.pop()!;
    if (seen.has(output)) continue;
    seen.add(output);
    for (const imported of meta.outputs[output]?.imports ?? []) {
      if (imported.kind !== 'import-statement') continue;
      if (imported.external) packages.add(imported.path);
      else queue.push(imported.path);
    }
  }
  const inputs = [...seen].flatMap((output) => Object.keys(meta.outputs[output]?.inputs ?? {}));
  return [...inputs, ...packages].join('\n');
}

const HEAVY =
  /pdfkit|inquirer|node_modules\/(ora|conf|execa|commander|chalk|csv-parse|csv-stringify)\/|photostructure|libphonenumber/;

describe('what a command loads', () => {
  it('main itself loads nothing heavy, so that --version is as fast as Node', () => {
    expect(
      loadedWith('src/main.ts')
        .split('\n')
        .filter((input) => input.startsWith('src/')),
    ).toEqual(expect.arrayContaining(['src/main.ts', 'src/core/problem.ts']));
    expect(loadedWith('src/main.ts')).not.toMatch(HEAVY);
    expect(loadedWith('src/main.ts')).not.toMatch(/src\/(ui|io\/ledger|commands)\//);
  });

  it('help and wrong commands need no parser', () => {
    expect(loadedWith('src/commands/run-line.ts')).not.toMatch(HEAVY);
  });

  it('commander comes with a line that must be parsed, and alone', () => {
    expect(loadedWith('src/commands/parse-line.ts')).toMatch(/commander/);
    expect(loadedWith('src/commands/parse-line.ts')).not.toMatch(/pdfkit|inquirer|ora\/|conf\/|execa/);
  });

  it.each([
    'status',
    'list',
    'show',
    'approve',
    'hold',
    'note',
    'log',
    'undo',
    'check',
    'backup',
    'config',
    'doctor',
    'shop',
    'rules-explain',
    'completion',
    'review',
  ])('%s loads no library it does not use at once', (name) => {
    expect(loadedWith(`src/commands/${name}.ts`)).not.toMatch(HEAVY);
  });

  it('the ledger loads SQLite and no more', () => {
    const loaded = loadedWith('src/io/ledger/open.ts');
    expect(loaded).toMatch(/@photostructure\/sqlite/);
    expect(loaded.replaceAll('@photostructure/sqlite', '')).not.toMatch(HEAVY);
  });

  it('prompts come only with questions', () => {
    expect(loadedWith('src/commands/review-walk.ts')).not.toMatch(/inquirer|chalk/);
  });
});

const packs = join(root, 'dist/packs.json');
const built = existsSync(packs);
if (!built) console.warn('Not built (npm run build): the packs are not looked at.');

it.skipIf(!built && process.env['CI'] === undefined)(
  'the built program holds ASCII only, so that Chinese in patterns is what the sources say',
  () => {
    const names = Object.values<string>(JSON.parse(readFileSync(packs, 'utf8')));
    expect(names.length).toBeGreaterThan(20);
    for (const name of new Set(names))
      expect(/[^\x00-\x7f]/.test(readFileSync(join(root, 'dist', name), 'latin1')), name).toBe(false);
  },
);

it.skipIf(!built && process.env['CI'] === undefined)(
  'the code kept beside the packs is taken by the Node that made it',
  () => {
    const look = `
      const { load, packs } = require('./dist/loader.js');
      load('./main.js').run().then(() => {
        for (const [name, script] of packs) console.error(name, script.cachedDataRejected);
      });`;
    const env = { ...process.env, ORDERS_WORKSPACE: join(root, 'node_modules/.no-workspace') };
    const { stderr } = spawnSync(process.execPath, ['-e', look], { cwd: root, env, encoding: 'utf8' });
    expect(stderr).toContain('start.js false');
    expect(stderr).toContain('small.js false');
  },
);

it.skipIf(!built && process.env['CI'] === undefined)(
  'a small command loads none of what costs more than it does',
  () => {
    const look = `
      const { load } = require('./dist/loader.js');
      load('./main.js').run().then(() => {
        console.error(process.moduleLoadList.join('\\n'), Object.keys(require.cache).join('\\n'));
      });`;
    const env = { ...process.env, ORDERS_WORKSPACE: join(root, 'node_modules/.no-workspace') };
    // No input, as from cron: /dev/null is a character device as a terminal is.
    const { stderr } = spawnSync(process.execPath, ['-e', look], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toContain('NativeModule vm');
    expect(stderr.split('\n')).not.toContain('NativeModule fs/promises');
    expect(stderr.split('\n')).not.toContain('NativeModule internal/readline/interface');
    expect(stderr.split('\n')).not.toContain('NativeModule internal/fs/streams');
    // Its prebuilt code is loaded without the package's own search for it.
    expect(stderr).not.toContain('node-gyp-build');
  },
);
