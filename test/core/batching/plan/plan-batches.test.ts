import { describe, expect, it } from 'vitest';
import type { BatchInput, BatchLine, BatchOrder } from '../../../../src/core/batching/plan/batch-input.ts';
import { prepareGoods } from '../../../../src/core/batching/plan/goods.ts';
import { lowerBound } from '../../../../src/core/batching/plan/lower-bound.ts';
import { planBatches } from '../../../../src/core/batching/plan/plan-batches.ts';
import { hasCorpora, readBest, readRows } from '../../picking/corpus.ts';
import { randomStore, seeded } from '../../picking/random-store.ts';
import { planFaults, shortestByTrying } from './check-plan.ts';

const store = { aisles: [0, 3, 6, 9], crossAisles: [0, 10], start: [0, 0] } as const;

/** Orders with weights, volumes, groups and pieces on one to three random floors, and a cart that binds in every way. */
function randomBatches(seed: number, orders: number, irregular = false, floors = 1): BatchInput {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const areas = Array.from({ length: floors }, (_, floor) => {
    const { aisles, crossAisles, start, deadEnds, blockedSteps } = randomStore(seed + 1000 * floor, {
      irregular,
      stops: 0,
    });
    const end = [below(aisles.length), below(crossAisles.length)] as const;
    return {
      ...{ aisles, crossAisles, start },
      ...(floor > 0 && { end }),
      ...(irregular ? { deadEnds, blockedSteps } : {}),
    };
  });
  const list = Array.from({ length: orders }, (_, n): BatchOrder => {
    const lines = Array.from({ length: 1 + below(3) }, (): BatchLine => {
      const area = below(floors);
      const { aisles, crossAisles } = areas[area]!;
      const length = crossAisles[crossAisles.length - 1]! - crossAisles[0]!;
      const place = [below(aisles.length), crossAisles[0]! + below(length + 1), 1 + below(3)] as const;
      return area === 0 ? place : [...place, area];
    });
    const group = random() < 0.3 ? {} : { group: 'AB'[below(2)]! };
    return {
      id: `o${n}`,
      ...group,
      ...(random() < 0.8 ? { weight: below(50) / 10, volume: below(9) } : {}),
      lines,
    };
  });
  const cart = {
    ...(random() < 0.6 ? { totes: 2 + below(3) } : {}),
    ...(random() < 0.6 ? { items: 5 + below(8) } : {}),
    ...(random() < 0.3 ? { lines: 3 + below(5) } : {}),
    ...(random() < 0.6 ? { maxWeight: 3 + below(60) / 10 } : {}),
    ...(random() < 0.4 ? { maxVolume: 8 + below(20) } : {}),
  };
  const [first, ...otherAreas] = areas;
  return { ...first!, ...(floors > 1 && { otherAreas }), cart, orders: list } as BatchInput;
}

describe('lowerBound', () => {
  it('is never above a proven optimum, in any store and under any cart rule', () => {
    let tight = 0;
    for (let seed = 1; seed <= (process.env['LONG'] ? 1000 : 150); seed++) {
      const input = randomBatches(seed, 2 + (seed % 7), seed % 3 === 0, 1 + (seed % 4 === 0 ? 1 : 0));
      const random = seeded(seed + 9);
      const end = [
        Math.floor(random() * input.aisles.length),
        Math.floor(random() * input.crossAisles.length),
      ] as const;
      const trip = seed % 2 === 0 ? input : { ...input, end };
      const plan = planBatches({ ...trip, orders: input.orders.map(({ group: _, ...order }) => order) });
      if (plan.proof !== 'shortest') continue;
      const alone = plan.batches.filter(({ oversize }) => oversize);
      const large = new Set(alone.flatMap(({ orders }) => orders));
      const together = input.orders.filter(({ id }) => !large.has(id));
      const bound = lowerBound(trip, prepareGoods(trip, input.cart, together));
      const best = plan.length - alone.reduce((sum, { length }) => sum + length, 0);
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(best + 1e-9);
      if (bound > 0.8 * best) tight++;
    }
    expect(tight).toBeGreaterThan(20);
  });

  it('is told where a plan is only the best found, and proves a plan that meets it', () => {
    const line = [[3, 9, 1]] as const;
    const many = Array.from({ length: 40 }, (_, n) => ({ id: `o${n}`, lines: line }));
    expect(planBatches({ ...store, cart: { totes: 8 }, orders: many }, { effort: 'quick' })).toMatchObject({
      proof: 'shortest',
      length: 5 * 36,
      lowerBound: 5 * 36,
    });
  });
});

describe('planBatches', () => {
  it('puts orders of one aisle together', () => {
    const orders = [
      { id: 'a', lines: [[1, 9, 1]] as const },
      { id: 'b', lines: [[3, 9, 1]] as const },
      { id: 'c', lines: [[1, 8, 1]] as const },
      { id: 'd', lines: [[3, 8, 1]] as const },
    ];
    expect(planBatches({ ...store, cart: { totes: 2 }, orders })).toEqual({
      length: 24 + 36,
      proof: 'shortest',
      lowerBound: 60,
      batches: [
        { orders: ['a', 'c'], length: 24 },
        { orders: ['b', 'd'], length: 36 },
      ],
    });
  });

  it('keeps groups apart, and a missing group is one of its own', () => {
    const lines = [[1, 9, 1]] as const;
    const orders = [
      { id: '1', group: 'dhl', lines },
      { id: '2', lines },
      { id: '3', group: 'ups', lines },
    ];
    const plan = planBatches({ ...store, cart: {}, orders: [...orders, { id: '4', group: 'dhl', lines }] });
    expect(plan.batches.map((batch) => batch.orders)).toEqual([['1', '4'], ['2'], ['3']]);
  });

  it('lets an order that is more than the cart go alone, and says so', () => {
    const orders = [
      { id: 'heavy', weight: 31, lines: [[1, 9, 1]] as const },
      { id: 'light', weight: 1, lines: [[1, 9, 1]] as const },
      { id: 'many', lines: [[1, 9, 7]] as const },
    ];
    const plan = planBatches({ ...store, cart: { items: 6, maxWeight: 30 }, orders });
    expect(plan.batches).toEqual([
      { orders: ['heavy'], length: 24, oversize: true },
      { orders: ['light'], length: 24 },
      { orders: ['many'], length: 24, oversize: true },
    ]);
    expect(plan.proof).toBe('shortest');
  });

  it('takes decimals as a person does: 0.1 + 0.2 fit 0.3', () => {
    const lines = [[1, 9, 1]] as const;
    const orders = [
      { id: '1', weight: 0.1, lines },
      { id: '2', weight: 0.2, lines },
    ];
    expect(planBatches({ ...store, cart: { maxWeight: 0.3 }, orders }).batches).toHaveLength(1);
    expect(planBatches({ ...store, cart: { maxWeight: 0.2999 }, orders }).batches).toHaveLength(2);
  });

  it('plans nothing from nothing, and an order without lines without a step', () => {
    expect(planBatches({ ...store, cart: {}, orders: [] })).toMatchObject({ length: 0, batches: [] });
    expect(planBatches({ ...store, cart: {}, orders: [{ id: '1', lines: [] }] }).length).toBe(0);
  });

  it('leaves out, by name, orders nobody can reach', () => {
    const orders = [
      {
        id: '1',
        lines: [
          [0, 5, 1],
          [3, 5, 1],
        ] as const,
      },
      { id: '2', lines: [[1, 5, 1]] as const },
    ];
    const plan = planBatches({
      ...store,
      cart: {},
      orders,
      blockedSteps: [
        [2, 0],
        [2, 1],
      ],
    });
    expect(plan).toMatchObject({ proof: 'none', unreachable: ['1'], batches: [{ orders: ['2'] }] });
  });

  it.each<[string, Partial<BatchInput>]>([
    [
      'orders[0].lines[1][0] is 4',
      {
        orders: [
          {
            id: '1',
            lines: [
              [0, 1, 1],
              [4, 1, 1],
            ],
          },
        ],
      },
    ],
    ['orders[0].lines[0][1] is 11', { orders: [{ id: '1', lines: [[0, 11, 1]] }] }],
    ['orders[0].lines[0][2] is -1', { orders: [{ id: '1', lines: [[0, 1, -1]] }] }],
    ['orders[0].weight is NaN', { orders: [{ id: '1', weight: Number.NaN, lines: [] }] }],
    [
      "orders[1].id '1' is there twice",
      {
        orders: [
          { id: '1', lines: [] },
          { id: '1', lines: [] },
        ],
      },
    ],
    ['cart.totes is 0', { cart: { totes: 0 } }],
    ['cart.items is NaN', { cart: { items: Number.NaN } }],
    ['cart.maxWeight is 0', { cart: { maxWeight: 0 } }],
    ['start[0] is 4', { start: [4, 0] }],
  ])('refuses: %s', (message, change) => {
    const plan = () => planBatches({ ...store, cart: {}, orders: [], ...change });
    expect(plan).toThrow(RangeError);
    expect(plan).toThrow(message);
  });

  it('is as short as the best of all divisions, whatever the cart rule', () => {
    for (let seed = 1; seed <= (process.env['LONG'] ? 400 : 60); seed++) {
      const input = randomBatches(seed, 1 + (seed % 7), false, 1 + (seed % 3));
      const plan = planBatches(input);
      expect(plan.proof).toBe('shortest');
      expect(planFaults(input, plan), `seed ${seed}`).toEqual([]);
      expect(plan.length, `seed ${seed}`).toBeCloseTo(shortestByTrying(input), 6);
    }
  });

  it('never breaks a rule of the cart when it only improves', () => {
    let bound = 0;
    for (let seed = 1; seed <= (process.env['LONG'] ? 150 : 8); seed++) {
      const input = randomBatches(seed, 70, seed % 3 === 0, 1 + (seed % 2));
      const plan = planBatches(input, { effort: 'quick', randomSeed: seed });
      expect(planFaults(input, plan), `seed ${seed}`).toEqual([]);
      if (plan.proof === 'best-found') bound++;
    }
    expect(bound).toBeGreaterThan(2);
  });

  it('gives the same plan for the same seed', () => {
    const input = randomBatches(4, 60);
    const plan = planBatches(input, { effort: 'quick', randomSeed: 9 });
    expect(planBatches(input, { effort: 'quick', randomSeed: 9 })).toEqual(plan);
  });

  it('plans a store with more cross aisles than the route program takes, without saying shortest', () => {
    const orders = randomBatches(5, 12).orders.map(({ id }, n) => ({ id, lines: [[n % 3, n, 1]] as const }));
    const many = { aisles: [0, 3, 6], crossAisles: [0, 2, 4, 6, 8, 10, 12], start: [0, 0] } as const;
    const input = { ...many, cart: { totes: 4 }, orders };
    const plan = planBatches(input);
    expect(plan.proof).toBe('best-found');
    expect(planFaults(input, plan)).toEqual([]);
  });
});

interface OwnRow {
  readonly id: string;
  readonly x: number[];
  readonly y: number[];
  readonly depot: [number, number];
  readonly cart: { totes: number; maxWeight: number };
  readonly orders: BatchOrder[];
  readonly opt: number | null;
}

describe.skipIf(!hasCorpora)('planBatches on the corpora', () => {
  const best = readBest('OWN-B');
  const rows = readRows<OwnRow>('own-batching');
  const inputOf = (row: OwnRow): BatchInput => {
    return { aisles: row.x, crossAisles: row.y, start: row.depot, cart: row.cart, orders: row.orders };
  };

  it('proves the optimum of every own instance of up to 16 orders', () => {
    const small = rows.filter((row) => row.orders.length <= 16);
    expect(small.length).toBeGreaterThanOrEqual(12);
    for (const row of small) {
      const plan = planBatches(inputOf(row));
      expect(plan.proof).toBe('shortest');
      expect(Math.abs(plan.length - row.opt!), row.id).toBeLessThan(1e-3);
      expect(planFaults(inputOf(row), plan)).toEqual([]);
    }
  });

  it('never falls below a proven optimum and stays near the best known', () => {
    for (const row of rows.filter((row) => row.orders.length > 16)) {
      const plan = planBatches(inputOf(row), { effort: 'quick' });
      expect(planFaults(inputOf(row), plan), row.id).toEqual([]);
      const known = best.get(row.id)!;
      if (known.proven) expect(plan.length, row.id).toBeGreaterThan(known.best - 1e-3);
      expect(plan.length, row.id).toBeLessThan(known.best * 1.08);
    }
  });
});
