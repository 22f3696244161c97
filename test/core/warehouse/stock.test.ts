import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barcodeKey, barcodeKind } from '../../../src/core/warehouse/barcode.ts';
import { mergeRows } from '../../../src/core/warehouse/merge-rows.ts';
import { findOversold } from '../../../src/core/warehouse/oversold.ts';
import { NO_STOCK, piecesBySku, type Stock } from '../../../src/core/warehouse/stock.ts';
import { stockChange } from '../../../src/core/warehouse/stock-change.ts';

describe('barcodes', () => {
  test.each([
    ['4006381333931', 'gtin'],
    ['036000291452', 'gtin'],
    ['96385074', 'gtin'],
    ['4006381333932', 'bad-check-digit'],
    ['MUG-BLU', 'other'],
    ['12345', 'other'],
  ])('%s is %s', (code, kind) => expect(barcodeKind(code)).toBe(kind));

  test('a UPC-A and its EAN-13 are one; a misread digit is never a good code', () => {
    expect(barcodeKey('036000291452')).toBe(barcodeKey('0036000291452'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'4006381333931'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(barcodeKind(digits.join(''))).toBe('bad-check-digit');
      }),
    );
  });
});

describe('a stock file', () => {
  test('V23: the same SKU twice in one place counts once, with the smaller number, and is said', () => {
    const { stock, problems } = mergeRows(
      [
        { sku: 'MUG', bin: 'A-2', available: 5 },
        { sku: 'MUG', bin: 'A-2', available: 3 },
        { sku: 'MUG', bin: 'A-10', available: 4 },
      ],
      'bins.csv',
    );
    expect(problems).toMatchObject([{ code: 'stock/sku-twice', value: 'MUG', file: 'bins.csv' }]);
    expect(stock.levels).toEqual([{ sku: 'MUG', location: '', name: '', available: 7 }]);
    expect(stock.shelves.map(({ bin, quantity }) => [bin, quantity])).toEqual([
      ['A-2', 3],
      ['A-10', 4],
    ]);
  });

  test('read twice it changes nothing; bins it names replace bins, others stay', () => {
    const first = mergeRows(
      [
        { sku: 'MUG', bin: 'A-2', available: 5, barcode: '4006381333931' },
        { sku: 'CAP', bin: 'B-1', available: 2 },
      ],
      'a.csv',
    ).stock;
    const change = stockChange(NO_STOCK, first);
    expect(change.counts).toEqual({ new: 2, changed: 0, unchanged: 0 });
    const again = stockChange(first, first);
    expect(again).toMatchObject({ levels: [], shelves: [], shelvesGone: [], barcodes: [], barcodesGone: [] });
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2 });
    const moved = stockChange(first, mergeRows([{ sku: 'MUG', bin: 'C-7', available: 5 }], 'b.csv').stock);
    expect(moved.shelves.map(({ bin }) => bin)).toEqual(['C-7']);
    expect(moved.shelvesGone.map(({ bin }) => bin)).toEqual(['A-2']);
    // A file without bins tells the number in the one bin.
    const counted = stockChange(first, mergeRows([{ sku: 'CAP', available: 9 }], 'c.csv').stock);
    expect(counted.shelves).toEqual([{ sku: 'CAP', location: '', bin: 'B-1', quantity: 9 }]);
  });

  test('locations add up; stock without a location is not counted beside them', () => {
    const levels: Stock['levels'] = [
      { sku: 'MUG', location: '', name: '', available: 7 },
      { sku: 'MUG', location: 'Berlin', name: '', available: 3, onHand: 5 },
      { sku: 'MUG', location: 'Lyon', name: '', available: 2 },
      { sku: 'CAP', location: '', name: '', available: -4 },
      { sku: 'PEN', location: '', name: '' },
    ];
    expect([...piecesBySku(levels)]).toEqual([
      ['MUG', 7],
      ['CAP', -4],
    ]);
  });
});

test('V23: oversold SKUs, negative stock and look-alikes are explicit', () => {
  const short = findOversold(
    [
      { sku: 'MUG', quantity: 2, order: '#1', batch: 'B1' },
      { sku: 'MUG', quantity: 2, order: '#2' },
      { sku: 'CAP', quantity: 1, order: '#2' },
      { sku: 'pen ', quantity: 1, order: '#3' },
      { sku: 'BAG', quantity: 1, order: '#3' },
    ],
    new Map([
      ['MUG', 3],
      ['CAP', -4],
      ['PEN', 10],
      ['BAG', 1],
    ]),
  );
  expect(short.map(({ sku, missing, like, pieces }) => [sku, missing, pieces, like])).toEqual([
    ['CAP', 1, -4, undefined],
    ['MUG', 1, 3, undefined],
    ['pen ', 1, undefined, 'PEN'],
  ]);
  expect([...(short[1]?.batches ?? [])]).toEqual([['B1', 2]]);
});
