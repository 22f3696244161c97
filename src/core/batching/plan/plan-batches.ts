import { MOST_CORNERS } from '../../picking/corner-states.ts';
import { isOneWay, type Place } from '../../picking/layout.ts';
import { type Proof, planRoute } from '../../picking/plan-route.ts';
import { findUnreachable } from '../../picking/reach.ts';
import { areasOf, type BatchInput, type BatchOrder, checkBatchInput } from './batch-input.ts';
import { planGroup } from './plan-group.ts';

/** How long a plan may be worked on: about 0.1, 1 or 10 seconds on one core of a server of 2024. */
export type Effort = 'quick' | 'normal' | 'best';

/** How to plan. */
export interface BatchOptions {
  /** Default 'normal'. Nothing is measured by the clock: the same effort and seed give the same plan everywhere. */
  readonly effort?: Effort;
  /** Default 1. */
  readonly randomSeed?: number;
  /** Is told now and then which share of the work is done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** Orders that go on one cart. */
export interface Batch {
  /** Ids, in the order of the input. */
  readonly orders: string[];
  /** Of the shortest walk past all their lines, in the unit of the layout. */
  readonly length: number;
  /** Its one order is more than the cart holds: it goes alone, and somebody should know. */
  readonly oversize?: true;
}

/** A division of orders into batches. */
export interface BatchPlan {
  /** Sum over the batches. */
  readonly length: number;
  /** 'shortest': no other division keeps the cart's rules with less walking. 'none': some order cannot be reached. */
  readonly proof: Proof;
  /** No division is shorter than this; left out where nothing is known. */
  readonly lowerBound?: number;
  /** Batches by their first order, in the order of the input. */
  readonly batches: Batch[];
  /** Ids of orders with a line nobody can walk to; they are in no batch. */
  readonly unreachable?: string[];
}

/**
 * Divides orders into batches for a cart so that all trips together are short. Up to 16 orders of one group (20 where
 * few sets of them fit the cart) the division is proven shortest; above that it starts from savings and is improved by
 * ruin and recreate, and is called 'best-found' with a `lowerBound`, unless it meets that bound.
 *
 * Cart rules: at most `totes` orders, `items` pieces, `lines`, `maxWeight` and `maxVolume` on one trip; orders of different groups never
 * share one; an order is never split, and one that alone is more than the cart holds goes alone (`oversize`).
 *
 * @throws RangeError naming the entry of the input that is wrong
 */
export function planBatches(input: BatchInput, options: BatchOptions = {}): BatchPlan {
  checkBatchInput(input);
  const unreachable = unreachableOrders(input);
  const orders = input.orders.filter((order) => !unreachable.has(order.id));
  const position = new Map(input.orders.map((order, index) => [order.id, index]));
  const batches: { batch: Batch; first: number }[] = [];
  let proven = unreachable.size === 0;
  let bound = 0;
  let before = 0;
  for (const group of groupsOf(orders)) {
    const plan = planGroup(
      input,
      group,
      options.effort ?? 'normal',
      options.randomSeed ?? 1,
      group.length / orders.length,
      (share) => options.progress?.((before + share * group.length) / orders.length),
    );
    before += group.length;
    const own = plan.batches.map(({ orders: members, oversize }) => ({
      batch: makeBatch(input, members, oversize, position),
      oversize,
    }));
    const sum = (only: (oversize: boolean) => boolean) =>
      own.reduce((total, one) => total + (only(one.oversize) ? one.batch.length : 0), 0);
    const together = sum((oversize) => !oversize);
    const least = plan.proven ? together : Math.min(plan.lowerBound ?? 0, together);
    bound += least + sum((oversize) => oversize);
    if (least < together * (1 - 1e-9)) proven = false;
    for (const { batch } of own)
      batches.push({ batch, first: Math.min(...batch.orders.map((id) => position.get(id)!)) });
  }
  batches.sort((a, b) => a.first - b.first);
  const length = batches.reduce((sum, { batch }) => sum + batch.length, 0);
  // Trips are compared without one-ways: what is proven of them is not proven of the real ones.
  const exactRoutes = areasOf(input).every(
    (area) => area.crossAisles.length <= MOST_CORNERS && !isOneWay(area),
  );
  return {
    length,
    proof: unreachable.size > 0 ? 'none' : proven && exactRoutes ? 'shortest' : 'best-found',
    ...(exactRoutes && unreachable.size === 0 ? { lowerBound: proven ? length : bound } : {}),
    batches: batches.map(({ batch }) => batch),
    ...(unreachable.size > 0 ? { unreachable: [...unreachable] } : {}),
  };
}

function makeBatch(
  input: BatchInput,
  members: readonly BatchOrder[],
  oversize: boolean,
  position: ReadonlyMap<string, number>,
): Batch {
  const sorted = [...members].sort((a, b) => position.get(a.id)! - position.get(b.id)!);
  return {
    orders: sorted.map((order) => order.id),
    length: walkLength(input, sorted),
    ...(oversize ? { oversize } : {}),
  };
}

/** Sum of the shortest walks through the areas in which these orders have stops. */
function walkLength(input: BatchInput, orders: readonly BatchOrder[]): number {
  const areas = areasOf(input);
  return areas.reduce((sum, area, at) => {
    const stops = stopsOf(orders, at);
    // The only area is walked from start to end even for nothing: whoever goes a trip goes there.
    const idle = stops.length === 0 && areas.length > 1;
    return idle ? sum : sum + planRoute({ ...area, stops }).length;
  }, 0);
}

function stopsOf(orders: readonly BatchOrder[], area: number): Place[] {
  return orders.flatMap((order) =>
    order.lines.filter(([, , , at = 0]) => at === area).map(([aisle, along]): Place => [aisle, along]),
  );
}

/** Orders of one group each, in the order of their first order. */
function groupsOf(orders: readonly BatchOrder[]): BatchOrder[][] {
  const groups = new Map<string | undefined, BatchOrder[]>();
  for (const order of orders) {
    const group = groups.get(order.group);
    if (group) group.push(order);
    else groups.set(order.group, [order]);
  }
  return [...groups.values()];
}

function unreachableOrders(input: BatchInput): Set<string> {
  const found = new Set<string>();
  const areas = areasOf(input);
  for (const [at, area] of areas.entries()) {
    const lines = input.orders.flatMap(({ id, lines }) =>
      lines.filter(([, , , own = 0]) => own === at).map(() => id),
    );
    const all = areas.length === 1 ? input.orders.map(({ id }) => id) : lines;
    for (const line of findUnreachable({ ...area, stops: stopsOf(input.orders, at) }))
      for (const id of line === 'end' ? all : [lines[line]!]) found.add(id);
  }
  return found;
}
