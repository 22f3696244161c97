import { coarserStore } from '../../picking/coarser-store.ts';
import { MOST_CORNERS } from '../../picking/corner-states.ts';
import { areasOf, type BatchInput, type BatchOrder, type Stores } from './batch-input.ts';
import type { Cart } from './cart.ts';
import { columnBound } from './column-bound.ts';
import { isOversize, prepareGoods } from './goods.ts';
import { improvePlan } from './improve.ts';
import { lowerBound } from './lower-bound.ts';
import type { Effort } from './plan-batches.ts';
import { proveBatches } from './prove-batches.ts';
import { savingsPlan } from './savings.ts';
import { Trips } from './trips.ts';

/** Work of each effort, in the steps of `Trips.work`. */
const WORK: Readonly<Record<Effort, number>> = { quick: 150_000, normal: 2_500_000, best: 28_000_000 };

/** Work for a close bound; without it the bound is the quick one. */
const BOUND_WORK: Readonly<Record<Effort, number>> = { quick: 0, normal: 0, best: 12_000_000 };

/** The batches of one group. */
export interface GroupPlan {
  readonly proven: boolean;
  /** No division of the orders that fit a cart is shorter; those too large for it are not in it. */
  readonly lowerBound?: number;
  readonly batches: { readonly orders: BatchOrder[]; readonly oversize: boolean }[];
}

/**
 * Plans the orders of one group.
 *
 * @param share of the whole work that this group may use
 */
export function planGroup(
  input: BatchInput,
  orders: readonly BatchOrder[],
  effort: Effort,
  seed: number,
  share: number,
  progress?: (share: number) => void,
): GroupPlan {
  const all = prepareGoods(input, input.cart, orders);
  const alone = orders.filter((_, order) => isOversize(all, order));
  const together = orders.filter((_, order) => !isOversize(all, order));
  const batches = alone.map((order) => ({ orders: [order], oversize: true }));
  if (together.length === 0) return { proven: true, batches };
  const others = input.otherAreas ?? [];
  const store: Stores = { ...coarserStore(input), otherAreas: others.map(coarserStore) };
  const goods = prepareGoods(store, input.cart, together);
  const trips = new Trips(store, goods);
  const proof = proveBatches(goods, trips);
  const plan = proof ?? improve();
  for (const batch of plan) batches.push({ orders: batch.map((order) => together[order]!), oversize: false });
  return {
    proven: proof !== undefined,
    batches,
    ...(!proof && { lowerBound: bound() }),
  };

  function bound(): number {
    const quick = lowerBound(input, prepareGoods(input, input.cart, together));
    const work = BOUND_WORK[effort] * share;
    // In a coarser store trips are longer: what is below those may not be below the real ones.
    const isReal = areasOf(input).every(({ crossAisles }) => crossAisles.length <= MOST_CORNERS);
    return work > 0 && isReal ? Math.max(quick, columnBound(goods, trips, plan, work)) : quick;
  }

  function improve(): number[][] {
    const numbers = [...together.keys()];
    const start = neighbourhoods(numbers, together).flatMap((near) => savingsPlan(goods, trips, near));
    const carts = improvePlan(goods, trips, start, WORK[effort] * share, seed, progress);
    return carts.map((cart: Cart) => [...cart.orders.subarray(0, cart.count)]);
  }
}

/** Savings compares all pairs: above this many orders it does so only among orders from the same part of the store. */
const MOST_COMPARED = 400;

function neighbourhoods(numbers: readonly number[], orders: readonly BatchOrder[]): number[][] {
  const count = Math.ceil(numbers.length / MOST_COMPARED);
  if (count === 1) return [[...numbers]];
  const middle = orders.map(
    ({ lines }) => lines.reduce((sum, [aisle]) => sum + aisle, 0) / Math.max(1, lines.length),
  );
  const sorted = [...numbers].sort((a, b) => middle[a]! - middle[b]! || a - b);
  const size = Math.ceil(numbers.length / count);
  return Array.from({ length: count }, (_, part) => sorted.slice(part * size, (part + 1) * size));
}
