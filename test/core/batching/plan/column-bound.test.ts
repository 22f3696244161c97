import { describe, expect, it } from 'vitest';
import type { BatchOrder, CartRule } from '../../../../src/core/batching/plan/batch-input.ts';
import { columnBound } from '../../../../src/core/batching/plan/column-bound.ts';
import { prepareGoods } from '../../../../src/core/batching/plan/goods.ts';
import { orderPrices } from '../../../../src/core/batching/plan/order-prices.ts';
import { planBatches } from '../../../../src/core/batching/plan/plan-batches.ts';
import { planGroup } from '../../../../src/core/batching/plan/plan-group.ts';
import { CartPricing } from '../../../../src/core/batching/plan/price-carts.ts';
import { Trips } from '../../../../src/core/batching/plan/trips.ts';
import { planRoute } from '../../../../src/core/picking/plan-route.ts';
import { randomStore, seeded } from '../../picking/random-store.ts';

const CASES = process.env['LONG'] ? 400 : 40;

/** Orders to divide over carts of every kind of limit, in a store of any kind, from one door to it or to another. */
function randomBatching(seed: number, most: number) {
  const { deadEnds: _, blockedSteps: __, ...regular } = randomStore(seed, { irregular: false, stops: 0 });
  const random = seeded(seed + 31);
  const below = (n: number) => Math.floor(random() * n);
  const { aisles, crossAisles } = regular;
  const deep = crossAisles[crossAisles.length - 1]! - crossAisles[0]!;
  const orders = Array.from({ length: 2 + below(most - 1) }, (_, n): BatchOrder => {
    const lines = Array.from(
      { length: 1 + below(4) },
      () => [below(aisles.length), crossAisles[0]! + below(deep + 1), 1 + below(3)] as const,
    );
    return { id: `o${n}`, weight: below(5) / 10, volume: below(4), lines };
  });
  const carts: CartRule[] = [
    { totes: 1 + below(4) },
    { items: 3 + below(15) },
    { lines: 4 + below(6) },
    { maxWeight: 0.4 + below(8) / 10 },
    { totes: 1 + below(5), items: 12 + below(8), maxVolume: 3 + below(6) },
    {},
  ];
  const noTurn = seed % 3 === 0 ? aisles.map((_, aisle) => [aisle, 0] as const) : [];
  return { ...regular, noTurn, cart: carts[seed % carts.length]!, orders };
}

function boundOf(input: ReturnType<typeof randomBatching>, work: number): number {
  const goods = prepareGoods(input, input.cart, input.orders);
  const plan = planBatches(input, { effort: 'quick' });
  const number = new Map(input.orders.map(({ id }, at) => [id, at]));
  const carts = plan.batches.map(({ orders }) => orders.map((id) => number.get(id)!));
  return columnBound(goods, new Trips(input, goods), carts, work);
}

const fits = (input: ReturnType<typeof randomBatching>) =>
  planBatches(input).batches.every(({ oversize }) => !oversize);

describe('columnBound', () => {
  it(`is below the proven optimum in ${CASES} stores, and close to it`, () => {
    let gaps = 0;
    let close = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const input = randomBatching(seed, 9);
      if (!fits(input)) continue;
      const { length, proof } = planBatches(input);
      expect(proof).toBe('shortest');
      const bound = boundOf(input, 1_000_000);
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(length * (1 + 1e-9));
      if (length === 0) continue;
      gaps++;
      if (bound > 0.94 * length) close++;
    }
    expect(gaps).toBeGreaterThan(CASES / 2);
    expect(close / gaps).toBeGreaterThan(0.8);
  });

  it('is below it wherever the work runs out', () => {
    for (let seed = 1; seed <= CASES; seed++) {
      const input = randomBatching(seed, 9);
      if (!fits(input)) continue;
      const { length } = planBatches(input);
      for (const work of [30, 300, 3000])
        expect(boundOf(input, work), `seed ${seed}, work ${work}`).toBeLessThanOrEqual(length * (1 + 1e-9));
    }
  });

  it('bounds a plan of many orders closely, the same each time, and is part of the greatest effort', () => {
    const input = { ...randomBatching(5, 2), cart: { totes: 4 } };
    const [front, back] = [input.crossAisles[0]!, input.crossAisles[input.crossAisles.length - 1]!];
    const random = seeded(9);
    const orders = Array.from({ length: 26 }, (_, n): BatchOrder => {
      const line = () =>
        [Math.floor(random() * input.aisles.length), front + random() * (back - front), 1] as const;
      return { id: `o${n}`, lines: [line(), line()] };
    });
    const many = { ...input, orders };
    const bound = boundOf(many, 2_000_000);
    expect(boundOf(many, 2_000_000)).toBe(bound);
    const { length, lowerBound } = planBatches(many, { effort: 'quick' });
    expect(bound).toBeGreaterThan(lowerBound!);
    expect(bound).toBeLessThanOrEqual(length);
    expect(length / bound).toBeLessThan(1.12);
    const plan = planGroup(many, orders, 'best', 1, 0.05);
    expect(plan.lowerBound).toBeGreaterThan(lowerBound!);
  });
});

describe('CartPricing', () => {
  it('finds the cart that is worth most more than its trip, or rules every cart out', () => {
    let found = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const input = randomBatching(seed, 8);
      const goods = prepareGoods(input, input.cart, input.orders);
      const trips = new Trips(input, goods);
      const random = seeded(seed);
      const prices = Float64Array.from(input.orders, () => random() * 30);
      const { least, carts, complete } = new CartPricing(goods, trips).search(prices, Infinity, 20);
      expect(complete).toBe(true);
      let exact = 0;
      for (let set = 1; set < 1 << input.orders.length; set++) {
        const members = input.orders.filter((_, n) => (set >> n) & 1);
        if (!fitTogether(input.cart, members)) continue;
        const stops = members.flatMap(({ lines }) => lines.map(([aisle, along]) => [aisle, along] as const));
        const worth = prices.reduce((sum, price, n) => sum + ((set >> n) & 1 ? price : 0), 0);
        exact = Math.min(exact, planRoute({ ...input, stops }).length - worth);
      }
      expect(least, `seed ${seed}`).toBeCloseTo(exact, 5);
      expect(carts.length > 0).toBe(exact < -1e-6);
      if (carts.length > 0) found++;
    }
    expect(found).toBeGreaterThan(CASES / 4);
  });
});

function fitTogether(cart: CartRule, orders: readonly BatchOrder[]): boolean {
  const sum = (of: (order: BatchOrder) => number) => orders.reduce((total, order) => total + of(order), 0);
  const { totes = Infinity, items = Infinity, lines = Infinity, maxWeight = Infinity } = cart;
  return (
    orders.length <= totes &&
    sum((order) => order.lines.reduce((pieces, [, , quantity]) => pieces + quantity, 0)) <= items &&
    sum((order) => order.lines.length) <= lines &&
    sum(({ weight = 0 }) => weight) <= maxWeight + 1e-9 &&
    sum(({ volume = 0 }) => volume) <= (cart.maxVolume ?? Infinity)
  );
}

it('prices are worth no more than a known trip, and as much together as the best division of those', () => {
  const columns = [
    { orders: Int32Array.of(0), length: 10 },
    { orders: Int32Array.of(1), length: 8 },
    { orders: Int32Array.of(2), length: 4 },
    { orders: Int32Array.of(0, 1), length: 11 },
  ];
  const prices = orderPrices(columns, 3);
  expect(prices[0]! + prices[1]!).toBeCloseTo(11, 6);
  expect(prices[2]).toBeCloseTo(4, 6);
  expect(prices[0]).toBeLessThanOrEqual(10 + 1e-9);
});
