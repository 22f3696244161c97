import type { Order } from '../orders/order.ts';

/** A TikTok Shop of the United States: the market has no column of its own, its currency tells. */
export function isTikTokUs(order: Order): boolean {
  return order.platform === 'tiktok' && order.currency === 'USD';
}
