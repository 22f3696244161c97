import { orderParcels } from '../core/batching/order-parcels.ts';
import type { Candidate, PlannedBatch } from '../core/batching/plan-parcels.ts';
import { asPicked, type Bundles, bundlesIn } from '../core/warehouse/bundles.ts';
import type { Changing, JournalEntry, Reading } from '../io/ledger/ledger.ts';
import type { Batch, StoredOrder } from '../io/ledger/stored.ts';
import type { BatchView } from '../ui/batch-summary.ts';
import { keptWalk, routeOf, type ShelvesOf, walkFor } from './batch-walk.ts';
import type { Context } from './context.ts';

/** Puts a planned batch into the ledger: parcels in the order of the walk, where there is one. */
export type MakeBatch = (
  tx: Changing,
  planned: PlannedBatch,
  candidates: readonly Candidate[],
) => Promise<BatchView>;

/** What batches are made with. */
export interface BatchPlace {
  readonly shelvesOf: ShelvesOf;
  /** Where goods are fetched; '' = nobody has said. */
  readonly location: string;
  readonly bundles: Bundles;
}

/** @param wall slots of the put wall, where goods are fetched together and sorted there */
export function batchMaker({ shelvesOf, location, bundles }: BatchPlace, wall?: number): MakeBatch {
  return async (tx, planned, candidates) => {
    const keys = new Set(planned.parcels.flatMap((parcel) => parcel.orders));
    const orders = new Map(
      candidates.filter(({ key }) => keys.has(key)).map(({ key, order }) => [key, order]),
    );
    const used = bundlesIn(orders.values(), bundles);
    const picked = new Map([...orders].map(([key, order]) => [key, asPicked(order, used)]));
    const skus = [...picked.values()].flatMap(({ lines }) => lines.map(({ sku }) => sku));
    const shelves = shelvesOf(skus);
    const walk = shelves.length > 0 ? walkFor(shelves, picked.values()) : undefined;
    const arranged = walk ? orderParcels(planned, picked, walk) : planned;
    const own = new Map(candidates.map(({ key, parcels }) => [key, parcels]));
    const batch = await tx.createBatch(
      arranged.parcels.flatMap((parcel) => own.get(parcel.orders[0] ?? -1) ?? [parcel]),
      { location },
    );
    const kept = keptWalk(shelves, walk, wall, used);
    if (kept !== undefined) await tx.addWalk(batch.key, kept);
    tx.say({ batch: batch.name, parcels: batch.parcels.length });
    return viewOf(tx, batch);
  };
}

export function createEntry(context: Context): JournalEntry {
  const { dryRun } = context.flags;
  return { command: 'batch create', who: context.who, at: context.now(), dryRun, what: {} };
}

/** A batch with the orders it holds and how far one walks for it. */
export async function viewOf(ledger: Reading, batch: Batch): Promise<BatchView> {
  const orders = new Map<number, StoredOrder>();
  for (const stored of await ledger.orders(batch.parcels.flatMap((parcel) => parcel.orders)))
    orders.set(stored.key, stored);
  const route = await routeOf(ledger, batch);
  return { batch, orders, ...(route && { route }) };
}
