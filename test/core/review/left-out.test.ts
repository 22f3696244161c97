import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { reviewOrders } from '../../../src/core/review/review-orders.ts';
import { anOrder } from './an-order.ts';

const at = (minute: number) => `2026-03-02T09:0${minute}:00Z`;
const ORDERS: readonly Order[] = [
  anOrder({ id: '#1', placedAt: at(1) }),
  anOrder({ id: '#2', placedAt: at(2) }),
  anOrder({ id: '#3', placedAt: at(3), payment: 'pending' }),
  anOrder({ id: '#4', placedAt: at(4), refund: 'requested' }),
  anOrder({ id: '#5', placedAt: at(5), preorder: true }),
  anOrder({ id: '#6', placedAt: at(6), shippingMethod: 'Express' }),
  anOrder({ id: '#7', placedAt: at(7), cancel: 'cancelled' }),
  anOrder({ id: '#8', placedAt: at(8), fulfillment: 'done' }),
  anOrder({ id: '#9', placedAt: at(9), shop: 'second' }),
  anOrder({ id: '#9', placedAt: at(9), shop: 'third', fulfillment: 'done' }),
];

it('an offer to merge names those left out and why, whatever the order of import (faults.md V20)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...ORDERS], { minLength: 10, maxLength: 10 }), async (orders) => {
      const { orders: reviewed } = await reviewOrders(orders, { now: '2026-03-02T12:00:00Z' });
      const first = reviewed.find((one) => one.order === '#1');
      const found = first?.findings.find((one) => one.rule === 'COULD_MERGE');
      expect(found?.value).toBe('#2');
      expect(found?.facts?.['apart']).toBe(
        '#3 unpaid, #4 refund, #5 preorder, #6 other-shipping, second/#9 other-shop',
      );
    }),
    { numRuns: 20 },
  );
});

it('names those beyond the twenty that TikTok takes in a parcel, and nobody where there is no limit', async () => {
  const many = (platform: string) =>
    Array.from({ length: 22 }, (_, i) =>
      anOrder({ id: `${100 + i}`, platform, placedAt: `2026-03-02T09:${10 + i}:00Z` }),
    );
  const apart = async (platform: string, id: string) => {
    const { orders } = await reviewOrders(many(platform), { now: '2026-03-02T12:00:00Z' });
    const found = orders
      .find((one) => one.order === id)
      ?.findings.find((finding) => finding.rule === 'COULD_MERGE');
    return found?.facts?.['apart'];
  };
  expect(await apart('tiktok', '103')).toBe('120 too-many, 121 too-many');
  expect(await apart('tiktok', '121')).toBeUndefined();
  expect(await apart('shopify', '103')).toBeUndefined();
});
