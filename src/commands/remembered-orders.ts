import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';

/** All that reviewing asks of a ledger: as it is, or as it was (`review --replay`). */
export type Orders = Pick<Reading, 'orderKeys' | 'orders' | 'stock'>;

/** Orders kept in memory: a morning of a small shop. Larger ledgers are read again, in constant memory. */
const MOST = 2000;

/** A ledger whose orders are read once as long as they are few; as they were when first read. */
export function rememberedOrders(ledger: Orders): Orders {
  const known = new Map<number, StoredOrder>();
  return {
    orderKeys: (filter) => ledger.orderKeys(filter),
    stock: () => ledger.stock(),
    orders: async (keys) => {
      const unknown = keys.filter((key) => !known.has(key));
      if (known.size + unknown.length > MOST) return ledger.orders(keys);
      if (unknown.length > 0)
        for (const stored of await ledger.orders(unknown)) known.set(stored.key, stored);
      return keys.flatMap((key) => known.get(key) ?? []);
    },
  };
}
