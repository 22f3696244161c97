import type { Order } from '../../orders/order.ts';
import type { Relative } from '../rule.ts';

/** Other orders as a list for people and scripts: `#1002, #1003`, with the shop where it is another one. */
export function nameRelatives(order: Order, relatives: readonly Relative[]): string {
  return relatives
    .map((other) => (other.shop === order.shop ? other.order : `${other.shop}/${other.order}`))
    .join(', ');
}
