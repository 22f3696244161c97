import { toMillis } from '../orders/instant.ts';
import type { Shelves } from './area-walk.ts';
import type { CartRule } from './plan/batch-input.ts';
import { type BatchPlan, type Effort, planBatches } from './plan/plan-batches.ts';
import type { Candidate, PlannedBatch } from './plan-parcels.ts';

/** A division of orders over carts. */
export interface CartPlan {
  readonly batches: readonly PlannedBatch[];
  readonly proof: BatchPlan['proof'];
  /** Sum of the trips, in the unit of the store. */
  readonly length: number;
  /** No division of these orders walks less. */
  readonly lowerBound?: number;
  /** Orders that are more than the cart holds: each goes alone. */
  readonly oversize: readonly number[];
}

/**
 * Divides orders over carts so that all trips together are short; `planBatches` with a fixed random seed. Without
 * shelves nothing is known of the way, so only the cart's rules divide. Goods that lie nowhere cost no way. Orders of different
 * groups never share a cart. What must leave first comes first: batches stand by the earliest dispatch limit among their orders.
 */
export function planCarts(
  candidates: readonly Candidate[],
  shelves: Shelves | undefined,
  cart: CartRule,
  effort: Effort,
  progress?: (share: number) => void,
): CartPlan {
  const places = new Map<string, readonly [number, number]>();
  for (const { sku, place } of shelves?.bins ?? []) if (place && !places.has(sku)) places.set(sku, place);
  const store = shelves?.store ?? { layout: { aisles: [0], crossAisles: [0, 1] }, start: [0, 0] as const };
  const { layout, start } = store;
  const end = shelves?.store.end ?? start;
  const orders = candidates.map(({ key, order, group }) => ({
    id: String(key),
    ...(group !== undefined && { group }),
    lines: order.lines
      .filter((line) => line.toShip > 0)
      .map((line): [number, number, number] => {
        const [aisle, along] = places.get(line.sku) ?? [start[0], layout.crossAisles[start[1]] ?? 0];
        return [aisle, along, line.toShip];
      }),
  }));
  const plan = planBatches(
    { ...layout, start, end, cart, orders },
    { effort, randomSeed: 1, ...(progress && { progress }) },
  );
  const limits = new Map(candidates.map(({ key, order }) => [String(key), limitOf(order)]));
  const due = plan.batches.map((batch) => Math.min(...batch.orders.map((id) => limits.get(id) ?? Infinity)));
  const byLimit = [...due.keys()].sort((a, b) => compare(due[a]!, due[b]!) || a - b);
  return {
    batches: byLimit.map((at) => ({
      parcels: plan.batches[at]!.orders.map((id) => ({ orders: [Number(id)] })),
    })),
    proof: shelves ? plan.proof : 'none',
    length: plan.length,
    ...(shelves && plan.lowerBound !== undefined && { lowerBound: plan.lowerBound }),
    oversize: plan.batches.flatMap((batch) => (batch.oversize ? batch.orders.map(Number) : [])),
  };
}

/** Milliseconds of an order's dispatch limit; Infinity: it has none. */
function limitOf({ shipBy }: Candidate['order']): number {
  return shipBy === undefined ? Number.POSITIVE_INFINITY : toMillis(shipBy);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
