import type { Holding } from '../core/packing/part-of.ts';
import type { Problem } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { CarrierRow } from '../core/tracking/carrier-rows.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import type { PutOptions } from './check-incoming.ts';

/** The orders a row is for, and the parcel, where it is clear which. */
export interface RowOrders {
  readonly orders: readonly StoredOrder[];
  readonly parcel?: Holding & { readonly code: string };
  /** The row names an order, not a parcel. */
  readonly byOrder: boolean;
}

/** The orders a row of a carrier's file is for: by order id, by parcel, or by a parcel in the column for orders. */
export async function ordersOfRow(
  reading: Reading,
  { read, line, goods }: CarrierRow,
  { shop, supplier }: Pick<PutOptions, 'shop' | 'supplier'>,
  file: string,
): Promise<RowOrders | Problem> {
  const make = (code: string, value: string, facts: Record<string, string> = {}): Problem => ({
    code,
    severity: 'error',
    file,
    line,
    value,
    ...(Object.keys(facts).length > 0 && { facts }),
  });
  const reference = read.order ?? '';
  if (reference === '') {
    const code = read.parcel ?? '';
    const parcel = await ordersOfParcel(reading, code);
    if (!parcel) return make('parcel/unknown', code);
    return parcel.orders.length > 0 ? parcel : make('parcel/no-orders', code);
  }
  const found = await reading.orders(
    await reading.find(shop === undefined ? reference : `${shop}/${reference}`),
  );
  const [only] = found;
  if (only && found.length === 1) {
    const parcel = await parcelOf(reading, only, read.parcel, read.number, goods.length > 0, supplier);
    if (parcel === 'unclear')
      return make('tracking/which-parcel', reference, await parcelFacts(reading, only));
    return { orders: found, byOrder: true, ...(parcel && { parcel }) };
  }
  if (found.length > 1)
    return make('order/ambiguous', reference, {
      orders: found.map(({ order }) => `${order.shop}/${order.id}`).join(', '),
    });
  const parcel = await ordersOfParcel(reading, reference);
  if (parcel && parcel.orders.length > 0) return parcel;
  const near = nearest(reference, await reading.someIds(2000));
  return make('order/unknown', reference, near === undefined ? {} : { nearest: near });
}

/**
 * The parcel of an order that a number is for: its only one, the one the row names, or the last without a number.
 * Goods in the row tell what it is for without one; `unclear`: several wait for a number.
 */
async function parcelOf(
  reading: Reading,
  stored: StoredOrder,
  named: string | undefined,
  number: string,
  hasGoods: boolean,
  supplier: string | undefined,
): Promise<RowOrders['parcel'] | 'unclear'> {
  const places = (await reading.inParcels([stored.key])).filter(
    (place) => supplier === undefined || place.supplier.toLowerCase() === supplier.toLowerCase(),
  );
  const sent = await reading.shipments({ order: stored.key });
  const known = sent.find((shipment) => shipment.number === number);
  const waiting = places.filter(({ parcel }) => !sent.some((shipment) => shipment.parcel === parcel));
  const own =
    places.find(({ parcel }) => parcel.toUpperCase() === (named ?? known?.parcel)?.toUpperCase()) ??
    (places.length === 1 ? places[0] : waiting.length === 1 ? waiting[0] : undefined);
  if (!own) return places.length > 1 && !hasGoods && !known ? 'unclear' : undefined;
  const batch = await reading.batch(own.batch);
  return batch?.parcels.find(({ code }) => code === own.parcel);
}

async function parcelFacts(reading: Reading, { key, order }: StoredOrder): Promise<Record<string, string>> {
  const places = await reading.inParcels([key]);
  return { order: order.id, parcels: places.map(({ parcel }) => parcel).join(', ') };
}

/** Undefined when there is no such parcel; empty when its orders have left it. */
async function ordersOfParcel(reading: Reading, code: string): Promise<RowOrders | undefined> {
  const batch = await reading.batch(code.slice(0, code.lastIndexOf('-')));
  const parcel = batch?.parcels.find((one) => one.code.toUpperCase() === code.toUpperCase());
  return parcel && { orders: await reading.orders(parcel.orders), parcel, byOrder: false };
}
