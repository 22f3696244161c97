import type { OrderState } from '../core/orders/state.ts';
import type { Wanted } from '../core/warehouse/oversold.ts';
import type { Reading } from '../io/ledger/ledger.ts';

/** States of orders whose goods still stand on the shelves. */
const ON_SHELF: readonly OrderState[] = ['new', 'held', 'approved', 'batched', 'printed'];

/** What open orders want of the stock, those in batches with the batch. */
export async function wantedPieces(ledger: Reading): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  const keys = await ledger.orderKeys({ states: ON_SHELF, archived: false });
  for (let from = 0; from < keys.length; from += 500) {
    for (const { order, batch } of await ledger.orders(keys.slice(from, from + 500)))
      for (const { sku, toShip } of order.lines)
        if (sku !== '' && toShip > 0)
          wanted.push({ sku, quantity: toShip, order: order.id, ...(batch !== undefined && { batch }) });
  }
  return wanted;
}
