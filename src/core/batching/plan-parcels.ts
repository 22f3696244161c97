import type { Order } from '../orders/order.ts';
import { naturalOrder } from '../text/natural-order.ts';
import type { ParcelWhy } from '../warehouse/place-parcels.ts';

/** An approved order on its way into a batch; `key` is the caller's. */
export interface Candidate {
  readonly key: number;
  /** What is to be picked for it; of several merged orders all. */
  readonly order: Order;
  /** Parcels it becomes; left out: one with all of the order that is to ship. They stay side by side. */
  readonly parcels?: readonly PlannedParcel[];
  /** Group of orders that it shares a batch with; absent: one group for all. */
  readonly group?: string;
  /** Instant by which it must leave. */
  readonly deadline?: string;
  /** Higher goes sooner; absent = 0. */
  readonly priority?: number;
  /** Of all its pieces, in grams. */
  readonly weight?: number;
  /** Of all its pieces, in cm³. */
  readonly volume?: number;
}

/** A parcel to be. */
export interface PlannedParcel {
  readonly orders: readonly number[];
  /** What it holds of an order where that is not all of it. */
  readonly lines?: readonly { readonly order: number; readonly key: string; readonly quantity: number }[];
  /** Why it leaves from where it does. */
  readonly why?: ParcelWhy;
}

/** One batch to be: parcels in the order of labels and pick list. */
export interface PlannedBatch {
  readonly parcels: readonly PlannedParcel[];
}

/**
 * Batches of at most `max` orders, one parcel an order. The first of the candidates come first into a batch; inside it,
 * orders of a single SKU stand together by SKU (they are picked and packed in one go), then the others as given.
 * Stable: the same orders give the same batches.
 * @param candidates in the order in which they are to leave
 */
export function planParcels(candidates: readonly Candidate[], max: number): readonly PlannedBatch[] {
  const batches: PlannedBatch[] = [];
  for (let from = 0; from < candidates.length; from += max) {
    const chosen = candidates.slice(from, from + max).map((candidate, age) => ({
      key: candidate.key,
      age,
      sku: onlySku(candidate.order),
    }));
    chosen.sort((a, b) => compareSku(a.sku, b.sku) || a.age - b.age);
    batches.push({ parcels: chosen.map(({ key }) => ({ orders: [key] })) });
  }
  return batches;
}

/** The SKU (or name) of an order that holds one kind of goods; undefined for mixed orders. */
function onlySku(order: Order): string | undefined {
  const kinds = new Set(order.lines.filter((line) => line.toShip > 0).map((line) => line.sku || line.name));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function compareSku(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return naturalOrder(a, b);
}
