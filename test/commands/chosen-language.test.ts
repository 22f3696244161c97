import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { chosenLanguage } from '../../src/commands/chosen-language.ts';

const folder = mkdtempSync(join(tmpdir(), 'orders-lang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const set = join(folder, 'set');
mkdirSync(set);
writeFileSync(join(set, 'settings.json'), '{"lang":"zh"}');

it.each([
  ['nothing', [], {}, 'en'],
  ['the system', [], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  ['LC_ALL before LANG', [], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  ['a language not spoken', [], { LANG: 'fr_FR.UTF-8' }, 'en'],
  ['the setting before the system', ['--workspace', set], { LANG: 'en_US.UTF-8', LC_ALL: 'C' }, 'zh'],
  ['ORDERS_LANG before the setting', ['--workspace', set], { ORDERS_LANG: 'en' }, 'en'],
  ['--lang before all', ['--workspace', set, '--lang', 'en'], { ORDERS_LANG: 'zh', LANG: 'zh' }, 'en'],
] as const)('%s', async (_name, argv, env, language) => {
  const from = { cwd: folder, env: { XDG_CONFIG_HOME: folder, ORDERS_WORKSPACE: folder, ...env } };
  expect(await chosenLanguage([...argv], from)).toBe(language);
});
