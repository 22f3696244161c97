import type { Order } from '../orders/order.ts';
import { mostInParcel, type WhyApart, whyNotTogether } from '../packing/merge-orders.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { MOST_TOGETHER, type Relatives } from './relatives.ts';

/** Rows of orders for the recipient of one that shares a parcel with others, which may not go in that parcel. */
export function leftOutRows(
  relatives: Relatives,
  row: number,
  order: Order,
  settings: ShopSettings,
): { readonly others: readonly number[]; readonly tooMany: readonly number[] } {
  const others = [...relatives.leftOut(row, order, settings), ...relatives.inOtherShops(order)];
  const full = mostInParcel(order.platform) <= MOST_TOGETHER;
  return { others, tooMany: full ? relatives.beyondParcel(row, order, settings) : [] };
}

/** A left-out order as findings name it, with its shop where that is another one; nothing where it could go along. */
export function toldApart(
  order: Order,
  other: Order,
  ofShop: (shop: string) => ShopSettings,
  otherwise?: WhyApart,
): readonly { readonly order: string; readonly why: WhyApart }[] {
  const why = whyNotTogether(order, other, ofShop(other.shop)) ?? otherwise;
  if (why === undefined) return [];
  return [{ order: other.shop === order.shop ? other.id : `${other.shop}/${other.id}`, why }];
}
