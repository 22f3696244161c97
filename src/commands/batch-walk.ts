import { type KnownBin, NO_DAY, type Shelves } from '../core/batching/area-walk.ts';
import { demandOf } from '../core/batching/order-parcels.ts';
import { type PickWalk, planPickWalk } from '../core/batching/pick-walk.ts';
import type { Order } from '../core/orders/order.ts';
import type { Proof } from '../core/picking/plan-route.ts';
import { naturalOrder } from '../core/text/natural-order.ts';
import { asPicked, type Bundles, type Component } from '../core/warehouse/bundles.ts';
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
  /** Absent: no bin was known. */
  readonly route?: RouteFacts;
  /** Area by area. */
  readonly areas?: readonly Shelves[];
  /** As batches kept it that were made before there were areas. */
  readonly shelves?: Shelves;
  /** Slots of the put wall the batch was made for. */
  readonly wall?: number;
  /** Bundles in it, as they were made up then. */
  readonly bundles?: readonly (readonly [sku: string, components: readonly Component[]])[];
}

/** What is known of where these SKUs lie, area by area; empty when none of them is in a layout. */
export type ShelvesOf = (skus: Iterable<string>) => readonly Shelves[];

export function shelvesFrom({ areas }: Warehouse): ShelvesOf {
  const known = areas.map(({ name, plan, located, shelves }) => ({
    name,
    store: buildStore(plan),
    places: located.places,
    bySku: groupBy(shelves, (shelf) => shelf.sku),
  }));
  return (skus) => {
    const wanted = [...new Set(skus)];
    const found = known.map(({ name, store, places, bySku }): Shelves => {
      const bins: KnownBin[] = [];
      for (const sku of wanted) {
        const own = [...(bySku.get(sku) ?? [])].sort(
          (a, b) => byText(a.useBy ?? NO_DAY, b.useBy ?? NO_DAY) || naturalOrder(a.bin, b.bin),
        );
        for (const { bin, quantity, useBy } of own) {
          const place = places.get(bin);
          bins.push({
            ...{ sku, bin },
            ...(place && { place }),
            ...(quantity !== undefined && { quantity }),
            ...(useBy !== undefined && { useBy }),
          });
        }
      }
      return { ...(name !== '' && { name }), store, bins };
    });
    return found.some(({ bins }) => bins.some(({ place }) => place !== undefined)) ? found : [];
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function walkFor(shelves: readonly Shelves[], orders: Iterable<Order>): PickWalk {
  return planPickWalk(shelves, demandOf(orders));
}

/** What the ledger shall keep of a batch's walk and wall; undefined where there is neither. */
export function keptWalk(
  areas: readonly Shelves[],
  walk: PickWalk | undefined,
  wall: number | undefined,
  bundles: Bundles,
): string | undefined {
  const walked = walk && walk.picks.length > 0 ? walk : undefined;
  if (!walked && wall === undefined && bundles.size === 0) return undefined;
  const kept: KeptWalk = {
    ...(walked && { route: factsOf(walked), areas }),
    ...(wall !== undefined && { wall }),
    ...(bundles.size > 0 && { bundles: [...bundles] }),
  };
  return JSON.stringify(kept);
}

function factsOf({ length, unit, proof, lowerBound }: PickWalk): RouteFacts {
  return { length, unit, proof, ...(lowerBound !== undefined && proof !== 'shortest' && { lowerBound }) };
}

async function kept(ledger: Reading, batch: Batch): Promise<KeptWalk> {
  const doc = await ledger.walk(batch.key);
  return doc === undefined ? {} : (JSON.parse(doc) as KeptWalk);
}

export async function routeOf(ledger: Reading, batch: Batch): Promise<RouteFacts | undefined> {
  return (await kept(ledger, batch)).route;
}

/** Slots of the put wall a batch was made for; undefined: it is sorted on the cart. */
export async function wallOf(ledger: Reading, batch: Batch): Promise<number | undefined> {
  return (await kept(ledger, batch)).wall;
}

/** What the bundles of a batch are picked as. */
export async function bundlesOf(ledger: Reading, batch: Batch): Promise<Bundles> {
  return new Map((await kept(ledger, batch)).bundles);
}

/** The walk of a batch for the orders it holds now, planned with what was known when the batch was made. */
export async function walkOf(
  ledger: Reading,
  batch: Batch,
  orders: Iterable<Order>,
): Promise<PickWalk | undefined> {
  const { areas, shelves, bundles } = await kept(ledger, batch);
  const known = areas ?? (shelves ? [shelves] : undefined);
  if (!known) return undefined;
  const parts = new Map(bundles);
  return walkFor(
    known,
    [...orders].map((order) => asPicked(order, parts)),
  );
}
