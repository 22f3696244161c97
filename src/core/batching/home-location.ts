import type { Order } from '../orders/order.ts';
import type { Shelf } from '../warehouse/stock.ts';

/**
 * Where nobody has said whence parcels leave (no locations.yaml): the location at which most lines of an order lie in a bin (of equal ones the first by name); '' where no bin is known.
 * @param bySku the bins of each SKU
 */
export function homeLocation(order: Order, bySku: ReadonlyMap<string, readonly Shelf[]>): string {
  const lines = new Map<string, number>();
  for (const { sku, toShip } of order.lines) {
    if (toShip <= 0) continue;
    for (const location of new Set((bySku.get(sku) ?? []).map((shelf) => shelf.location)))
      lines.set(location, (lines.get(location) ?? 0) + 1);
  }
  let home = '';
  for (const [location, count] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (count > (lines.get(home) ?? 0)) home = location;
  return home;
}
