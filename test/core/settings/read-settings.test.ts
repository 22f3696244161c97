import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { overlayFiles, readSettings, withDefaults } from '../../../src/core/settings/read-settings.ts';
import { settingsFor } from '../../../src/core/settings/settings.ts';

const problemsOf = (value: unknown) =>
  readSettings(value).problems.map((p) => [p.code, p.facts?.['key'], p.facts?.['nearest']]);

test('nothing set gives the defaults', () => {
  expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('the defaults of the trade', () => {
  expect(DEFAULT_SETTINGS.defaults.highValue).toEqual({
    USD: '300',
    EUR: '300',
    GBP: '300',
    CAD: '400',
    AUD: '400',
    CNY: '2000',
    JPY: '40000',
  });
  expect(DEFAULT_SETTINGS.defaults.payments).toEqual(['paid']);
  expect(DEFAULT_SETTINGS.defaults.repeatHours).toBe(24);
});

test('the defaults pass their own reader', () => {
  expect(readSettings(DEFAULT_SETTINGS)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

describe('wrong keys and values name the nearest right one', () => {
  test.each([
    [{ defualts: {} }, 'settings/unknown-key', 'defualts', 'defaults'],
    [{ defaults: { hihgValue: {} } }, 'settings/unknown-key', 'defaults.hihgValue', 'defaults.highValue'],
    [
      { shops: { a: { repeatHour: 2 } } },
      'settings/unknown-key',
      'shops.a.repeatHour',
      'shops.a.repeatHours',
    ],
    [
      { defaults: { highValue: { usd: '5' } } },
      'settings/unknown-key',
      'defaults.highValue.usd',
      'defaults.highValue.USD',
    ],
    [{ defaults: { highValue: { USD: '5,00' } } }, 'settings/bad-value', 'defaults.highValue.USD', undefined],
    [{ defaults: { highValue: { USD: '-1' } } }, 'settings/bad-value', 'defaults.highValue.USD', undefined],
    [{ defaults: { highValue: { JPY: '0.5' } } }, 'settings/bad-value', 'defaults.highValue.JPY', undefined],
    [{ defaults: { payments: ['piad'] } }, 'settings/bad-value', 'defaults.payments', 'paid'],
    [{ defaults: { payments: ['refunded'] } }, 'settings/bad-value', 'defaults.payments', undefined],
    [
      { defaults: { onlyTell: ['ADDR_HOUSENUMBER'] } },
      'settings/bad-value',
      'defaults.onlyTell',
      'ADDR_HOUSE_NUMBER',
    ],
    [{ defaults: { onlyTell: ['PAYMENT_STATE'] } }, 'settings/bad-value', 'defaults.onlyTell', undefined],
    [{ defaults: { timeZone: 'Europe/Berln' } }, 'settings/bad-value', 'defaults.timeZone', 'Europe/Berlin'],
    [{ defaults: { repeatHours: '24' } }, 'settings/bad-value', 'defaults.repeatHours', undefined],
    [{ defaults: { repeatHours: -1 } }, 'settings/bad-value', 'defaults.repeatHours', undefined],
    [{ defaults: { holdCouldMerge: 'yes' } }, 'settings/bad-value', 'defaults.holdCouldMerge', undefined],
    [{ defaults: { labelSize: '4x7' } }, 'settings/bad-value', 'defaults.labelSize', '4x6'],
    [{ defaults: [] }, 'settings/bad-value', 'defaults', undefined],
    [{ defaults: { originCountry: 'Germany' } }, 'settings/bad-value', 'defaults.originCountry', undefined],
    [[], 'settings/bad-value', '', undefined],
    [null, 'settings/bad-value', '', undefined],
  ])('%j', (value, code, key, right) => {
    expect(problemsOf(value)).toEqual([[code, key, right === '' ? undefined : right]]);
  });

  test('what is right is kept, what is wrong left out', () => {
    const { settings } = readSettings({ defaults: { repeatHours: 'x', largeQuantity: 5 } });
    expect(settings.defaults).toMatchObject({ repeatHours: 24, largeQuantity: 5 });
  });
});

test('amounts may be JSON numbers and are kept as text', () => {
  expect(readSettings({ defaults: { highValue: { USD: 299.99 } } }).settings.defaults.highValue['USD']).toBe(
    '299.99',
  );
});

test('a shop has the defaults under its own keys, currency by currency', () => {
  const { settings } = readSettings({
    defaults: { highValue: { INR: '9000' } },
    shops: { mugs: { highValue: { USD: '50' } }, __proto__x: {} },
  });
  expect(settingsFor(settings, 'mugs').highValue).toMatchObject({ USD: '50', EUR: '300', INR: '9000' });
  expect(settingsFor(settings, 'other').highValue['USD']).toBe('300');
  expect(settingsFor(settings, 'constructor')).toBe(settings.defaults);
});

test('a second file wins key by key', () => {
  const both = overlayFiles(
    { lang: 'en', defaults: { repeatHours: 1, highValue: { USD: '1' } }, shops: { a: { largeQuantity: 1 } } },
    { defaults: { highValue: { EUR: '2' } }, shops: { a: { repeatHours: 2 }, b: { repeatHours: 3 } } },
  );
  expect(both).toEqual({
    lang: 'en',
    defaults: { repeatHours: 1, highValue: { USD: '1', EUR: '2' } },
    shops: { a: { largeQuantity: 1, repeatHours: 2 }, b: { repeatHours: 3 } },
  });
  expect(withDefaults(both).defaults.highValue).toMatchObject({ USD: '1', EUR: '2', GBP: '300' });
});
