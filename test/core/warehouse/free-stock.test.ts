import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeStock, type HeldPieces, supplyOf } from '../../../src/core/warehouse/free-stock.ts';
import type { StockLevel } from '../../../src/core/warehouse/stock.ts';

const level = (sku: string, location: string, onHand: number): StockLevel => ({
  sku,
  location,
  onHand,
  name: '',
});
const held = (sku: string, location: string, quantity: number, batch = 'B1'): HeldPieces => ({
  sku,
  batch,
  location,
  quantity,
});
const short = (rows: ReturnType<typeof freeStock>) =>
  rows.map(({ location, free, held: own }) => [location, free, Object.fromEntries(own)]);

describe('free stock per location', () => {
  test('a batch takes from its own location; one without takes where most is left', () => {
    const levels = [level('MUG', 'Berlin', 5), level('MUG', 'Reno', 3)];
    expect(short(freeStock(levels, [held('MUG', 'Reno', 2)]))).toEqual([
      ['Berlin', 5, {}],
      ['Reno', 1, { B1: 2 }],
    ]);
    expect(short(freeStock(levels, [held('MUG', '', 6, 'B2'), held('MUG', 'Reno', 2)]))).toEqual([
      ['Berlin', 0, { B2: 5 }],
      ['Reno', 0, { B1: 2, B2: 1 }],
    ]);
  });

  test('what is held beyond the stock is named and leaves nothing below zero', () => {
    expect(short(freeStock([level('CAP', 'Berlin', -1)], [held('CAP', '', 2)]))).toEqual([
      ['Berlin', 0, { B1: 2 }],
    ]);
    expect(short(freeStock([level('CAP', 'Berlin', 1)], [held('CAP', 'Berlin', 4)]))).toEqual([
      ['Berlin', 0, { B1: 4 }],
    ]);
  });

  test('supply: a location that sends nothing has nothing to promise, yet its SKU is known', () => {
    const levels = [level('MUG', 'Berlin', 5), level('CAP', 'Shop window', 2), level('PEN', '', 7)];
    const { at, anywhere } = supplyOf(levels, [], ['Berlin', 'Reno']);
    expect([...at].map(([name, own]) => [name, Object.fromEntries(own)])).toEqual([
      ['Berlin', { MUG: 5 }],
      ['Reno', {}],
    ]);
    expect(Object.fromEntries(anywhere)).toEqual({ PEN: 7, CAP: 0 });
  });

  test('property: never below zero anywhere, and every piece held is named once', () => {
    const location = fc.constantFrom('', 'Berlin', 'Reno', 'Osaka');
    const sku = fc.constantFrom('A', 'B');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(sku, location, fc.integer({ min: -3, max: 9 })), {
          selector: ([name, at]) => `${name} ${at}`,
        }),
        fc.array(fc.tuple(sku, location, fc.integer({ min: 1, max: 9 }), fc.constantFrom('B1', 'B2'))),
        (rows, holding) => {
          const levels = rows.map(([name, at, count]) => level(name, at, count));
          const parcels = holding.map(([name, at, count, batch]) => held(name, at, count, batch));
          const free = freeStock(levels, parcels);
          for (const one of free) expect(one.free).toBeGreaterThanOrEqual(0);
          for (const name of ['A', 'B']) {
            const named = free
              .filter(({ sku: own }) => own === name)
              .flatMap(({ held: own }) => [...own.values()])
              .reduce((sum, count) => sum + count, 0);
            const wanted = parcels
              .filter(({ sku: own }) => own === name)
              .reduce((sum, { quantity }) => sum + quantity, 0);
            expect(named).toBe(levels.some(({ sku: own }) => own === name) ? wanted : 0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
