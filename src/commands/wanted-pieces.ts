import type { Order } from '../core/orders/order.ts';
import type { OrderState } from '../core/orders/state.ts';
import { partOf, restOf } from '../core/packing/part-of.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { Wanted } from '../core/warehouse/oversold.ts';
import type { Reading } from '../io/ledger/ledger.ts';

/** States of orders whose goods, or some of them, still stand on the shelves. */
const ON_SHELF: readonly OrderState[] = ['new', 'held', 'approved', 'batched', 'printed'];

/** What open orders want of the stock, as it is picked: parcels not packed yet with their batch, and what is in no parcel. */
export async function wantedPieces(ledger: Reading, goodsOf: (order: Order) => Order): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  const keys = await ledger.orderKeys({ states: ON_SHELF, archived: false });
  for (let from = 0; from < keys.length; from += 500) {
    const chunk = keys.slice(from, from + 500);
    const parcels = groupBy(await ledger.inParcels(chunk), (parcel) => parcel.order);
    for (const { key, order } of await ledger.orders(chunk)) {
      const own = parcels.get(key) ?? [];
      const want = (part: typeof order, batch?: string) => {
        for (const { sku, toShip } of goodsOf(part).lines)
          if (sku !== '' && toShip > 0)
            wanted.push({ sku, quantity: toShip, order: order.id, ...(batch !== undefined && { batch }) });
      };
      for (const { lines, batch, packed } of own) if (!packed) want(partOf(order, lines), batch);
      const lines = own.map((parcel) => parcel.lines);
      want(own.length > 0 ? partOf(order, restOf(order, lines)) : order);
    }
  }
  return wanted;
}
