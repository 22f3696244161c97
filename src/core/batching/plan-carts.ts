import { toMillis } from '../orders/instant.ts';
import type { Shelves } from './area-walk.ts';
import type { BatchLine, BatchOrder, CartRule } from './plan/batch-input.ts';
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

/** The store of which nothing is known. */
const NOWHERE = { layout: { aisles: [0], crossAisles: [0, 1] }, start: [0, 0], end: [0, 0] } as const;

/**
 * Divides orders over carts so that all trips together are short, through all areas (floors, buildings) in which a trip has
 * something to fetch; `planBatches` with a fixed random seed. Without shelves nothing is known of the way, so only the
 * cart's rules divide. Goods that lie nowhere cost no way. Orders of different groups never share a cart. Batches stand by
 * the highest priority among their orders, then by the earliest deadline: what must leave first comes first.
 *
 * A SKU in several bins counts as lying in the first of them, by area, date and bin code; the walk chooses again.
 */
export function planCarts(
  candidates: readonly Candidate[],
  areas: readonly Shelves[],
  cart: CartRule,
  effort: Effort,
  progress?: (share: number) => void,
): CartPlan {
  const places = new Map<string, readonly [aisle: number, along: number, area: number]>();
  for (const [area, { bins }] of areas.entries())
    for (const { sku, place } of bins) if (place && !places.has(sku)) places.set(sku, [...place, area]);
  const stores = areas.length > 0 ? areas.map(({ store }) => store) : [NOWHERE];
  const trips = stores.map(({ layout, start, end }) => ({ ...layout, start, end }));
  const [first, ...otherAreas] = trips as [(typeof trips)[0], ...typeof trips];
  const orders = candidates.map((candidate): BatchOrder => {
    const lines = candidate.order.lines.filter((line) => line.toShip > 0);
    const home = lines.flatMap(({ sku }) => places.get(sku)?.[2] ?? [])[0] ?? 0;
    const { start, crossAisles } = trips[home]!;
    const { group, weight, volume } = candidate;
    return {
      id: String(candidate.key),
      ...(group !== undefined && { group }),
      ...(weight !== undefined && { weight }),
      ...(volume !== undefined && { volume }),
      lines: lines.map(({ sku, toShip }): BatchLine => {
        const [aisle, along, area] = places.get(sku) ?? [start[0], crossAisles[start[1]] ?? 0, home];
        return [aisle, along, toShip, area];
      }),
    };
  });
  const plan = planBatches(
    { ...first, otherAreas, cart, orders },
    { effort, randomSeed: 1, ...(progress && { progress }) },
  );
  const byKey = new Map(candidates.map((candidate) => [String(candidate.key), candidate]));
  const own = plan.batches.map((batch) => batch.orders.flatMap((id) => byKey.get(id) ?? []));
  const urgency = own.map((members) => ({
    priority: Math.max(...members.map(({ priority = 0 }) => priority)),
    due: Math.min(...members.map(dueOf)),
  }));
  const inTurn = [...own.keys()].sort(
    (a, b) =>
      urgency[b]!.priority - urgency[a]!.priority || compare(urgency[a]!.due, urgency[b]!.due) || a - b,
  );
  const known = areas.length > 0;
  return {
    batches: inTurn.map((at) => ({ parcels: own[at]!.map(({ key }) => ({ orders: [key] })) })),
    proof: known ? plan.proof : 'none',
    length: plan.length,
    ...(known && plan.lowerBound !== undefined && { lowerBound: plan.lowerBound }),
    oversize: plan.batches.flatMap((batch) => (batch.oversize ? batch.orders.map(Number) : [])),
  };
}

/** Milliseconds of the instant by which it must leave; Infinity: it has none. */
function dueOf({ deadline, order }: Candidate): number {
  const limit = deadline ?? order.shipBy;
  return limit === undefined ? Number.POSITIVE_INFINITY : toMillis(limit);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
