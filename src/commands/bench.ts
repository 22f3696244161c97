import type { Order } from '../core/orders/order.ts';
import { type OrderState, STATES } from '../core/orders/state.ts';
import type { Bench, PackParcel } from '../core/packing/pack.ts';
import { contentsOf } from '../core/packing/part-of.ts';
import { barcodeKey } from '../core/warehouse/barcode.ts';
import { asPicked } from '../core/warehouse/bundles.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { Batch, Parcel, StoredOrder } from '../io/ledger/stored.ts';
import { bundlesOf } from './batch-walk.ts';

/** States that come after packing. */
const PACKED: readonly OrderState[] = STATES.slice(STATES.indexOf('packed'));

/** States of orders that must not leave. */
const NOT_GOOD: readonly OrderState[] = ['new', 'held', 'blocked'];

/** The bench with the parcels of these batches. `labelsLater`: a label is made when its parcel is complete. */
export async function setBench(
  ledger: Reading,
  batches: readonly Batch[],
  labelsLater = false,
): Promise<Bench> {
  const parcels = new Map<string, PackParcel>();
  const skus = new Set<string>();
  for (const batch of batches) {
    const bundles = await bundlesOf(ledger, batch);
    for (const parcel of batch.parcels) {
      const { code } = parcel;
      const stored = await ledger.orders(parcel.orders);
      const held = contentsOf(parcel, new Map(stored.map((one) => [one.key, one])));
      const wanted = wantedOf(held.map((order) => asPicked(order, bundles)));
      for (const { key } of wanted) skus.add(key);
      const state = stateOf(parcel, stored, labelsLater);
      parcels.set(code.toUpperCase(), { code, batch: batch.name, state, wanted });
    }
  }
  const { barcodes, levels } = await ledger.stock();
  for (const { sku } of levels) skus.add(sku);
  const byCode = new Map<string, string[]>();
  for (const { code, sku } of barcodes)
    byCode.set(barcodeKey(code), [...(byCode.get(barcodeKey(code)) ?? []), sku]);
  return {
    parcels,
    goodsOf: (code) => (skus.has(code) ? [code] : (byCode.get(barcodeKey(code)) ?? [])),
  };
}

function wantedOf(orders: readonly Order[]): PackParcel['wanted'] {
  const wanted = new Map<string, number>();
  for (const { lines } of orders)
    for (const { sku, name, toShip } of lines)
      if (toShip > 0) wanted.set(sku || name, (wanted.get(sku || name) ?? 0) + toShip);
  return [...wanted].map(([key, quantity]) => ({ key, quantity }));
}

/** Where a parcel stands at the bench: on its own, and by the states of the orders it holds. */
export function stateOf(
  parcel: Parcel,
  orders: readonly StoredOrder[],
  labelsLater = false,
): PackParcel['state'] {
  if (parcel.pulled || orders.length === 0 || orders.some(({ state }) => NOT_GOOD.includes(state)))
    return 'pulled';
  if (parcel.packed || orders.every(({ state }) => PACKED.includes(state))) return 'packed';
  return parcel.printed > 0 || labelsLater ? 'ready' : 'not-printed';
}
