import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupKey } from '../../../src/core/batching/group-key.ts';
import { planCarts } from '../../../src/core/batching/plan-carts.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { arbitraryOrder } from '../orders/arbitrary-order.ts';

const [blank] = fc.sample(arbitraryOrder, { numRuns: 1, seed: 1 });
const order = (changes: Partial<Order>): Order => ({ ...(blank as Order), ...changes });

test('what keeps orders apart, and only that', () => {
  const a = order({ shop: 'berlin', shippingMethod: 'Express', shipBy: '2026-11-25T18:00:00+01:00' });
  const b = order({ shop: 'bonn', shippingMethod: 'Express', shipBy: '2026-11-25T09:00:00+01:00' });
  expect(groupKey(a, ['channel', 'ship-by'])).toBe(groupKey(b, ['channel', 'ship-by']));
  expect(groupKey(a, ['shop'])).not.toBe(groupKey(b, ['shop']));
  expect(groupKey(a, ['channel'], { channel: 'DHL' })).not.toBe(groupKey(b, ['channel']));
});

test('groups never mix, and what must leave first comes first', () => {
  const limits = ['2026-11-27T00:00:00Z', undefined, '2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z'];
  const candidates = limits.map((shipBy, key) => ({
    key,
    order: order({ ...(shipBy !== undefined && { shipBy }), lines: [] }),
    group: String(key % 2),
  }));
  delete (candidates[1]!.order as { shipBy?: string }).shipBy;
  const plan = planCarts(candidates, [], { totes: 1 }, 'quick');
  expect(plan.batches.map(({ parcels }) => parcels[0]!.orders[0])).toEqual([2, 3, 0, 1]);
  for (const { parcels } of planCarts(candidates, [], {}, 'quick').batches) {
    const groups = parcels.flatMap(({ orders }) => orders.map((key) => key % 2));
    expect(new Set(groups).size).toBe(1);
  }
});
