import { coarserStore } from '../../picking/coarser-store.ts';
import type { BatchInput, BatchOrder } from './batch-input.ts';
import type { Cart } from './cart.ts';
import { isOversize, prepareGoods } from './goods.ts';
import { improvePlan } from './improve.ts';
import type { Effort } from './plan-batches.ts';
import { proveBatches } from './prove-batches.ts';
import { savingsPlan } from './savings.ts';
import { Trips } from './trips.ts';

/** Work of each effort, in the steps of `Trips.work`. */
const WORK: Readonly<Record<Effort, number>> = { quick: 150_000, normal: 2_500_000, best: 25_000_000 };

/** The batches of one group. */
export interface GroupPlan {
  readonly proven: boolean;
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
): GroupPlan {
  const all = prepareGoods(input, input.cart, orders);
  const alone = orders.filter((_, order) => isOversize(all, order));
  const together = orders.filter((_, order) => !isOversize(all, order));
  const batches = alone.map((order) => ({ orders: [order], oversize: true }));
  if (together.length === 0) return { proven: true, batches };
  const store = coarserStore(input);
  const goods = prepareGoods(store, input.cart, together);
  const trips = new Trips(store, goods);
  const proof = proveBatches(goods, trips);
  const plan = proof ?? improve();
  for (const batch of plan) batches.push({ orders: batch.map((order) => together[order]!), oversize: false });
  return { proven: proof !== undefined, batches };

  function improve(): number[][] {
    const numbers = together.map((_, order) => order);
    const start = savingsPlan(goods, trips, numbers);
    const carts = improvePlan(goods, trips, start, WORK[effort] * share, seed);
    return carts.map((cart: Cart) => [...cart.orders.subarray(0, cart.count)]);
  }
}
