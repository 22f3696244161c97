import { isOneWay, type Place, type RouteInput } from './layout.ts';
import type { Route } from './plan-route.ts';
import { planRouteOnGraph } from './plan-route-on-graph.ts';
import { planWithPasses } from './plan-with-passes.ts';
import { joinWays, serveStops } from './served-walk.ts';
import { shortestWays } from './shortest-ways.ts';
import type { SortedStops } from './sorted-stops.ts';

/**
 * Plans a walk through a store that the route program does not take (more cross aisles, one-way aisles): shortest ways
 * between all stops, then the order by `planRouteOnGraph`. Without one-ways everything must be reachable; with them what is
 * not is named.
 */
export function planByDistances(input: RouteInput, sorted: SortedStops): Route {
  const { start, end = start, crossAisles } = input;
  const points: Place[] = sorted.indices.map(([stop]) => input.stops[stop!]!);
  points.push([start[0], crossAisles[start[1]]!], [end[0], crossAisles[end[1]]!]);
  if (input.noTurn?.length) return planWithPasses(input, sorted, points);
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
  const walk = joinWays([count, ...order, count + 1], points, ways);
  return { length, proof, ...serveStops(walk, sorted, points) };
}
