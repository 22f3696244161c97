import type { OrderState } from '../core/orders/state.ts';
import { partOf } from '../core/packing/part-of.ts';
import type { Reading } from '../io/ledger/ledger.ts';

/** States of orders of which a parcel may stand unpacked: its goods are still on the shelves. */
const UNPACKED: readonly OrderState[] = ['approved', 'batched', 'printed'];

/** Pieces per SKU that parcels hold whose goods nobody has packed yet, and which batches they are in. */
export async function heldStock(reading: Reading): Promise<Map<string, Map<string, number>>> {
  const held = new Map<string, Map<string, number>>();
  const keys = await reading.orderKeys({ states: UNPACKED, archived: false });
  for (let from = 0; from < keys.length; from += 500) {
    const parcels = (await reading.inParcels(keys.slice(from, from + 500))).filter(({ packed }) => !packed);
    const orders = new Map(
      (await reading.orders([...new Set(parcels.map(({ order }) => order))])).map((one) => [
        one.key,
        one.order,
      ]),
    );
    for (const { order: key, lines, batch } of parcels) {
      const order = orders.get(key);
      for (const { sku, toShip } of order ? partOf(order, lines).lines : []) {
        if (sku === '' || toShip <= 0) continue;
        const own = held.get(sku) ?? new Map<string, number>();
        held.set(sku, own.set(batch, (own.get(batch) ?? 0) + toShip));
      }
    }
  }
  return held;
}
