import type { Order } from '../core/orders/order.ts';
import { OPEN_STATES, type OrderState } from '../core/orders/state.ts';
import { cancelledAt, type DispatchLimit, dispatchLimit, hoursLeft } from '../core/review/dispatch-limit.ts';
import { whyNoParcel } from '../core/review/rules/shippable.ts';
import { settingsFor } from '../core/settings/settings.ts';
import type { Context } from './context.ts';
import { reviewSettings } from './review-settings.ts';
import { loadHouse } from './rules-house.ts';

/** An order with a dispatch limit. */
export interface DueOrder {
  readonly order: Order;
  readonly state: OrderState;
  readonly limit: DispatchLimit;
  /** Whole hours, rounded down: negative from the first second over. */
  readonly hours: number;
  /** When the platform cancels it, where it says so: an instant in UTC. */
  readonly cancelAt?: string;
}

/** Orders loaded at a time. */
const CHUNK = 500;

/** Orders still to be handed over that have a dispatch limit, the most urgent first. Cancelled ones are none. */
export async function dueOrders(context: Context): Promise<readonly DueOrder[]> {
  const ledger = await context.openLedger({ create: false });
  const settings = await reviewSettings(context, ledger);
  const house = await loadHouse(context.workspace);
  const now = context.now();
  const found: DueOrder[] = [];
  const keys = await ledger.orderKeys({ states: OPEN_STATES, archived: false });
  for (let from = 0; from < keys.length; from += CHUNK)
    for (const { order, state } of await ledger.orders(keys.slice(from, from + CHUNK))) {
      if (whyNoParcel(order) !== undefined || order.cancel === 'cancelled' || order.refund === 'full')
        continue;
      const own = house.settingsFor(settingsFor(settings, order.shop), order);
      const limit = dispatchLimit(order, own);
      if (limit !== undefined) {
        const cancelAt = cancelledAt(order);
        found.push({
          ...{ order, state, limit, hours: hoursLeft(limit, now) },
          ...(cancelAt !== undefined && { cancelAt }),
        });
      }
    }
  return found.sort(
    (a, b) =>
      compare(a.limit.at, b.limit.at) ||
      compare(a.order.shop, b.order.shop) ||
      compare(a.order.id, b.order.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
