import type { BatchInput, BatchOrder } from '../../../../src/core/batching/plan/batch-input.ts';
import type { BatchPlan } from '../../../../src/core/batching/plan/plan-batches.ts';
import { planRoute } from '../../../../src/core/picking/plan-route.ts';
import type { Trip } from '../../../../src/core/picking/route-length.ts';

/**
 * Faults of a plan, by rules written out again and not taken from the planner: every order once, no cart overloaded, no
 * groups mixed, oversize orders alone and marked, lengths as the routes have them, a fixed order.
 */
export function planFaults(input: BatchInput, plan: BatchPlan): string[] {
  const faults: string[] = [];
  const {
    totes = Infinity,
    items = Infinity,
    lines = Infinity,
    maxWeight = Infinity,
    maxVolume = Infinity,
  } = input.cart;
  const byId = new Map(input.orders.map((order, index) => [order.id, { order, index }]));
  const ids = plan.batches.flatMap((batch) => batch.orders);
  const expected = input.orders.map((order) => order.id).filter((id) => !plan.unreachable?.includes(id));
  if ([...ids].sort().join() !== expected.sort().join()) faults.push('not every order exactly once');
  const firsts: number[] = [];
  let total = 0;
  for (const [n, batch] of plan.batches.entries()) {
    const members = batch.orders.map((id) => byId.get(id)!.order);
    const places = batch.orders.map((id) => byId.get(id)!.index);
    if (places.some((place, at) => at > 0 && place < places[at - 1]!))
      faults.push(`batch ${n}: orders not as given`);
    firsts.push(places[0]!);
    const over =
      pieces(members) > items + 1e-6 ||
      weight(members) > maxWeight + 1e-6 ||
      volume(members) > maxVolume + 1e-6 ||
      linesOf(members) > lines;
    if (members.length > totes) faults.push(`batch ${n}: too many orders`);
    if (over && members.length > 1) faults.push(`batch ${n}: overloaded`);
    if (over !== (batch.oversize === true)) faults.push(`batch ${n}: oversize is not said as it is`);
    if (new Set(members.map((order) => order.group)).size > 1) faults.push(`batch ${n}: groups mixed`);
    const length = walked(input, members);
    if (Math.abs(length - batch.length) > 1e-6)
      faults.push(`batch ${n}: length ${batch.length}, walked ${length}`);
    total += length;
  }
  if (firsts.some((first, n) => n > 0 && first < firsts[n - 1]!)) faults.push('batches not in order');
  if (Math.abs(total - plan.length) > 1e-6) faults.push(`length ${plan.length}, walked ${total}`);
  return faults;
}

/** Through each area in which something is to be fetched, one walk after the other. */
function walked(input: BatchInput, members: readonly BatchOrder[]): number {
  const areas: readonly Trip[] = [input, ...(input.otherAreas ?? [])];
  let length = 0;
  for (const [at, { aisles, crossAisles, start, end, deadEnds, blockedSteps }] of areas.entries()) {
    const stops = members.flatMap((order) =>
      order.lines.flatMap(([j, y, , area = 0]) => (area === at ? [[j, y] as const] : [])),
    );
    if (stops.length === 0 && areas.length > 1) continue;
    const own = {
      ...(end && { end }),
      ...(deadEnds && { deadEnds }),
      ...(blockedSteps && { blockedSteps }),
    };
    length += planRoute({ aisles, crossAisles, start, stops, ...own }).length;
  }
  return length;
}

/** The best division by trying all of them (every order into an old batch or a new one). */
export function shortestByTrying(input: BatchInput): number {
  const {
    totes = Infinity,
    items = Infinity,
    lines = Infinity,
    maxWeight = Infinity,
    maxVolume = Infinity,
  } = input.cart;
  const known = new Map<string, number>();
  const lengthOf = (members: readonly BatchOrder[]): number => {
    const key = members.map((order) => order.id).join();
    const length = known.get(key) ?? walked(input, members);
    known.set(key, length);
    return length;
  };
  let best = Infinity;
  const batches: BatchOrder[][] = [];
  const place = (n: number): void => {
    const order = input.orders[n];
    if (!order) {
      best = Math.min(
        best,
        batches.reduce((sum, batch) => sum + lengthOf(batch), 0),
      );
      return;
    }
    for (const batch of batches) {
      const all = [...batch, order];
      if (all.length > totes || pieces(all) > items + 1e-6 || weight(all) > maxWeight + 1e-6) continue;
      if (linesOf(all) > lines || volume(all) > maxVolume + 1e-6) continue;
      if (batch[0]!.group !== order.group) continue;
      batch.push(order);
      place(n + 1);
      batch.pop();
    }
    batches.push([order]);
    place(n + 1);
    batches.pop();
  };
  place(0);
  return best;
}

function linesOf(orders: readonly BatchOrder[]): number {
  return orders.reduce((sum, order) => sum + order.lines.length, 0);
}

function pieces(orders: readonly BatchOrder[]): number {
  return orders.reduce((sum, order) => sum + order.lines.reduce((s, [, , quantity]) => s + quantity, 0), 0);
}

function weight(orders: readonly BatchOrder[]): number {
  return orders.reduce((sum, order) => sum + (order.weight ?? 0), 0);
}

function volume(orders: readonly BatchOrder[]): number {
  return orders.reduce((sum, order) => sum + (order.volume ?? 0), 0);
}
