import type { Slip, SlipLine } from '../documents/slip.ts';
import { formatAmount } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import { dayIn } from '../orders/zone.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { type BatchParcel, parcelLabel } from './batch-documents.ts';

/**
 * The packing slip of a parcel: what the label says of sender and recipient, and every line with what was ordered.
 * `prices`: also what each line cost (price of a unit × pieces in the parcel, before discounts) and the orders' totals.
 */
export function parcelSlip(
  parcel: BatchParcel,
  batch: string,
  of: number,
  settings: ShopSettings,
  prices: boolean,
): Slip {
  const label = parcelLabel(parcel, batch, of, settings);
  return {
    parcel: label.parcel,
    batch,
    position: label.position,
    of,
    orders: parcel.orders.map(({ order }) => ({
      id: order.id,
      ...(order.placedAt !== undefined && { placedAt: dayIn(order.placedAt, settings.timeZone) }),
      ...(prices && order.totals.total !== undefined && { total: money(order, order.totals.total) }),
    })),
    shopName: label.shopName,
    from: label.from,
    to: label.to.filter((line) => !line.startsWith('Tel ')),
    country: label.country,
    lines: parcel.orders.flatMap(({ order }) => slipLines(order, prices)),
    // The buyer's own words are no secret to the buyer; staff's notes stay in the house.
    ...(label.note !== undefined && { note: label.note }),
  };
}

function slipLines(order: Order, prices: boolean): SlipLine[] {
  return order.lines
    .filter((line) => line.toShip > 0)
    .map((line) => ({
      sku: line.sku,
      name: line.name,
      variant: line.variant,
      quantity: line.toShip,
      ...(line.quantity > line.toShip && { ordered: line.quantity }),
      ...(prices && line.unitPrice !== undefined && { price: money(order, line.unitPrice * line.toShip) }),
    }));
}

function money(order: Order, minor: number): string {
  return [formatAmount(minor, order.currency), order.currency].filter((part) => part !== '').join(' ');
}
