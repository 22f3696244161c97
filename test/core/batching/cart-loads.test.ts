import { describe, expect, test } from 'vitest';
import { measureCandidates } from '../../../src/core/batching/cart-loads.ts';
import type { Bundles } from '../../../src/core/warehouse/bundles.ts';
import type { StockLevel } from '../../../src/core/warehouse/stock.ts';
import { orderOf } from '../../support/order.ts';

const level = (sku: string, grams?: number): StockLevel => ({
  sku,
  location: '',
  name: '',
  ...(grams !== undefined && { grams }),
});
const line = (sku: string, toShip: number, grams?: number) => ({
  key: sku,
  sku,
  name: `Goods ${sku}`,
  variant: '',
  quantity: toShip,
  toShip,
  kind: 'goods' as const,
  ...(grams !== undefined && { grams }),
});
const candidate = (key: number, lines: ReturnType<typeof line>[]) => ({
  key,
  order: { ...orderOf([]), lines },
});
const BUNDLES: Bundles = new Map([
  [
    'SET',
    [
      { sku: 'MUG', quantity: 2 },
      { sku: 'CAP', quantity: 1 },
    ],
  ],
]);

describe('what a cart is filled with', () => {
  test('the stock file goes before the export, the export before nothing', () => {
    const found = measureCandidates(
      [
        candidate(0, [line('MUG', 3, 999)]),
        candidate(1, [line('TEE', 2, 200)]),
        candidate(2, [line('FOG', 1)]),
      ],
      [level('MUG', 400), level('TEE')],
      'grams',
    );
    expect(found.candidates.map(({ weight }) => weight)).toEqual([1200, 400, 400]);
    expect(found).toMatchObject({
      sources: { stock: 3, export: 2, unknown: 1 },
      unknown: ['FOG'],
      assumed: 400,
    });
  });

  test('a bundle weighs what its components weigh, else what the export says of it, else the heaviest each', () => {
    const of = (levels: StockLevel[], grams?: number) =>
      measureCandidates([candidate(0, [line('SET', 2, grams)])], levels, 'grams', BUNDLES);
    expect(of([level('MUG', 400), level('CAP', 100)], 5000)).toMatchObject({
      candidates: [{ weight: 1800 }],
      sources: { stock: 2, export: 0, unknown: 0 },
    });
    expect(of([level('MUG', 400)], 5000)).toMatchObject({
      candidates: [{ weight: 10_000 }],
      sources: { stock: 0, export: 2, unknown: 0 },
    });
    expect(of([level('MUG', 400)])).toMatchObject({
      candidates: [{ weight: 2400 }],
      sources: { stock: 0, export: 0, unknown: 2 },
      unknown: ['CAP'],
    });
  });

  test('an export tells no volume', () => {
    const found = measureCandidates([candidate(0, [line('TEE', 2, 200)])], [], 'volume');
    expect(found).toMatchObject({ sources: { stock: 0, export: 0, unknown: 2 }, unknown: ['TEE'] });
    expect(found.assumed).toBeUndefined();
  });
});
