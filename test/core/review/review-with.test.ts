import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/orders/finding.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { compareFindings, decide, reviewOrder } from '../../../src/core/review/review-order.ts';
import { reviewWith } from '../../../src/core/review/review-with.ts';
import { RULES } from '../../../src/core/review/rules.ts';
import { withDefaults } from '../../../src/core/settings/read-settings.ts';
import { ADDRESS, aContext, aLine, anOrder } from './an-order.ts';

/** Without the address check: these orders are about all else. */
const reviewOrders = reviewWith.bind(undefined, () => []);

/** Orders of every sort: most fields from a few values, so that rules fire and orders meet. */
const orders: fc.Arbitrary<Order> = fc
  .record({
    id: fc.nat({ max: 30 }).map((n) => `#${n}`),
    payment: fc.constantFrom('paid' as const, 'paid' as const, 'pending' as const, 'voided' as const),
    cancel: fc.constantFrom('none' as const, 'none' as const, 'cancelled' as const),
    refund: fc.constantFrom('none' as const, 'none' as const, 'partial' as const),
    fulfillment: fc.constantFrom('none' as const, 'done' as const),
    placedAt: fc.nat({ max: 59 }).map((n) => `2026-03-02T09:${String(n).padStart(2, '0')}:00Z`),
    currency: fc.constantFrom('USD', 'JPY', 'INR', ''),
    total: fc.nat({ max: 50_000 }),
    masked: fc.boolean(),
    buyerNote: fc.constantFrom('', 'thanks', 'gift', '🙏'),
    street: fc.constantFrom('1 A St', '2 B St', ''),
    phone: fc.constantFrom('', '+1 503 234 0076'),
    sku: fc.constantFrom('A', 'B'),
    toShip: fc.nat({ max: 2 }),
  })
  .map(({ total, street, phone, sku, toShip, ...rest }) =>
    anOrder({
      ...rest,
      totals: { total },
      shipTo: { ...ADDRESS, address1: street, phone },
      lines: [aLine({ sku, toShip, unitPrice: total })],
    }),
  );

const severity = fc.constantFrom('block' as const, 'error' as const, 'warning' as const, 'info' as const);
const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('A', 'B', 'C'),
  severity,
  field: fc.constantFrom('f', 'g'),
  value: fc.constantFrom('', '1'),
});

describe('one order', () => {
  test('the order of the rules changes no byte', () => {
    fc.assert(
      fc.property(orders, fc.shuffledSubarray([...RULES], { minLength: RULES.length }), (order, shuffled) => {
        const straight = JSON.stringify(reviewOrder(order, aContext()));
        expect(JSON.stringify(reviewOrder(order, aContext(), shuffled))).toBe(straight);
      }),
    );
  });

  test('the order of the address findings changes no byte of the findings', () => {
    const codes = fc.constantFrom('ADDR_TOO_SHORT', 'ADDR_HOUSE_NUMBER', 'ADDR_NEW');
    const some = fc.array(
      fc.tuple(codes, finding).map(([rule, each]) => ({ ...each, rule })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (address) => {
        const one = reviewOrder(anOrder(), aContext({}, { address })).findings;
        const other = reviewOrder(anOrder(), aContext({}, { address: [...address].reverse() })).findings;
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        expect(one).toHaveLength(address.length);
      }),
    );
  });

  test('every rule gives one outcome, always', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { outcomes, findings } = reviewOrder(order, aContext());
        expect(outcomes.map((each) => each.rule)).toEqual(RULES.map((rule) => rule.code));
        const fired = outcomes.flatMap(({ outcome }) => (outcome.status === 'fired' ? outcome.findings : []));
        expect(fired.length).toBe(findings.length);
      }),
    );
  });

  test('neither the order nor the context is changed', () => {
    const order = deepFreeze(anOrder({ buyerNote: 'gift' }));
    const context = deepFreeze(aContext());
    expect(reviewOrder(order, context).state).toBe('held');
  });
});

describe('the state', () => {
  test('a further finding never loosens it, and a blocking one always blocks', () => {
    const rank = { approved: 0, held: 1, blocked: 2 };
    fc.assert(
      fc.property(fc.array(finding), finding, (findings, further) => {
        const before = rank[decide(findings)];
        const after = rank[decide([...findings, further])];
        expect(after).toBeGreaterThanOrEqual(before);
        if (further.severity === 'block') expect(after).toBe(2);
        if (further.severity === 'info') expect(after).toBe(before);
      }),
    );
  });

  test('sorting does not depend on the order given', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const sorted = [...findings].sort(compareFindings);
        expect([...findings].reverse().sort(compareFindings)).toEqual(sorted);
      }),
    );
  });

  test('an accepted payment never makes a cancelled order ship', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const all = aContext({
          payments: ['paid', 'pending', 'authorized'],
          onlyTell: RULES.map((r) => r.code),
        });
        const { state } = reviewOrder({ ...order, cancel: 'cancelled' }, all);
        expect(state).toBe('blocked');
      }),
    );
  });
});

describe('many orders', () => {
  test('the counts add up and the orders come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(orders, { maxLength: 12 }), (many) => {
        const result = reviewOrders(many);
        expect(result.approved + result.held + result.blocked).toBe(many.length);
        expect(result.reviewed).toBe(many.length);
        expect(result.orders.map((each) => each.order)).toEqual(many.map((order) => order.id));
        expect(JSON.stringify(reviewOrders(many))).toBe(JSON.stringify(result));
        const lean = result.orders.map(({ outcomes: _, ...rest }) => rest);
        expect(reviewOrders(many, { outcomes: false }).orders).toEqual(lean);
      }),
    );
  });

  test('the order of the orders changes no state', () => {
    const many = fc.uniqueArray(orders, { selector: (order) => order.id, maxLength: 12 });
    fc.assert(
      fc.property(many, (some) => {
        const states = (result: ReturnType<typeof reviewOrders>) =>
          Object.fromEntries(result.orders.map((each) => [each.order, each.state]));
        expect(states(reviewOrders([...some].reverse()))).toEqual(states(reviewOrders(some)));
      }),
    );
  });

  test('the second of two equal orders within a day is held and could not be missed', () => {
    const again = anOrder({ id: '#1002', placedAt: '2026-03-03T08:59:59Z' });
    const { orders: reviewed } = reviewOrders([again, anOrder()]);
    expect(reviewed.map((each) => each.state)).toEqual(['held', 'approved']);
    expect(reviewed[0]!.findings.map((each) => [each.rule, each.value])).toEqual([
      ['SAME_ORDER_AGAIN', '#1001'],
      ['COULD_MERGE', '#1001'],
    ]);
  });

  test.each([
    ['24 h later to the second', { placedAt: '2026-03-03T09:00:00Z' }, 'held'],
    ['a second more', { placedAt: '2026-03-03T09:00:01Z' }, 'approved'],
    ['in another zone', { placedAt: '2026-03-03T10:00:00+01:00' }, 'held'],
    ['other goods', { lines: [aLine({ sku: 'MUG-2' })] }, 'approved'],
    ['two of them', { totals: { total: 4000 }, lines: [aLine({ quantity: 2, toShip: 2 })] }, 'approved'],
    ['other house', { shipTo: { ...ADDRESS, address1: '13 Larch Lane' } }, 'approved'],
    ['written otherwise', { shipTo: { ...ADDRESS, address1: '１２　larch  LANE.' } }, 'held'],
    ['unpaid, then never shipped', { payment: 'pending' as const }, 'blocked'],
    ['another shop', { shop: 'cups' }, 'approved'],
  ])('again: %s', (_, over, state) => {
    const again = anOrder({ id: '#1002', placedAt: '2026-03-02T10:00:00Z', ...over });
    const { orders: reviewed } = reviewOrders([anOrder(), again]);
    expect(reviewed.map((each) => each.state)).toEqual(['approved', state]);
  });

  test.each([{ payment: 'voided' as const }, { cancel: 'cancelled' as const }, { refund: 'full' as const }])(
    'a first attempt that came to nothing does not hold the second: %j',
    (over) => {
      const first = anOrder({ id: '#1000', placedAt: '2026-03-02T08:59:00Z', ...over });
      const second = reviewOrders([first, anOrder()]).orders[1]!;
      expect([second.state, second.findings]).toEqual(['approved', []]);
    },
  );

  test('each shop by its own settings', () => {
    const settings = withDefaults({ shops: { mugs: { highValue: { USD: '25' } } } });
    const result = reviewOrders([anOrder(), anOrder({ shop: 'cups' })], { settings });
    expect(result.orders.map((each) => each.state)).toEqual(['held', 'approved']);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
