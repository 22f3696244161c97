import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../src/core/platforms/stock-measures.ts';
import { readStock } from '../../../src/core/reading/read-stock.ts';

const read = (text: string) => readStock(new TextEncoder().encode(text));

describe('V25: weights with and without a unit', () => {
  test.each([
    ['250 g', 250],
    ['1.2kg', 1200],
    ['1,5 KG', 1500],
    ['2 lb', 907.18474],
    ['8oz', 226.796185],
    ['0', 0],
    ['12', undefined],
    ['12 stone', undefined],
    ['heavy', undefined],
    ['-3 kg', undefined],
  ])('%s is %s g', (text, grams) => {
    const found = parseAmount(text, 'weight');
    if (grams === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(grams, 6);
  });

  test('the column or the cell gives the unit; 0 and an empty cell are not known, which is not 0', () => {
    const { rows, problems } = read('SKU,Stock,Weight (kg)\nA,1,0.5\nB,1,0\nC,1,\nD,1,300 g\n');
    expect(rows.map(({ sku, grams }) => [sku, grams])).toEqual([
      ['A', 500],
      ['B', undefined],
      ['C', undefined],
      ['D', 300],
    ]);
    expect(problems).toEqual([]);
    expect(read('SKU,Stock,Weight,Weight unit\nA,1,2,lb\n').rows[0]?.grams).toBeCloseTo(907.18474, 6);
  });

  test('without any unit a weight is not known, the row is kept, and the file is told of once', () => {
    const { rows, problems, rowsRejected } = read('SKU,Stock,Weight\nA,1,12\nB,2,13\n');
    expect(rows).toEqual([
      { sku: 'A', available: 1 },
      { sku: 'B', available: 2 },
    ]);
    expect(rowsRejected).toBe(0);
    expect(problems).toMatchObject([
      {
        code: 'stock/bad-weight',
        severity: 'warning',
        line: 2,
        column: 'Weight',
        value: '12',
        facts: { count: '2' },
      },
    ]);
  });

  test('Shopify’s grams are grams, whatever unit its shop displays', () => {
    const products =
      'Handle,Title,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Weight Unit\nmug,Mug,MUG,350,4,lb\n';
    expect(read(products).rows).toMatchObject([{ sku: 'MUG', grams: 350 }]);
    const newer = 'Title,URL handle,SKU,Inventory quantity,Weight value (grams)\nMug,mug,MUG,4,350\n';
    expect(read(newer).rows).toMatchObject([{ sku: 'MUG', grams: 350 }]);
  });
});

test('volumes and days', () => {
  const { rows, problems } = read(
    'SKU,Bin,Volume,Expires\nA,A-1,1.5 l,2026-12-31\nB,B-1,750 cm3,31.01.2027\nC,C-1,0.01 m3,2027-03\nD,D-1,4,12/11/2026\n',
  );
  expect(rows.map(({ volume, useBy }) => [volume, useBy])).toEqual([
    [1500, '2026-12-31'],
    [750, '2027-01-31'],
    [10_000, '2027-03-31'],
    [undefined, undefined],
  ]);
  expect(problems.map(({ code, value }) => [code, value])).toEqual([
    ['stock/bad-volume', '4'],
    ['stock/bad-date', '12/11/2026'],
  ]);
});

test.each([
  ['SKU,On hand\nMUG,3\n', { onHand: 3 }],
  ['SKU,Weight (g)\nMUG,400\n', { grams: 400 }],
  ['SKU,Weight (kg)\nMUG,0.4\n', { grams: 400 }],
])('a stock file that tells one thing only: %j', (text, told) => {
  const stock = read(text);
  expect(stock.problems).toEqual([]);
  expect(stock.rows).toMatchObject([{ sku: 'MUG', ...told }]);
});
