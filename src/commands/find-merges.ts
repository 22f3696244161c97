import { fillParcels, mergeKey } from '../core/packing/merge-orders.ts';
import { hash53 } from '../core/review/hash.ts';
import type { ShopSettings } from '../core/settings/settings.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';

/** Orders read at a time. */
const CHUNK = 500;

/**
 * Groups of approved orders that could share a parcel and do not yet, each with the orders it would hold. Of 100,000
 * orders only a number each is kept. Orders in parts, in a parcel already or of shops left out are in none.
 */
export async function findMerges(
  reading: Reading,
  settingsOf: (shop: string) => ShopSettings,
  isWanted: (shop: string) => boolean,
  shop?: string,
): Promise<StoredOrder[][]> {
  const filter = { states: ['approved'], archived: false, ...(shop !== undefined && { shop }) } as const;
  const keys = await reading.orderKeys(filter);
  const { merged, parts } = await reading.ways();
  const byRecipient = new Map<number, number[]>();
  for (let from = 0; from < keys.length; from += CHUNK)
    for (const { key, order } of await reading.orders(keys.slice(from, from + CHUNK))) {
      if (parts.has(key) || !isWanted(order.shop)) continue;
      const recipient = mergeKey(order, settingsOf(order.shop));
      if (recipient === '') continue;
      const own = byRecipient.get(hash53(recipient)) ?? [];
      own.push(key);
      byRecipient.set(hash53(recipient), own);
    }
  const found: StoredOrder[][] = [];
  for (const group of byRecipient.values()) {
    if (group.length < 2) continue;
    const busy = new Set((await reading.inParcels(group)).map(({ order }) => order));
    const free = (await reading.orders(group)).filter(({ key }) => !busy.has(key));
    const known = groupBy(
      free.filter(({ key }) => merged.has(key)),
      ({ key }) => merged.get(key) ?? 0,
    );
    const alone = free.filter(({ key }) => !merged.has(key));
    for (const parcel of fillParcels(alone, [...known.values()]))
      if (parcel.length > 1 && parcel.some(({ key }) => !merged.has(key))) found.push(parcel);
  }
  return found;
}
