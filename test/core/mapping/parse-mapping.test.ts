import { describe, expect, it } from 'vitest';
import { BUILT_IN_MAPPINGS } from '../../../src/core/mapping/built-in.ts';
import { draftMapping } from '../../../src/core/mapping/draft-mapping.ts';
import { mappedFormat } from '../../../src/core/mapping/mapped-format.ts';
import type { Mapping } from '../../../src/core/mapping/mapping.ts';
import { parseMapping } from '../../../src/core/mapping/parse-mapping.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';

const GOOD = `platform: fair-stall
rows: line
dates: day-first
decimal: comma
time-zone: Europe/Rome
columns:
  order: Ordine
  status: Stato
  placed-at: Data
  total: Totale
  recipient: Nome
  address1: Via
  city: Città
  sku: Codice
  quantity: [Quantità, Pezzi]
constants:
  currency: EUR
  country: IT
status-words:
  pagato: to-ship
  spedito: shipped
`;

const good = () => {
  const mapping = parseMapping(GOOD, 'm.yaml');
  if (!('id' in mapping)) throw new Error(JSON.stringify(mapping));
  return mapping;
};
const codes = (text: string) => {
  const result = parseMapping(text, 'm.yaml');
  return 'id' in result ? [] : result.map(({ code, line, value }) => [code, line, value]);
};

describe('a seller’s own mapping', () => {
  const csv =
    'Ordine;Stato;Data;Totale;Nome;Via;Città;Codice;Pezzi\nA1;pagato;03/04/2026;1.234,50;Lia Verde;Via Prova 1;Lucca;TAZZA;2\nA2;spedito;03/04/2026;5,00;Lia Verde;Via Prova 1;Lucca;TAZZA;1\n';

  it('reads a file no platform writes', () => {
    const result = readExport(csv, {}, [mappedFormat(good())]);
    expect(result.problems).toEqual([]);
    expect(result.orders[0]).toMatchObject({
      id: 'A1',
      platform: 'fair-stall',
      payment: 'paid',
      placedAt: '2026-04-03T00:00:00+02:00',
      currency: 'EUR',
      totals: { total: 123450 },
      masked: false,
      shipTo: { recipient: 'Lia Verde', city: 'Lucca', country: 'IT' },
      lines: [{ sku: 'TAZZA', quantity: 2, toShip: 2 }],
    });
    expect(result.orders[1]).toMatchObject({ fulfillment: 'done', lines: [{ toShip: 0 }] });
  });

  it('words it does not know refuse the file with all of them', () => {
    const result = readExport(csv.replace('pagato', 'sospeso').replace('spedito', 'perso'), {}, [
      mappedFormat(good()),
    ]);
    expect(result.problems.at(-1)).toMatchObject({
      code: 'file/unknown-words',
      facts: { words: 'sospeso, perso' },
    });
    expect(result.orders).toEqual([]);
  });

  it('a file without its columns is refused', () => {
    expect(readExport('a,b\n1,2\n', {}, [mappedFormat(good())]).problems[0]?.code).toBe(
      'file/unknown-format',
    );
  });

  it('one row per unit counts rows; one row per order takes one', () => {
    const unit: Mapping = { ...good(), rows: 'unit', dates: 'told-by-file' };
    const rows = 'Ordine;Stato;Codice;Pezzi\nA1;pagato;X;1\nA1;pagato;X;1\nA1;pagato;Y;1\n';
    expect(
      readExport(rows, {}, [mappedFormat(unit)]).orders[0]?.lines.map(({ sku, quantity }) => [sku, quantity]),
    ).toEqual([
      ['X', 2],
      ['Y', 1],
    ]);
    const one: Mapping = { ...unit, rows: 'order' };
    const result = readExport(rows, {}, [mappedFormat(one)]);
    expect(result.problems.map(({ code }) => code)).toContain('order/contradicts-itself');
  });
});

describe('V29: a faulty mapping is refused with the line', () => {
  it.each<[string, string, unknown[][]]>([
    ['no YAML', 'columns: [a\n', [['mapping/syntax', 2, expect.anything()]]],
    ['nothing', '', [['mapping/empty', undefined, undefined]]],
    ['an unknown key', `${GOOD}colums: {}\n`, [['mapping/unknown-key', 22, 'colums']]],
    [
      'an unknown field',
      GOOD.replace('sku: Codice', 'skuu: Codice'),
      [['mapping/unknown-field', 14, 'skuu']],
    ],
    ['a word that means nothing', GOOD.replace('shipped', 'gone'), [['mapping/bad-value', 21, 'gone']]],
    [
      'a date style there is not',
      GOOD.replace('day-first', 'european'),
      [['mapping/bad-value', 3, 'european']],
    ],
    [
      'a zone there is not',
      GOOD.replace('Europe/Rome', 'Europe/Roma'),
      [['mapping/bad-value', 5, 'Europe/Roma']],
    ],
    [
      'no quantity',
      GOOD.replace('quantity: [Quantità, Pezzi]', 'name: Pezzi'),
      [['mapping/missing', 7, 'quantity']],
    ],
    ['the same key twice', `${GOOD}platform: x\n`, [['mapping/syntax', 22, expect.anything()]]],
    ['a pattern that could hang', `${GOOD}order-id: "(a+)+$"\n`, [['mapping/bad-value', 22, '(a+)+$']]],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));
});

it('--map new: known names are filled in, the others listed; what comes out can be read', () => {
  const text = draftMapping(
    ['Order ID', 'Item SKU', 'SKU', 'Quantity', 'Ship City', 'Wrapping'],
    BUILT_IN_MAPPINGS.map(({ mapping }) => mapping),
  );
  const mapping = parseMapping(text, 'new.yaml');
  expect(mapping).toMatchObject({
    columns: { order: ['Order ID'], sku: ['SKU'], quantity: ['Quantity'], city: ['Ship City'] },
  });
  expect(text).toContain('#   Wrapping');
});
