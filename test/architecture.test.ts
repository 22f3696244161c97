import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './support/tools.ts';

/**
 * The canary: the linter enforces who may import whom, so a forbidden import must fail. A linter that sees nothing
 * would be green for ever.
 */
const FORBIDDEN: readonly { readonly room: string; readonly code: string; readonly rule: string }[] = [
  {
    room: 'src/core',
    code: "import { readFileSync } from 'node:fs';\nexport const canary = readFileSync;\n",
    rule: 'noRestrictedImports',
  },
  {
    room: 'src/core',
    code: "import type { Ledger } from '../io/ledger/ledger.ts';\nexport type Canary = Ledger;\n",
    rule: 'noRestrictedImports',
  },
  {
    room: 'src/core',
    code: "export async function canary() {\n  return import('pdfkit');\n}\n",
    rule: 'noRestrictedImports',
  },
  { room: 'src/core', code: 'export const canary = () => new Date();\n', rule: 'noRestrictedGlobals' },
  { room: 'src/core', code: 'export const canary = () => process.env;\n', rule: 'noRestrictedGlobals' },
  {
    room: 'src/ui',
    code: "import { openLedger } from '../io/ledger/open.ts';\nexport const canary = openLedger;\n",
    rule: 'noRestrictedImports',
  },
  {
    room: 'src/io',
    code: "import { plural } from '../ui/words.ts';\nexport const canary = plural;\n",
    rule: 'noRestrictedImports',
  },
  {
    room: 'src/commands',
    code: "import { DatabaseSync } from '@photostructure/sqlite';\nexport const canary = DatabaseSync;\n",
    rule: 'noRestrictedImports',
  },
];

describe('layers', () => {
  const files = FORBIDDEN.map(({ room }, n) => join(ROOT, room, `canary-${n}.ts`));
  let output = '';

  beforeAll(() => {
    FORBIDDEN.forEach(({ code }, n) => {
      writeFileSync(files[n] ?? '', code);
    });
    try {
      const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
      const args = [biome, 'lint', '--max-diagnostics=100', ...files];
      const ran = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
      output = ran.stdout + ran.stderr;
    } finally {
      for (const file of files) rmSync(file, { force: true });
    }
  }, 120_000);

  test.each(FORBIDDEN.map((one, n) => ({ ...one, n })))('$room: $code', ({ n, rule }) => {
    expect(output).toMatch(new RegExp(`canary-${n}\\.ts:\\d+:\\d+ lint/style/${rule}`));
  });

  test('the files that ship name no machine and no registry', () => {
    const listed = spawnSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
      .stdout.split('\n')
      .filter((name) => /\.(ts|mjs|js|json|md|ya?ml|sh)$|^\.ci\/|^\.npmrc$/.test(name));
    expect(listed.length).toBeGreaterThan(100);
    const wrong = listed.filter(
      (name) =>
        /\/work\/(main|shared|\.library)|registry\.npmjs\.org|"resolved":/.test(
          readFileSync(join(ROOT, name), 'utf8'),
        ) && name !== 'test/architecture.test.ts',
    );
    expect(wrong).toEqual([]);
  });
});
