import { formatAmount, parseAmount } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';

export interface OrderValue {
  /** Minor units of `currency`; undefined when the export says neither a total nor prices. */
  readonly amount: number | undefined;
  /** '' when neither the export nor the settings know it. */
  readonly currency: string;
}

/** What an order is worth: its total, else its lines; in its own currency, else the shop's. */
export function orderValue(order: Order, settings: ShopSettings): OrderValue {
  const minor = order.totals.total ?? pricesOf(order);
  if (order.currency !== '' || settings.currency === '') return { amount: minor, currency: order.currency };
  // The reader knew no currency and counted hundredths; the shop's may have other minor units (JPY, KWD).
  const amount = minor === undefined ? undefined : parseAmount(formatAmount(minor, ''), settings.currency);
  return { amount, currency: settings.currency };
}

/** Σ unit price × quantity; undefined when a line has no price. */
function pricesOf(order: Order): number | undefined {
  let sum = 0;
  for (const line of order.lines) {
    if (line.unitPrice === undefined) return undefined;
    sum += line.unitPrice * line.quantity;
  }
  return order.lines.length === 0 ? undefined : sum;
}
