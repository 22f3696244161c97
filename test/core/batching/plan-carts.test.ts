import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownBin, Shelves } from '../../../src/core/batching/area-walk.ts';
import { measureCandidates } from '../../../src/core/batching/cart-loads.ts';
import { demandOf } from '../../../src/core/batching/order-parcels.ts';
import { planPickWalk } from '../../../src/core/batching/pick-walk.ts';
import { planCarts } from '../../../src/core/batching/plan-carts.ts';
import { usualWalk } from '../../../src/core/batching/usual-walk.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { arbitraryOrder } from '../orders/arbitrary-order.ts';

const [sample] = fc.sample(arbitraryOrder, { numRuns: 1, seed: 1 });
const { shipBy: _, ...blank } = sample as Order;

function order(goods: readonly (readonly [sku: string, quantity: number])[]): Order {
  const lines = goods.map(([sku, toShip], at) => ({
    ...{ key: String(at), sku, name: sku, variant: '', quantity: toShip, toShip },
    kind: 'goods' as const,
  }));
  return { ...blank, tags: [], lines };
}

/** A floor of three aisles; `bins` by aisle and distance. */
function floor(
  name: string,
  bins: readonly (readonly [sku: string, aisle: number, along: number])[],
): Shelves {
  return {
    name,
    store: {
      unit: 'm',
      aisles: ['A', 'B', 'C'],
      layout: { aisles: [0, 3, 6], crossAisles: [0, 20] },
      start: [0, 0],
      end: [0, 0],
    },
    bins: bins.map(
      ([sku, aisle, along]): KnownBin => ({ sku, bin: `${name}-${sku}`, place: [aisle, along] }),
    ),
  };
}

describe('several floors', () => {
  const ground = floor('G', [
    ['G1', 0, 2],
    ['G2', 0, 3],
    ['G3', 0, 4],
    ['G4', 0, 5],
  ]);
  const upstairs = floor('U', [
    ['U1', 0, 18],
    ['U2', 2, 18],
  ]);
  // By the ground floor alone a cart of 1 and 2 is as good as one of 1 and 3; upstairs only the latter is good.
  const goods = [
    ['G1', 'U1'],
    ['G2', 'U2'],
    ['G3', 'U1'],
    ['G4', 'U2'],
  ];
  const candidates = goods.map((skus, key) => ({ key, order: order(skus.map((sku) => [sku, 1])) }));
  const keys = (plan: ReturnType<typeof planCarts>) =>
    plan.batches.map(({ parcels }) => parcels.flatMap((parcel) => parcel.orders));

  test('carts are divided by the walk through all of them', () => {
    const plan = planCarts(candidates, [ground, upstairs], { totes: 2 }, 'quick');
    expect(keys(plan)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    const walks = keys(plan).map((cart) =>
      planPickWalk([ground, upstairs], demandOf(cart.map((key) => candidates[key]!.order))),
    );
    expect(plan.length).toBeCloseTo(
      walks.reduce((sum, { length }) => sum + length, 0),
      6,
    );
    expect(plan).toMatchObject({ proof: 'shortest', lowerBound: plan.length });
  });

  test('a put wall and totes are compared by the same sum, and so is the usual walk', () => {
    const wall = planCarts(candidates, [ground, upstairs], { totes: 4 }, 'quick');
    expect(keys(wall)).toEqual([[0, 1, 2, 3]]);
    const whole = planPickWalk([ground, upstairs], demandOf(candidates.map((one) => one.order)));
    expect(wall.length).toBe(whole.length);
    const cart = planCarts(candidates, [ground, upstairs], { totes: 2 }, 'quick');
    expect(wall.length).toBeLessThan(cart.length);
    const usual = usualWalk(candidates, [ground, upstairs], { totes: 2 });
    // Ground floor 6 and 10; upstairs up A, over the back to C, down and home: 18 + 2 + 6 + 2 + 18 + 6, twice.
    expect(usual).toEqual({ length: 6 + 10 + 2 * 52, trips: 2 });
  });

  test('the usual walk goes round what is in the way, and is none where a bin cannot be walked to', () => {
    const walk = (layout: object) => {
      const store = { ...upstairs.store, layout: { ...upstairs.store.layout, ...layout } };
      return usualWalk([{ key: 0, order: order([['U2', 1]]) }], [{ ...upstairs, store }], {});
    };
    expect(walk({})).toEqual({ length: 48, trips: 1 });
    expect(walk({ blockedSteps: [[1, 0]] })).toEqual({ length: 2 * (20 + 6 + 2), trips: 1 });
    expect(walk({ oneWay: [[2, 0, 'front']] })).toEqual({ length: 20 + 6 + 2 + 18 + 6, trips: 1 });
    expect(walk({ noTurn: [[2, 0]] })).toEqual({ length: 2 * (20 + 6), trips: 1 });
    expect(walk({ noTurn: [[2, 0]], deadEnds: [[2, 0, 'back']] })).toBeUndefined();
    expect(
      walk({
        blockedSteps: [
          [1, 0],
          [1, 1],
        ],
      }),
    ).toBeUndefined();
  });

  test('a floor where a cart fetches nothing is not walked', () => {
    const one = [{ key: 0, order: order([['U1', 1]]) }];
    expect(planCarts(one, [ground, upstairs], {}, 'quick').length).toBe(36);
  });
});

describe('what a cart bears', () => {
  const levels = [
    { sku: 'IRON', location: '', name: '', grams: 4000, volume: 900 },
    { sku: 'FEATHER', location: '', name: '', grams: 1, volume: 5000 },
  ];
  const store = floor('G', [
    ['IRON', 0, 2],
    ['FEATHER', 0, 3],
  ]);
  const candidates = [
    { key: 0, order: order([['IRON', 2]]) },
    { key: 1, order: order([['IRON', 1]]) },
    { key: 2, order: order([['FEATHER', 3]]) },
    { key: 3, order: order([['IRON', 5]]) },
  ];

  test('weight and volume bind; an order too heavy goes alone and is named; first-come carts keep the same rule', () => {
    const heavy = measureCandidates(candidates, levels, 'grams').candidates;
    const plan = planCarts(heavy, [store], { maxWeight: 12_003 }, 'quick');
    expect(plan.oversize).toEqual([3]);
    expect(plan.batches.map(({ parcels }) => parcels.flatMap(({ orders }) => orders))).toEqual([
      [0, 1, 2],
      [3],
    ]);
    expect(planCarts(heavy, [store], { maxWeight: 12_002 }, 'quick').batches).toHaveLength(3);
    expect(usualWalk(heavy, [store], { maxWeight: 12_002 })?.trips).toBe(3);
    const large = measureCandidates(candidates, levels, 'volume').candidates;
    expect(planCarts(large, [store], { maxVolume: 15_000 }, 'quick').batches).toHaveLength(2);
  });

  test('V25: a weight that is not known is not 0: it counts as the heaviest known, and is named', () => {
    const more = [...candidates, { key: 4, order: order([['FOG', 2]]) }];
    const found = measureCandidates(more, levels, 'grams');
    expect(found).toMatchObject({ unknown: ['FOG'], assumed: 4000 });
    expect(found.candidates[4]?.weight).toBe(8000);
    expect(measureCandidates(more, [], 'grams').assumed).toBeUndefined();
  });

  test('priority goes first, then what must leave first', () => {
    const urgent = [
      { key: 0, order: order([['IRON', 1]]), deadline: '2026-11-26T00:00:00Z' },
      { key: 1, order: order([['IRON', 1]]), priority: 1 },
      { key: 2, order: order([['IRON', 1]]), deadline: '2026-11-25T23:00:00+02:00' },
      { key: 3, order: order([['IRON', 1]]) },
    ];
    const plan = planCarts(urgent, [store], { totes: 1 }, 'quick');
    expect(plan.batches.map(({ parcels }) => parcels[0]?.orders[0])).toEqual([1, 2, 0, 3]);
  });
});
