import type { OrderState } from '../core/orders/state.ts';
import { partOf } from '../core/packing/part-of.ts';
import { asPicked, type Bundles } from '../core/warehouse/bundles.ts';
import type { HeldPieces } from '../core/warehouse/free-stock.ts';
import type { Reading } from '../io/ledger/ledger.ts';

/** States of orders of which a parcel may stand unpacked: its goods are still on the shelves. */
const UNPACKED: readonly OrderState[] = ['approved', 'batched', 'printed'];

/** Pieces that parcels hold whose goods nobody has packed yet: per picked SKU and batch, with the batch's location. */
export async function heldStock(reading: Reading, bundles: Bundles): Promise<HeldPieces[]> {
  const held = new Map<string, HeldPieces>();
  const keys = await reading.orderKeys({ states: UNPACKED, archived: false });
  for (let from = 0; from < keys.length; from += 500) {
    const parcels = (await reading.inParcels(keys.slice(from, from + 500))).filter(({ packed }) => !packed);
    const orders = new Map(
      (await reading.orders([...new Set(parcels.map(({ order }) => order))])).map((one) => [
        one.key,
        one.order,
      ]),
    );
    for (const { order: key, lines, batch, location } of parcels) {
      const order = orders.get(key);
      for (const { sku, toShip } of order ? asPicked(partOf(order, lines), bundles).lines : []) {
        if (sku === '' || toShip <= 0) continue;
        const name = JSON.stringify([sku, batch]);
        const quantity = (held.get(name)?.quantity ?? 0) + toShip;
        held.set(name, { sku, batch, location, quantity });
      }
    }
  }
  return [...held.values()];
}
