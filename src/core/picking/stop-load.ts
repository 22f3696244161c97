import type { Layout, Place } from './layout.ts';
import { emptyLoad, type Load } from './route-length.ts';
import { sortStops } from './sorted-stops.ts';
import { subAisleCosts } from './sub-aisle.ts';

/** The load of a list of stops. */
export function loadOf(layout: Layout, stops: readonly Place[]): Load {
  const k = layout.crossAisles.length;
  const sorted = sortStops(layout, stops);
  const load = emptyLoad(layout.aisles.length, k);
  const costs = new Float64Array(6);
  for (let part = 0; part < sorted.from.length; part++) {
    const [from, to] = [sorted.from[part]!, sorted.to[part]!];
    if (from === to) continue;
    const block = part % (k - 1);
    subAisleCosts(costs, layout.crossAisles[block]!, layout.crossAisles[block + 1]!, sorted.along, from, to);
    load.front[part] = costs[2]!;
    load.back[part] = costs[3]!;
    load.both[part] = costs[4]!;
  }
  for (const corner of sorted.cornerOf) {
    if (corner >= 0) load.visits[Math.floor(corner / k)]! |= 1 << (corner % k);
  }
  return load;
}
