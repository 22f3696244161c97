import type { ParcelLabel, ParcelLine, ParcelPrices } from '../documents/parcel.ts';
import { formatAmount } from '../orders/money.ts';
import type { Order, Totals } from '../orders/order.ts';
import { dayIn } from '../orders/zone.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { type BatchParcel, parcelLabel } from './batch-documents.ts';

/**
 * A parcel as slips and cards tell it to the buyer: what the label says of sender and recipient, and every line with
 * what was ordered. `prices`: also what each line cost (price of a unit × pieces in the parcel, before discounts) and
 * the orders' totals.
 */
export function parcelSlip(
  parcel: BatchParcel,
  batch: string,
  of: number,
  settings: ShopSettings,
  prices: boolean,
): ParcelLabel {
  const label = parcelLabel(parcel, batch, of, settings);
  const orders = parcel.orders.map(({ order }) => order);
  const days = orders.flatMap(({ placedAt }) =>
    placedAt === undefined ? [] : [dayIn(placedAt, settings.timeZone)],
  );
  const closing = settings.slipClosing.join('\n');
  return {
    ...label,
    // The phone is for the carrier.
    to: label.to.filter((line) => !line.startsWith('Tel ')),
    lines: orders.flatMap((order) => slipLines(order, prices)),
    ...(days.length > 0 && { placedAt: [...new Set(days)].join(', ') }),
    ...(prices && { prices: pricesOf(orders) }),
    ...(closing !== '' && { closing }),
    ...(settings.website !== '' && { website: settings.website }),
  };
}

function slipLines(order: Order, prices: boolean): ParcelLine[] {
  return order.lines
    .filter((line) => line.toShip > 0)
    .map((line) => ({
      sku: line.sku,
      name: line.name,
      variant: line.variant,
      quantity: line.toShip,
      ...(line.quantity > line.toShip && { ordered: line.quantity }),
      ...(prices &&
        line.unitPrice !== undefined && {
          price: money(line.unitPrice, order.currency),
          linePrice: money(line.unitPrice * line.toShip, order.currency),
        }),
    }));
}

/** The orders' totals together; one that is not known of all of them, or in several currencies, is left out. */
function pricesOf(orders: readonly Order[]): ParcelPrices {
  const currency = orders[0]?.currency ?? '';
  const same = orders.every((order) => order.currency === currency);
  const sum = (key: keyof Totals): readonly [string, string][] => {
    const amounts = orders.map(({ totals }) => totals[key]);
    if (!same || amounts.includes(undefined)) return [];
    const all = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
    // No line for what was not given or not taken.
    if (all === 0 && (key === 'discount' || key === 'taxes')) return [];
    return [[key, money(key === 'discount' ? -Math.abs(all) : all, currency)]];
  };
  const keys = ['subtotal', 'shipping', 'discount', 'taxes', 'total'] as const;
  return Object.fromEntries(keys.flatMap(sum));
}

function money(minor: number, currency: string): string {
  return [formatAmount(minor, currency), currency].filter((part) => part !== '').join(' ');
}
