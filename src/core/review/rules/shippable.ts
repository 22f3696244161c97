import type { Order } from '../../orders/order.ts';

/** Units of goods still to post. */
export function unitsToShip(order: Order): number {
  return order.lines.reduce((units, line) => (line.kind === 'goods' ? units + line.toShip : units), 0);
}

/** Why no parcel of ours carries this order, whatever its payment; undefined when one would. */
export function whyNoParcel(order: Order): string | undefined {
  if (order.fulfiller === 'platform') return 'the platform ships it';
  if (order.fulfillment === 'done') return 'already shipped';
  if (unitsToShip(order) === 0) return 'nothing to ship';
  return undefined;
}
