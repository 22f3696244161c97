import type { Order } from './order.ts';
import type { OrderState } from './state.ts';

/** True when nothing is left to do for an order: shipped, closed, or its platform says that it is over. */
export function isFinished(order: Order, state: OrderState): boolean {
  if (state === 'shipped' || state === 'closed') return true;
  return state === 'blocked' && (order.cancel === 'cancelled' || order.refund === 'full' || isOver(order));
}

function isOver({ fulfillment, payment }: Order): boolean {
  return fulfillment === 'done' || payment === 'refunded' || payment === 'voided' || payment === 'expired';
}
