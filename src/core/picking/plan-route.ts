import { checkWalk } from './check-walk.ts';
import { MOST_CORNERS } from './corner-states.ts';
import { checkRouteInput, isOneWay, type RouteInput } from './layout.ts';
import { planByDistances } from './plan-by-distances.ts';
import { findUnreachable } from './reach.ts';
import { solveRoute } from './route-program.ts';
import { sortStops } from './sorted-stops.ts';
import { layWalk, type Walk } from './walk.ts';

/** How sure a length is: proven shortest; the best that was found; no route at all. */
export type Proof = 'shortest' | 'best-found' | 'none';

/** A planned walk. */
export interface Route extends Walk {
  /** In the unit of the layout; Infinity when there is no route. */
  readonly length: number;
  readonly proof: Proof;
  /** No walk is shorter than this; given where a walk that keeps to one-ways is not proven. */
  readonly lowerBound?: number;
  /** Without a route (`proof` 'none'): indices of the stops, or `'end'`, that cannot be reached from the start. */
  readonly unreachable?: (number | 'end')[];
}

/**
 * Plans a shortest walk from `start` past all stops to `end` (default: back to `start`).
 *
 * Exact for 2 to 6 cross aisles, with any spacing, stops on cross aisles, dead ends and blocked steps, in time linear in
 * aisles and stops; with more cross aisles exact up to 14 different places, above that only 'best-found'. With
 * one-way aisles or steps exact up to 14 different places, above that 'best-found' with a `lowerBound`. Stops may be
 * unsorted and repeated. Every walk is checked by `checkWalk` before it is returned.
 *
 * `walk` is the list of places [aisle, along] from start to end, with every turn and every stop; `served[n]` are the
 * indices of the stops first passed at `walk[n]`. The same input gives the same walk.
 *
 * @throws RangeError naming the entry of the input that lies outside the layout
 */
export function planRoute(input: RouteInput): Route {
  checkRouteInput(input);
  const sorted = sortStops(input, input.stops);
  const unreachable = findUnreachable(input, sorted);
  if (unreachable.length > 0) return { length: Infinity, proof: 'none', walk: [], served: [], unreachable };
  if (isOneWay(input)) return checked(input, planOneWay(input, sorted));
  const route =
    input.crossAisles.length > MOST_CORNERS ? planByDistances(input, sorted) : planByProgram(input, sorted);
  return checked(input, route);
}

function checked(input: RouteInput, route: Route): Route {
  if (route.proof === 'none') return route;
  const { faults } = checkWalk(input, route);
  if (faults.length > 0) throw new Error(`planRoute made a wrong walk: ${JSON.stringify(faults)}`);
  return route;
}

/**
 * A walk that keeps to the one-ways: exact up to 14 places. Above that it is proven only where it is no longer than the
 * shortest walk of the same store without one-ways, which bounds it.
 */
function planOneWay(input: RouteInput, sorted: ReturnType<typeof sortStops>): Route {
  const route = planByDistances(input, sorted);
  if (route.proof !== 'best-found') return route;
  const { oneWay: _, oneWaySteps: __, ...free } = input;
  const bound = planRoute(free);
  if (bound.proof !== 'shortest') return route;
  const met = route.length <= bound.length * (1 + 1e-12);
  return met ? { ...route, proof: 'shortest' } : { ...route, lowerBound: bound.length };
}

function planByProgram(input: RouteInput, sorted: ReturnType<typeof sortStops>): Route {
  const choices = solveRoute(input, sorted);
  if (!choices) throw new Error('planRoute found no walk although every stop can be reached');
  return { length: choices.length, proof: 'shortest', ...layWalk(input, sorted, choices) };
}
