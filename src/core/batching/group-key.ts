import type { Order } from '../orders/order.ts';

/** What may keep orders apart in batches. */
export const GROUPINGS = ['channel', 'shop', 'ship-by', 'country'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * Orders with the same key may share a batch.
 * @param channel the channel that rules chose; absent: the shipping method of the export
 */
export function groupKey(order: Order, groupings: readonly Grouping[], channel?: string): string {
  const parts: Readonly<Record<Grouping, string>> = {
    channel: channel ?? order.shippingMethod ?? '',
    shop: order.shop,
    'ship-by': order.shipBy?.slice(0, 10) ?? '',
    country: order.shipTo.country,
  };
  return JSON.stringify(groupings.map((grouping) => parts[grouping]));
}
