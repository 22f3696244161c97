import { type OrderState, STATES } from '../core/orders/state.ts';
import type { Bench, PackParcel } from '../core/packing/pack.ts';
import { barcodeKey } from '../core/warehouse/barcode.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { Batch, StoredOrder } from '../io/ledger/stored.ts';

/** States that come after packing. */
const PACKED: readonly OrderState[] = STATES.slice(STATES.indexOf('packed'));

/** The bench with the parcels of these batches. */
export async function setBench(ledger: Reading, batches: readonly Batch[]): Promise<Bench> {
  const parcels = new Map<string, PackParcel>();
  const skus = new Set<string>();
  for (const batch of batches) {
    for (const { code, orders, pulled } of batch.parcels) {
      const stored = await ledger.orders(orders);
      const wanted = wantedOf(stored);
      for (const { key } of wanted) skus.add(key);
      const state = pulled || stored.length === 0 ? 'pulled' : stateOf(stored);
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

function wantedOf(orders: readonly StoredOrder[]): PackParcel['wanted'] {
  const wanted = new Map<string, number>();
  for (const { order } of orders)
    for (const { sku, name, toShip } of order.lines)
      if (toShip > 0) wanted.set(sku || name, (wanted.get(sku || name) ?? 0) + toShip);
  return [...wanted].map(([key, quantity]) => ({ key, quantity }));
}

/** What the orders' states make of a parcel. */
export function stateOf(orders: readonly StoredOrder[]): PackParcel['state'] {
  if (orders.every(({ state }) => PACKED.includes(state))) return 'packed';
  if (orders.every(({ state }) => state === 'printed')) return 'ready';
  return orders.some(({ state }) => state === 'batched') ? 'not-printed' : 'pulled';
}
