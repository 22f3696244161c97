import { isOneWay, type Place, type RouteInput } from './layout.ts';
import type { Route } from './plan-route.ts';
import { planRouteOnGraph } from './plan-route-on-graph.ts';
import { shortestWays } from './shortest-ways.ts';
import type { SortedStops } from './sorted-stops.ts';
import { straighten } from './walk.ts';

/**
 * Plans a walk through a store that the route program does not take (more cross aisles, one-way aisles): shortest ways
 * between all stops, then the order by `planRouteOnGraph`. Without one-ways everything must be reachable; with them what is
 * not is named.
 */
export function planByDistances(input: RouteInput, sorted: SortedStops): Route {
  const { start, end = start, crossAisles } = input;
  const points: Place[] = sorted.indices.map(([stop]) => input.stops[stop!]!);
  points.push([start[0], crossAisles[start[1]]!], [end[0], crossAisles[end[1]]!]);
  const ways = shortestWays(input, points);
  const count = sorted.indices.length;
  // The two ways between a pair add up the same legs in another order; one of them is taken for both.
  const distances = isOneWay(input)
    ? ways.distances
    : ways.distances.map((row, a) => row.map((d, b) => (a < b ? d : ways.distances[b]![a]!)));
  const { length, proof, order, unreachable } = planRouteOnGraph({
    distances,
    start: count,
    end: count + 1,
    stops: Array.from({ length: count }, (_, index) => index),
  });
  if (unreachable) {
    const named = unreachable.flatMap((one): (number | 'end')[] =>
      one === 'end' ? ['end'] : [...sorted.indices[one]!],
    );
    return { length, proof, walk: [], served: [], unreachable: named };
  }
  const walk: Place[] = [points[count]!];
  const served: number[][] = [[]];
  let last = count;
  for (const next of [...order, count + 1]) {
    for (const place of ways.way(last, next).slice(1)) {
      walk.push(place);
      served.push([]);
    }
    last = next;
  }
  const placeAt = new Map(sorted.indices.map((indices, place) => [points[place]!.join(' '), indices]));
  for (const [n, place] of walk.entries()) {
    const key = place.join(' ');
    served[n]!.push(...(placeAt.get(key) ?? []));
    placeAt.delete(key);
  }
  return { length, proof, ...straighten({ walk, served }) };
}
