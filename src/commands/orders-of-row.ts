import type { Problem } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { CarrierRow } from '../core/tracking/carrier-rows.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';

/** The orders a row of a carrier's file is for: by order id, by parcel, or by a parcel in the column for orders. */
export async function ordersOfRow(
  reading: Reading,
  { read, line }: CarrierRow,
  shop: string | undefined,
  file: string,
): Promise<readonly StoredOrder[] | Problem> {
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
    return parcel.length > 0 ? parcel : make('parcel/no-orders', code);
  }
  const found = await reading.orders(
    await reading.find(shop === undefined ? reference : `${shop}/${reference}`),
  );
  if (found.length === 1) return found;
  if (found.length > 1)
    return make('order/ambiguous', reference, {
      orders: found.map(({ order }) => `${order.shop}/${order.id}`).join(', '),
    });
  const parcel = await ordersOfParcel(reading, reference);
  if (parcel && parcel.length > 0) return parcel;
  const near = nearest(reference, await reading.someIds(2000));
  return make('order/unknown', reference, near === undefined ? {} : { nearest: near });
}

/** Undefined when there is no such parcel; empty when its orders have left it. */
async function ordersOfParcel(reading: Reading, code: string): Promise<readonly StoredOrder[] | undefined> {
  const batch = await reading.batch(code.slice(0, code.lastIndexOf('-')));
  const parcel = batch?.parcels.find((one) => one.code.toUpperCase() === code.toUpperCase());
  return parcel && reading.orders(parcel.orders);
}
