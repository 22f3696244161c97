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
  /** Orders that are more than the cart holds: each goes alone. */
  readonly oversize: readonly number[];
}

/**
 * Divides orders over carts so that all trips together are short; `planBatches` with a fixed random seed. Without
 * shelves nothing is known of the way, so only the cart's rules divide. Goods that lie nowhere cost no way.
 */
export function planCarts(
  candidates: readonly Candidate[],
  shelves: Shelves | undefined,
  cart: CartRule,
  effort: Effort,
): CartPlan {
  const places = new Map<string, readonly [number, number]>();
  for (const { sku, place } of shelves?.bins ?? []) if (place && !places.has(sku)) places.set(sku, place);
  const store = shelves?.store ?? { layout: { aisles: [0], crossAisles: [0, 1] }, start: [0, 0] as const };
  const { layout, start } = store;
  const end = shelves?.store.end ?? start;
  const orders = candidates.map(({ key, order }) => ({
    id: String(key),
    lines: order.lines
      .filter((line) => line.toShip > 0)
      .map((line): [number, number, number] => {
        const [aisle, along] = places.get(line.sku) ?? [start[0], layout.crossAisles[start[1]] ?? 0];
        return [aisle, along, line.toShip];
      }),
  }));
  const plan = planBatches({ ...layout, start, end, cart, orders }, { effort, randomSeed: 1 });
  return {
    batches: plan.batches.map((batch) => ({ parcels: batch.orders.map((id) => ({ orders: [Number(id)] })) })),
    proof: shelves ? plan.proof : 'none',
    length: plan.length,
    oversize: plan.batches.flatMap((batch) => (batch.oversize ? batch.orders.map(Number) : [])),
  };
}
