import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { loadSettings } from '../../../src/io/settings/load-settings.ts';
import { userFolder } from '../../../src/io/settings/location.ts';
import { saveSetting, unsetSetting } from '../../../src/io/settings/save-setting.ts';

let root: string;
let workspace: string;
let env: Record<string, string>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'orders-settings-'));
  workspace = join(root, 'work');
  mkdirSync(workspace);
  env = { ORDERS_CONFIG: join(root, 'config') };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (folder: string, text: string | Uint8Array) => {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'settings.json'), text);
};

describe('where the user’s settings are', () => {
  test.each([
    [{ ORDERS_CONFIG: '/o', XDG_CONFIG_HOME: '/x', HOME: '/h' }, '/o'],
    [{ XDG_CONFIG_HOME: '/x', HOME: '/h' }, '/x/orders'],
    [{ XDG_CONFIG_HOME: 'relative', HOME: '/h' }, '/h/.config/orders'],
    [{ HOME: '/h' }, '/h/.config/orders'],
    [{}, join(homedir(), '.config/orders')],
  ])('%j', (given, folder) => {
    expect(userFolder(given, '/w')).toBe(folder);
  });
});

test('no file: the defaults, and nothing is created', async () => {
  const loaded = await loadSettings({ workspace, env });
  expect(loaded).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] });
  expect(new Set(Object.values(loaded.origins))).toEqual(new Set(['default']));
  expect(() => statSync(env['ORDERS_CONFIG']!)).toThrow();
});

test('the workspace’s file wins over the user’s, key by key, and each value tells its origin', async () => {
  write('config', '\uFEFF{"defaults": {"repeatHours": 1, "largeQuantity": 2, "highValue": {"INR": "1"}}}');
  write('work', '{"defaults": {"repeatHours": 3, "highValue": {"USD": "4"}}}');
  const { settings, origins, problems } = await loadSettings({ workspace, env });
  expect(problems).toEqual([]);
  expect(settings.defaults).toMatchObject({ repeatHours: 3, largeQuantity: 2 });
  expect(settings.defaults.highValue).toMatchObject({ INR: '1', USD: '4', EUR: '300' });
  expect(origins).toMatchObject({
    'defaults.repeatHours': 'workspace file',
    'defaults.largeQuantity': 'user file',
    'defaults.highValue.INR': 'user file',
    'defaults.highValue.USD': 'workspace file',
    'defaults.highValue.EUR': 'default',
  });
});

describe('what is wrong is named with file, line and column', () => {
  test.each([
    ['{\n  "defaults": {\n    "repeatHour": 3\n  }\n}', 'settings/unknown-key', 3, '5'],
    ['{\n  "defaults": {\n    "repeatHours": "3"\n  }\n}', 'settings/bad-value', 3, '5'],
    ['{\n  "defaults": {,}\n}', 'settings/bad-json', 2, '16'],
    ['{"lang": "en",\n "lang": "zh"}', 'settings/key-twice', 2, '2'],
  ])('%j', async (text, code, line, column) => {
    write('work', text);
    const { problems, files } = await loadSettings({ workspace, env });
    expect(problems).toMatchObject([{ code, line, column, file: files.workspace }]);
    const saved = await saveSetting({ workspace, env, scope: 'workspace', path: 'lang', value: 'en' });
    expect(saved).toMatchObject({ changed: false, problems: [{ code }] });
    expect(readFileSync(files.workspace, 'utf8')).toBe(text);
  });

  test('a folder in its place, or bytes that are no UTF-8', async () => {
    mkdirSync(join(workspace, 'settings.json'));
    write('config', new Uint8Array([0x7b, 0xff, 0x7d]));
    const { problems } = await loadSettings({ workspace, env });
    expect(problems.map((p) => [p.code, p.value])).toEqual([
      ['settings/unreadable', 'not UTF-8'],
      ['settings/unreadable', 'EISDIR'],
    ]);
  });
});

describe('writing', () => {
  const path = 'shops.a.b.highValue.USD';

  test('set, read back, unset; only the owner may read it', async () => {
    const saved = await saveSetting({ workspace, env, scope: 'user', path, value: '500' });
    expect(saved).toMatchObject({ changed: true, problems: [] });
    expect(statSync(saved.file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(saved.file, 'utf8'))).toEqual({
      shops: { 'a.b': { highValue: { USD: '500' } } },
    });
    expect((await loadSettings({ workspace, env })).origins[path]).toBe('user file');
    expect(await saveSetting({ workspace, env, scope: 'user', path, value: '500' })).toMatchObject({
      changed: false,
    });
    expect(await unsetSetting({ workspace, env, scope: 'user', path })).toMatchObject({ changed: true });
    expect(JSON.parse(readFileSync(saved.file, 'utf8'))).toEqual({});
  });

  test('a dry run and a wrong value write nothing', async () => {
    const dry = await saveSetting({ workspace, env, scope: 'workspace', path, value: '5', dryRun: true });
    expect(dry).toMatchObject({ changed: true, problems: [] });
    const wrong = await saveSetting({ workspace, env, scope: 'workspace', path, value: 'five' });
    expect(wrong).toMatchObject({ changed: false, problems: [{ code: 'settings/bad-value' }] });
    expect(() => statSync(dry.file)).toThrow();
  });
});
