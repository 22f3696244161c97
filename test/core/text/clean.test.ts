import { describe, expect, it } from 'vitest';
import { cleanId, cleanNumber, isScientific, normaliseName } from '../../../src/core/text/clean.ts';

describe('V1: ids are text, known wrappers are taken off', () => {
  it.each([
    ['576461413038785752\t', '576461413038785752'],
    ['\t6917926768823643751', '6917926768823643751'],
    ['="2650000000000000001"', '2650000000000000001'],
    ['=""', ''],
    ["'00123", '00123'],
    ['\u00A0#1001\u200B', '#1001'],
    ['\uFEFF0012', '0012'],
    ['007', '007'],
  ])('%j → %j', (raw, id) => expect(cleanId(raw)).toBe(id));

  it.each(['5.76461E+17', '5E17', '5,76461E+17', '1.2e+18'])('%s has lost digits', (id) =>
    expect(isScientific(id)).toBe(true),
  );
  it.each(['E17', '12E', '5.76461', 'SKU-1E5', '#1001'])('%s has not', (id) =>
    expect(isScientific(id)).toBe(false),
  );
});

it('a leading apostrophe goes only before a digit or plus', () => {
  expect(["'02110", "'+1 212", "'s-Gravenhage"].map(cleanNumber)).toEqual([
    '02110',
    '+1 212',
    "'s-Gravenhage",
  ]);
});

it('F4: column names compare without BOM, no-break spaces, zero-width characters, width and case', () => {
  for (const name of ['\uFEFFOrder ID', 'order\u00A0id', ' ORDER  ID ', 'Ｏｒｄｅｒ ID', 'Order\u200B ID'])
    expect(normaliseName(name)).toBe('order id');
});
