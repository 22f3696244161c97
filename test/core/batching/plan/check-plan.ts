import type { BatchInput, BatchOrder } from '../../../../src/core/batching/plan/batch-input.ts';
import type { BatchPlan } from '../../../../src/core/batching/plan/plan-batches.ts';
import { planRoute } from '../../../../src/core/picking/plan-route.ts';

/**
 * Faults of a plan, by rules written out again and not taken from the planner: every order once, no cart overloaded, no
 * groups mixed, oversize orders alone and marked, lengths as the routes have them, a fixed order.
 */
export function planFaults(input: BatchInput, plan: BatchPlan): string[] {
  const faults: string[] = [];
  const { totes = Infinity, items = Infinity, lines = Infinity, maxWeight = Infinity } = input.cart;
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
      pieces(members) > items + 1e-6 || weight(members) > maxWeight + 1e-6 || linesOf(members) > lines;
    if (members.length > totes) faults.push(`batch ${n}: too many orders`);
    if (over && members.length > 1) faults.push(`batch ${n}: overloaded`);
    if (over !== (batch.oversize === true)) faults.push(`batch ${n}: oversize is not said as it is`);
    if (new Set(members.map((order) => order.group)).size > 1) faults.push(`batch ${n}: groups mixed`);
    const stops = members.flatMap((order) => order.lines.map(([j, y]) => [j, y] as const));
    const length = planRoute({ ...input, stops }).length;
    if (Math.abs(length - batch.length) > 1e-6)
      faults.push(`batch ${n}: length ${batch.length}, walked ${length}`);
    total += length;
  }
  if (firsts.some((first, n) => n > 0 && first < firsts[n - 1]!)) faults.push('batches not in order');
  if (Math.abs(total - plan.length) > 1e-6) faults.push(`length ${plan.length}, walked ${total}`);
  return faults;
}

/** The best division by trying all of them (every order into an old batch or a new one). */
export function shortestByTrying(input: BatchInput): number {
  const { totes = Infinity, items = Infinity, lines = Infinity, maxWeight = Infinity } = input.cart;
  const known = new Map<string, number>();
  const lengthOf = (members: readonly BatchOrder[]): number => {
    const key = members.map((order) => order.id).join();
    const stops = members.flatMap((order) => order.lines.map(([j, y]) => [j, y] as const));
    const length = known.get(key) ?? planRoute({ ...input, stops }).length;
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
      if (linesOf(all) > lines) continue;
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
