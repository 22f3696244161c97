import type { KnownBin, Shelves } from '../core/batching/area-walk.ts';
import { demandOf } from '../core/batching/order-parcels.ts';
import { type PickWalk, planPickWalk } from '../core/batching/pick-walk.ts';
import type { Order } from '../core/orders/order.ts';
import type { Proof } from '../core/picking/plan-route.ts';
import { naturalOrder } from '../core/text/natural-order.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import { buildStore } from '../core/warehouse/store.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { Batch } from '../io/ledger/stored.ts';
import type { Warehouse } from './warehouse.ts';

/** How far one walks for a batch, as it was planned. */
export interface RouteFacts {
  readonly length: number;
  readonly unit: string;
  readonly proof: Proof;
  /** No walk past the same goods is shorter than this. */
  readonly lowerBound?: number;
}

/** What the ledger keeps of a batch's walk: how long it is, and all it was planned with. */
interface KeptWalk {
  readonly route: RouteFacts;
  readonly shelves: Shelves;
}

/** What is known of where these SKUs lie; undefined when none of them is in the layout. */
export type ShelvesOf = (skus: Iterable<string>) => Shelves | undefined;

export function shelvesFrom(warehouse: Warehouse): ShelvesOf {
  const { plan, located } = warehouse;
  if (!plan || located.places.size === 0) return () => undefined;
  const store = buildStore(plan);
  const bySku = groupBy(warehouse.shelves, (shelf) => shelf.sku);
  return (skus) => {
    const bins: KnownBin[] = [];
    for (const sku of new Set(skus)) {
      for (const { bin, quantity } of [...(bySku.get(sku) ?? [])].sort((a, b) =>
        naturalOrder(a.bin, b.bin),
      )) {
        const place = located.places.get(bin);
        bins.push({ sku, bin, ...(place && { place }), ...(quantity !== undefined && { quantity }) });
      }
    }
    return bins.some(({ place }) => place !== undefined) ? { store, bins } : undefined;
  };
}

export function walkFor(shelves: Shelves, orders: Iterable<Order>): PickWalk {
  return planPickWalk([shelves], demandOf(orders));
}

export function keptWalk(shelves: Shelves, { length, unit, proof, lowerBound }: PickWalk): string {
  const route = {
    length,
    unit,
    proof,
    ...(lowerBound !== undefined && proof !== 'shortest' && { lowerBound }),
  };
  const kept: KeptWalk = { route, shelves };
  return JSON.stringify(kept);
}

export async function routeOf(ledger: Reading, batch: Batch): Promise<RouteFacts | undefined> {
  const doc = await ledger.walk(batch.key);
  return doc === undefined ? undefined : (JSON.parse(doc) as KeptWalk).route;
}

/** The walk of a batch for the orders it holds now, planned with what was known when the batch was made. */
export async function walkOf(
  ledger: Reading,
  batch: Batch,
  orders: Iterable<Order>,
): Promise<PickWalk | undefined> {
  const doc = await ledger.walk(batch.key);
  return doc === undefined ? undefined : walkFor((JSON.parse(doc) as KeptWalk).shelves, orders);
}
