import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Shelves } from '../../../src/core/batching/area-walk.ts';
import { planPickWalk } from '../../../src/core/batching/pick-walk.ts';
import { shareDemand } from '../../../src/core/batching/share-demand.ts';

const store = (unit = 'm'): Shelves['store'] => ({
  unit,
  aisles: ['A', 'B'],
  layout: { aisles: [0, 3], crossAisles: [0, 10] },
  start: [0, 0],
  end: [0, 0],
});
const ground: Shelves = {
  name: 'Ground floor',
  store: store(),
  bins: [
    { sku: 'CAP', bin: 'G-1', place: [0, 2], quantity: 9 },
    { sku: 'MUG', bin: 'G-2', place: [1, 4], quantity: 1 },
    { sku: 'BOX', bin: 'yard' },
  ],
};
const upstairs: Shelves = {
  name: 'Upstairs',
  store: store(),
  bins: [
    { sku: 'MUG', bin: 'U-2', place: [0, 5], quantity: 5 },
    { sku: 'PEN', bin: 'U-3', place: [1, 5], quantity: 5 },
  ],
};

test('a route for each floor; what lies in no layout is not lost', () => {
  const demand = new Map([
    ['CAP', 1],
    ['PEN', 2],
    ['BOX', 3],
  ]);
  const walk = planPickWalk([ground, upstairs], demand);
  expect(walk.areas.map(({ name, length, proof }) => [name, length, proof])).toEqual([
    ['Ground floor', 4, 'shortest'],
    ['Upstairs', 16, 'shortest'],
  ]);
  expect(walk).toMatchObject({ length: 20, proof: 'shortest', unplaced: [{ sku: 'BOX', bin: 'yard' }] });
});

test('a SKU on both floors is fetched where there is enough of it, and nothing is called shortest then', () => {
  const walk = planPickWalk([ground, upstairs], new Map([['MUG', 3]]));
  expect(walk.picks.map(({ bin, quantity }) => [bin, quantity])).toEqual([['U-2', 3]]);
  expect(walk.proof).toBe('best-found');
  expect(walk.lowerBound).toBeUndefined();
  // More than either floor holds: both, and the lacking pieces are asked of the first.
  const much = planPickWalk([ground, upstairs], new Map([['MUG', 8]]));
  expect(much.picks).toMatchObject([
    { bin: 'G-2', quantity: 3, inStock: 1 },
    { bin: 'U-2', quantity: 5 },
  ]);
});

test('every piece is in one share or in no layout', () => {
  const bins = fc.array(
    fc.record({
      sku: fc.constantFrom('A', 'B', 'C'),
      bin: fc.constant('x'),
      quantity: fc.integer({ min: -1, max: 5 }),
      placed: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  const areas = fc.array(
    bins.map(
      (own): Shelves => ({
        store: store(),
        bins: own.map(({ placed, ...bin }) => ({ ...bin, ...(placed && { place: [0, 1] as const }) })),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(areas, fc.integer({ min: 1, max: 9 }), (given, wanted) => {
      const demand = new Map(['A', 'B', 'C'].map((sku) => [sku, wanted]));
      const { shares } = shareDemand(given, demand);
      for (const [sku] of demand) {
        const lies = given.some((area) => area.bins.some((bin) => bin.sku === sku && bin.place));
        const shared = shares.reduce((sum, share) => sum + (share.get(sku) ?? 0), 0);
        expect(shared).toBe(lies ? wanted : 0);
      }
    }),
  );
});
