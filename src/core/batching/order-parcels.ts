import type { Order } from '../orders/order.ts';
import type { PickWalk } from './pick-walk.ts';
import type { PlannedBatch } from './plan-parcels.ts';

/** Pieces per SKU that orders want. */
export function demandOf(orders: Iterable<Order>): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { lines } of orders)
    for (const { sku, toShip } of lines)
      if (toShip > 0 && sku !== '') demand.set(sku, (demand.get(sku) ?? 0) + toShip);
  return demand;
}

/**
 * Parcels in the order in which the walk fetches their goods: by the first stop of each, then the second and so on, so
 * that labels and pick list run alike. What lies nowhere comes last; equal parcels stay as they were.
 */
export function orderParcels(
  { parcels }: PlannedBatch,
  orders: ReadonlyMap<number, Order>,
  walk: PickWalk,
): PlannedBatch {
  const rank = new Map<string, number>();
  for (const [at, pick] of walk.picks.entries()) if (!rank.has(pick.sku)) rank.set(pick.sku, at);
  const ranked = parcels.map((parcel, age) => {
    const skus = demandOf(parcel.orders.flatMap((key) => orders.get(key) ?? [])).keys();
    const stops = [...skus].map((sku) => rank.get(sku) ?? walk.picks.length);
    return { parcel, age, stops: stops.length > 0 ? stops.sort((a, b) => a - b) : [walk.picks.length + 1] };
  });
  ranked.sort((a, b) => compareStops(a.stops, b.stops) || a.age - b.age);
  return { parcels: ranked.map(({ parcel }) => parcel) };
}

function compareStops(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
