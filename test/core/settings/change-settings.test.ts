import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  getPath,
  listPaths,
  pathsOf,
  setPath,
  unsetPath,
} from '../../../src/core/settings/change-settings.ts';
import { withDefaults } from '../../../src/core/settings/read-settings.ts';

const set = (path: string, value: unknown) => setPath({}, path, value);

describe('values as typed on the command line', () => {
  test.each([
    ['shops.my-shop.highValue.USD', '500', { shops: { 'my-shop': { highValue: { USD: '500' } } } }],
    ['shops.a.b.example.highValue.JPY', '5000', { shops: { 'a.b.example': { highValue: { JPY: '5000' } } } }],
    ['shops.defaults.repeatHours', '3', { shops: { defaults: { repeatHours: 3 } } }],
    ['defaults.highValue.INR', 'OFF', { defaults: { highValue: { INR: 'off' } } }],
    ['defaults.payments', 'paid, authorized', { defaults: { payments: ['paid', 'authorized'] } }],
    ['defaults.payments', ['paid', 'pending'], { defaults: { payments: ['paid', 'pending'] } }],
    [
      'defaults.sender',
      'Mug Shop, Ltd | 1 Kiln Road',
      { defaults: { sender: ['Mug Shop, Ltd', '1 Kiln Road'] } },
    ],
    ['defaults.harmlessNotes', '["a, b"]', { defaults: { harmlessNotes: ['a, b'] } }],
    ['defaults.holdCouldMerge', 'Yes', { defaults: { holdCouldMerge: true } }],
    ['defaults.originCountry', 'de', { defaults: { originCountry: 'DE' } }],
    ['defaults.onlyTell', '', { defaults: { onlyTell: [] } }],
    ['lang', 'zh', { lang: 'zh' }],
    [
      'defaults.floorPrice',
      'MUG-1=9.90 | a=b=4',
      { defaults: { floorPrice: { 'MUG-1': '9.90', 'a=b': '4' } } },
    ],
    ['defaults.floorPrice', { CUP: 5 }, { defaults: { floorPrice: { CUP: '5' } } }],
    ['defaults.floorPrice', '', { defaults: { floorPrice: {} } }],
  ])('%s = %j', (path, value, expected) => {
    expect(set(path, value)).toEqual({ file: expected, problems: [] });
  });

  test.each([
    ['highValue.USD', '5', 'settings/unknown-key', 'defaults.highValue.USD'],
    ['defaults.highvalue.usd', '5', 'settings/unknown-key', 'defaults.highValue.USD'],
    ['defaults.highValue', '5', 'settings/unknown-key', 'defaults.highValue.USD'],
    ['shop.mugs.repeatHour', '5', 'settings/unknown-key', 'shops.mugs.repeatHours'],
    ['shops.repeatHours', '5', 'settings/unknown-key', undefined],
    ['nothing.like.it', '5', 'settings/unknown-key', undefined],
    ['', '5', 'settings/unknown-key', undefined],
    ['defaults.repeatHours', 'two', 'settings/bad-value', undefined],
    ['defaults.floorPrice', 'MUG-1=2,000', 'settings/bad-value', undefined],
    ['defaults.floorPrice', 'MUG-1', 'settings/bad-value', undefined],
    ['defaults.payments', 'paid authorised', 'settings/bad-value', 'authorized'],
  ])('%s = %j is refused', (path, value, code, right) => {
    const { file, problems } = set(path, value);
    expect(file).toEqual({});
    expect(problems.map((p) => [p.code, p.facts?.['nearest']])).toEqual([[code, right]]);
  });
});

test('set, get and unset are one another', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}[a-z]$/),
      fc.constantFrom('USD', 'JPY', 'INR'),
      fc.nat({ max: 1e9 }),
      (shop, currency, amount) => {
        const path = `shops.${shop}.highValue.${currency}`;
        const { file } = set(path, String(amount));
        expect(getPath(withDefaults(file), path)).toBe(String(amount));
        expect(pathsOf(file)).toEqual([path]);
        expect(unsetPath(file, path)).toEqual({ file: {}, problems: [] });
      },
    ),
  );
});

test('getPath falls back to the defaults; listPaths shows every leaf', () => {
  const settings = withDefaults(set('shops.mugs.repeatHours', '3').file);
  expect(getPath(settings, 'shops.mugs.repeatHours')).toBe(3);
  expect(getPath(settings, 'shops.mugs.largeQuantity')).toBe(1000);
  expect(getPath(settings, 'defaults.highValue.constructor')).toBeUndefined();
  expect(getPath(settings, 'defaults.nothing')).toBeUndefined();
  const paths = listPaths(settings).map((each) => each.path);
  expect(paths).toContain('defaults.highValue.USD');
  expect(paths).toContain('shops.mugs.repeatHours');
  expect(paths).not.toContain('defaults.highValue');
  for (const path of paths) expect(getPath(settings, path)).toBeDefined();
});
