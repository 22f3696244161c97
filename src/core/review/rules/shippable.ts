import type { Order } from '../../orders/order.ts';
import type { Why } from '../rule.ts';

/** Units of goods still to post. */
export function unitsToShip(order: Order): number {
  return order.lines.reduce((units, line) => (line.kind === 'goods' ? units + line.toShip : units), 0);
}

/** Why no parcel of ours carries this order, whatever its payment; undefined when one would. */
export function whyNoParcel(order: Order): Why | undefined {
  if (order.fulfiller === 'platform') return 'shipped-by-platform';
  if (order.fulfillment === 'done') return 'already-shipped';
  if (unitsToShip(order) === 0) return 'nothing-to-ship';
  return undefined;
}
