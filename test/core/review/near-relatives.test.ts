import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { createRelatives } from '../../../src/core/review/relatives.ts';
import { reviewWith } from '../../../src/core/review/review-with.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { withDefaults } from '../../../src/core/settings/read-settings.ts';
import { ADDRESS, aLine, anOrder } from './an-order.ts';

const settings = DEFAULT_SETTINGS.defaults;
let next = 0;
const to = (over: Partial<Order['shipTo']>, more: Partial<Order> = {}) =>
  anOrder({ id: `#${next++}`, shipTo: { ...ADDRESS, ...over }, ...more });

function relativesOf(orders: readonly Order[]) {
  const relatives = createRelatives();
  for (const [row, order] of orders.entries()) relatives.add(row, order, settings);
  return {
    together: (row: number) => relatives.sameRecipient(row, orders[row]!, settings),
    again: (row: number) => relatives.sameGoods(row, orders[row]!, settings),
    names: (row: number) => relatives.namesAtAddress(row, orders[row]!, settings),
  };
}

describe('V19 an address written a little differently', () => {
  test.each([
    ['case, spaces, width', { address1: '12  LARCH　Ｌane' }],
    ['a short word', { address1: '12 Larch Ln' }],
    ['a slip of the pen', { address1: '12 Larhc Lane' }],
    ['an initial', { recipient: 'A. Quill' }],
  ])('%s: one recipient', (_, over) => {
    const { together, again } = relativesOf([anOrder(), to(over)]);
    expect([together(0), together(1), again(1)]).toEqual([[1], [0], [0]]);
  });

  test.each([
    ['house number', { address1: '14 Larch Lane' }],
    ['unit', { address2: 'Apt 2' }],
    ['street', { address1: '12 Birch Lane' }],
    ['first name', { recipient: 'Adam Quill' }],
  ])('another %s: another recipient', (_, over) => {
    const { together, again } = relativesOf([anOrder(), to(over)]);
    expect([together(0), together(1), again(1)]).toEqual([[], [], []]);
  });
});

test('V17, V18 masked text joins nobody, whether the platform said so or not', () => {
  const hidden = {
    recipient: '张*',
    phone: '138****5678',
    address1: '中山路12号',
    city: '广州市',
    country: 'CN',
  };
  const { together, again } = relativesOf([
    to(hidden),
    to(hidden),
    to({}, { masked: true }),
    to({}, { masked: true }),
  ]);
  for (const row of [0, 1, 2, 3]) expect([together(row), again(row)]).toEqual([[], []]);
});

test('V20 unpaid, refunding, pre-ordered, sent differently, of another shop: each travels alone', () => {
  const apart: Partial<Order>[] = [
    { payment: 'pending' },
    { refund: 'requested' },
    { cancel: 'requested' },
    { preorder: true },
    { shippingMethod: 'Express' },
    { shop: 'cups' },
  ];
  const { together } = relativesOf([
    anOrder(),
    ...apart.map((more) => to({ address1: '12 Larch Ln' }, more)),
  ]);
  for (let row = 0; row <= apart.length; row++) expect(together(row)).toEqual([]);
});

test('V20 25 orders of one buyer: the twenty oldest are a group, the other five another, however imported', () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    to(
      { address1: i % 2 ? '12 Larch Lane' : '12 Larch Ln' },
      { id: `#${i}`, placedAt: `2026-03-02T09:${String(10 + i)}:00Z` },
    ),
  );
  const named = (orders: readonly Order[]) => {
    const { together } = relativesOf(orders);
    return new Map(orders.map((order, row) => [order.id, together(row).map((other) => orders[other]!.id)]));
  };
  const straight = named(many);
  expect(straight.get('#0')).toEqual(many.slice(1, 20).map(({ id }) => id));
  expect(straight.get('#19')).toHaveLength(19);
  expect(straight.get('#20')).toEqual(['#21', '#22', '#23', '#24']);
  const backwards = named([...many].reverse());
  for (const [id, others] of straight) expect(backwards.get(id)).toEqual(others);
});

test('V20 the order of adding changes nothing', () => {
  const streets = fc.constantFrom(
    '12 Larch Lane',
    '12 Larch Ln',
    '12 Larhc Lane',
    '14 Larch Lane',
    '12 Elm St',
  );
  const names = fc.constantFrom('Ada Quill', 'A. Quill', 'Adam Quill', 'Ada Quil');
  const some = fc.array(fc.tuple(streets, names), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (pairs, keys) => {
      const orders = pairs.map(([address1, recipient]) => to({ address1, recipient }));
      const shuffled = orders.map((_, row) => ({ row, key: keys.next().value as number }));
      shuffled.sort((a, b) => a.key - b.key);
      const straight = createRelatives();
      const mixed = createRelatives({ settled: true });
      for (const [row, order] of orders.entries()) straight.add(row, order, settings);
      for (const { row } of shuffled) mixed.add(row, orders[row]!, settings);
      orders.forEach((order, row) => {
        expect(mixed.sameRecipient(row, order, settings)).toEqual(
          straight.sameRecipient(row, order, settings),
        );
        expect(mixed.sameGoods(row, order, settings)).toEqual(straight.sameGoods(row, order, settings));
        expect(mixed.namesAtAddress(row, order, settings)).toBe(
          straight.namesAtAddress(row, order, settings),
        );
      });
    }),
    { numRuns: 60 },
  );
});

test('V21, V22 the same order ten minutes later, and over midnight, is told and held, never dropped', () => {
  const late = anOrder({ id: '#2', placedAt: '2026-03-03T00:05:00Z' });
  const early = anOrder({ id: '#1', placedAt: '2026-03-02T23:55:00Z' });
  const resent = anOrder({ id: '#0', placedAt: '2026-03-02T20:00:00Z', fulfillment: 'done' });
  const { orders } = reviewWith(() => [], [late, early, resent]);
  const again = orders.map(({ findings }) => findings.find(({ rule }) => rule === 'SAME_ORDER_AGAIN')?.value);
  expect(again).toEqual(['#1, #0', '#0', undefined]);
  expect(orders.map(({ state }) => state)).toEqual(['held', 'held', 'blocked']);
});

test('people at one address are counted once each, however they are written', () => {
  const names = ['Ada Quill', 'A. Quill', 'Ben Stone', 'Cyd Marsh'];
  const { names: count } = relativesOf(names.map((recipient) => to({ recipient })));
  expect(count(0)).toBe(3);
  expect(relativesOf([to({}), to({ recipient: 'Ben Stone' }, { shop: 'cups' })]).names(0)).toBe(1);
});

describe('a day adds up', () => {
  const order = (id: string, total: number, placedAt: string, more: Partial<Order> = {}) =>
    anOrder({ id, placedAt, totals: { total }, lines: [aLine({ unitPrice: total, sku: id })], ...more });
  const high = (orders: readonly Order[], addUpDay: boolean) =>
    reviewWith(() => [], orders, {
      settings: withDefaults({ defaults: { addUpDay, timeZone: 'America/New_York' } }),
    }).orders.map(({ findings }) => findings.find(({ rule }) => rule === 'HIGH_VALUE')?.value);
  const three = [
    order('#1', 16_000, '2026-03-02T15:00:00Z'),
    order('#2', 14_000, '2026-03-03T03:00:00Z'),
    // The next day in New York.
    order('#3', 29_000, '2026-03-03T06:00:00Z'),
  ];

  test('only by setting, in the shop’s zone', () => {
    expect(high(three, false)).toEqual([undefined, undefined, undefined]);
    expect(high(three, true)).toEqual(['300.00 USD', '300.00 USD', undefined]);
  });

  test('by e-mail too, to two addresses; cancelled orders do not count', () => {
    const email = 'ada@example.com';
    const elsewhere = { shipTo: { ...ADDRESS, address1: '9 Elm St' }, email: 'Ada@Example.com' };
    const two = [
      order('#1', 16_000, '2026-03-02T15:00:00Z', { email }),
      order('#2', 14_000, '2026-03-02T16:00:00Z', elsewhere),
    ];
    expect(high(two, true)).toEqual(['300.00 USD', '300.00 USD']);
    expect(high([two[0]!, { ...two[1]!, cancel: 'cancelled' }], true)[0]).toBeUndefined();
  });
});
