import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownBin, Shelves } from '../../../src/core/batching/area-walk.ts';
import { type BatchParcel, pickList } from '../../../src/core/batching/batch-documents.ts';
import { demandOf, orderParcels } from '../../../src/core/batching/order-parcels.ts';
import { planPickWalk } from '../../../src/core/batching/pick-walk.ts';
import { planCarts } from '../../../src/core/batching/plan-carts.ts';
import { planParcels } from '../../../src/core/batching/plan-parcels.ts';
import { usualWalk } from '../../../src/core/batching/usual-walk.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import type { Store } from '../../../src/core/warehouse/store.ts';
import { arbitraryOrder } from '../orders/arbitrary-order.ts';

const STORE: Store = {
  unit: 'm',
  aisles: ['A', 'B', 'C', 'D'],
  layout: { aisles: [0, 3, 6, 9], crossAisles: [0, 5, 11] },
  start: [0, 0],
  end: [0, 0],
};
const SKUS = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'];
const [blank] = fc.sample(arbitraryOrder, { numRuns: 1, seed: 1 });

const anOrder = fc
  .array(fc.tuple(fc.constantFrom(...SKUS, 'NOWHERE', ''), fc.integer({ min: 0, max: 4 })), { maxLength: 5 })
  .map(
    (goods): Order => ({
      ...(blank as Order),
      lines: goods.map(([sku, toShip], at) => ({
        key: String(at),
        sku,
        name: `Goods ${sku}`,
        variant: '',
        quantity: toShip,
        toShip,
        kind: 'goods',
      })),
    }),
  );
const shelves = fc
  .array(
    fc.record({
      sku: fc.constantFrom(...SKUS),
      place: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 11 })),
      quantity: fc.option(fc.integer({ min: -1, max: 6 }), { nil: undefined }),
      located: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map(
    (bins): Shelves => ({
      store: STORE,
      bins: bins.map(
        ({ sku, place, quantity, located }, at): KnownBin => ({
          sku,
          bin: `bin ${at}`,
          ...(located && { place }),
          ...(quantity !== undefined && { quantity }),
        }),
      ),
    }),
  );

describe('the walk of a batch', () => {
  test('P3, V24: every unit is picked once or listed as not located; labels run as the list does', () => {
    fc.assert(
      fc.property(fc.array(anOrder, { minLength: 1, maxLength: 8 }), shelves, (orders, known) => {
        const demand = demandOf(orders);
        const walk = planPickWalk([known], demand);
        for (const [sku, wanted] of demand) {
          const of = (list: readonly { sku: string; quantity: number }[]) =>
            list.filter((one) => one.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
          expect(of(walk.picks) + of(walk.unplaced)).toBe(wanted);
        }
        const candidates = orders.map((order, key) => ({ key, order }));
        const [planned] = planParcels(candidates, orders.length);
        const arranged = orderParcels(planned!, new Map(orders.map((order, key) => [key, order])), walk);
        expect(arranged.parcels.flatMap((parcel) => parcel.orders).sort((a, b) => a - b)).toEqual(
          candidates.map(({ key }) => key),
        );
        const parcels = arranged.parcels.map(
          ({ orders: [key] }, at): BatchParcel => ({
            code: `B1-${at}`,
            position: at + 1,
            orders: [{ order: orders[key!]!, notes: [] }],
            reprint: 0,
          }),
        );
        const list = pickList(parcels, { batch: 'B1', createdAt: '', walk });
        const units = orders.flatMap(({ lines }) => lines).reduce((sum, { toShip }) => sum + toShip, 0);
        expect(list.units).toBe(units);
        expect(list.rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(units);
        for (const row of list.rows)
          expect(row.split.reduce((sum, share) => sum + share.quantity, 0)).toBe(row.quantity);
        const nowhere = list.rows.map((row) => row.nowhere !== undefined);
        expect(nowhere).toEqual([...nowhere].sort((a, b) => Number(a) - Number(b)));
        for (const [at, row] of list.rows.entries()) expect(row.step).toBe(row.nowhere ? undefined : at + 1);
        expect(list.walks.some(({ proof }) => proof === 'shortest')).toBe(walk.proof === 'shortest');
        const drawn = list.walks.flatMap(({ map }) => map.stops.flatMap(({ steps }) => steps));
        expect(drawn.sort((a, b) => a - b)).toEqual(list.rows.flatMap(({ step }) => step ?? []));
        expect(list.totes.reduce((sum, tote) => sum + tote.units, 0)).toBe(units);
      }),
    );
  });

  test('P9: no order of the same stops is shorter (every order up to 7 stops)', () => {
    const { aisles, crossAisles } = STORE.layout;
    const way = ([a, y]: readonly [number, number], [b, z]: readonly [number, number]) =>
      a === b
        ? Math.abs(y - z)
        : Math.abs(aisles[a]! - aisles[b]!) +
          Math.min(...crossAisles.map((c) => Math.abs(y - c) + Math.abs(z - c)));
    const shortest = (from: readonly [number, number], left: (readonly [number, number])[]): number =>
      left.length === 0
        ? way(from, [0, 0])
        : Math.min(
            ...left.map(
              (next, at) =>
                way(from, next) +
                shortest(
                  next,
                  left.filter((_, i) => i !== at),
                ),
            ),
          );
    const stop = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 11 }));
    fc.assert(
      fc.property(fc.array(stop, { minLength: 1, maxLength: 6 }), (stops) => {
        const bins = stops.map((place, at): KnownBin => ({ sku: `K${at}`, bin: `b${at}`, place }));
        const walk = planPickWalk([{ store: STORE, bins }], new Map(bins.map(({ sku }) => [sku, 1])));
        expect(walk.proof).toBe('shortest');
        expect(walk.length).toBeCloseTo(shortest([0, 0], stops), 6);
      }),
      { numRuns: 40 },
    );
  });

  test('two bins of a SKU: the nearer, proven; too few pieces in the file: picked all the same, and said', () => {
    const bins: KnownBin[] = [
      { sku: 'S', bin: 'near', place: [0, 1], quantity: 2 },
      { sku: 'S', bin: 'far', place: [3, 9], quantity: 5 },
      { sku: 'T', bin: 'T1', place: [1, 1], quantity: 1 },
    ];
    const near = planPickWalk([{ store: STORE, bins }], new Map([['S', 2]]));
    expect(near).toMatchObject({ length: 2, proof: 'shortest', picks: [{ bin: 'near', quantity: 2 }] });
    const short = planPickWalk([{ store: STORE, bins }], new Map([['T', 3]]));
    expect(short.picks).toEqual([
      { sku: 'T', bin: 'T1', quantity: 3, aisle: 'B', place: [1, 1], from: 'front', inStock: 1 },
    ]);
    expect(planPickWalk([{ store: STORE, bins: [] }], new Map([['Z', 1]]))).toMatchObject({
      areas: [],
      proof: 'none',
      picks: [],
      unplaced: [{ sku: 'Z', quantity: 1 }],
    });
  });
});

test('carts: every order once, the cart’s rules kept, an order too large alone', () => {
  fc.assert(
    fc.property(
      fc.array(anOrder, { maxLength: 9 }),
      shelves,
      fc.integer({ min: 1, max: 4 }),
      (orders, known, totes) => {
        const candidates = orders.map((order, key) => ({ key, order }));
        const units = (key: number) => orders[key]!.lines.reduce((sum, { toShip }) => sum + toShip, 0);
        const plan = planCarts(candidates, [known], { totes, items: 6 }, 'quick');
        const all = plan.batches.map((batch) => batch.parcels.flatMap((parcel) => parcel.orders));
        expect(all.flat().sort((a, b) => a - b)).toEqual(candidates.map(({ key }) => key));
        for (const cart of all) {
          expect(cart.length).toBeLessThanOrEqual(totes);
          const pieces = cart.reduce((sum, key) => sum + units(key), 0);
          expect(pieces <= 6 || cart.length === 1).toBe(true);
          if (pieces > 6) expect(plan.oversize).toContain(cart[0]);
        }
        expect(planCarts(candidates, [known], { totes, items: 6 }, 'quick')).toEqual(plan);
      },
    ),
    { numRuns: 30 },
  );
});

test('the usual walk, for comparison: first come, bin code by bin code, never shorter per trip than the planned one', () => {
  const bins: KnownBin[] = [
    { sku: 'S0', bin: 'A-1', place: [0, 1] },
    { sku: 'S1', bin: 'B-9', place: [1, 9] },
    { sku: 'S2', bin: 'B-1', place: [1, 1] },
  ];
  const line = (sku: string) => ({
    key: sku,
    sku,
    name: '',
    variant: '',
    quantity: 1,
    toShip: 1,
    kind: 'goods' as const,
  });
  const candidates = [['S0', 'S1'], ['S2']].map((skus, key) => ({
    key,
    order: { ...(blank as Order), lines: skus.map(line) },
  }));
  // A-1, B-1, B-9 and back: 1 + (1 + 3 + 1) + 8 + (9 + 3).
  expect(usualWalk(candidates, [{ store: STORE, bins }], {})).toEqual({ length: 26, trips: 1 });
  expect(usualWalk(candidates, [{ store: STORE, bins }], { totes: 1 })?.trips).toBe(2);
  expect(usualWalk(candidates, [{ store: STORE, bins }], { items: 2 })?.trips).toBe(2);
  fc.assert(
    fc.property(fc.array(anOrder, { minLength: 1, maxLength: 6 }), (orders) => {
      const single = SKUS.map(
        (sku, at): KnownBin => ({ sku, bin: `b${at}`, place: [at % 4, (at * 5) % 12] }),
      );
      const own = orders.map((order, key) => ({ key, order }));
      const usual = usualWalk(own, [{ store: STORE, bins: single }], {});
      const walk = planPickWalk([{ store: STORE, bins: single }], demandOf(orders));
      expect(walk.length).toBeLessThanOrEqual((usual?.length ?? 0) + 1e-9);
    }),
    { numRuns: 50 },
  );
});
