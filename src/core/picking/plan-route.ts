import { checkWalk } from './check-walk.ts';
import { MOST_CORNERS } from './corner-states.ts';
import { checkRouteInput, type RouteInput } from './layout.ts';
import { planByDistances } from './plan-by-distances.ts';
import { findReach } from './reach.ts';
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
  /** Without a route (`proof` 'none'): indices of the stops, or `'end'`, that cannot be reached from the start. */
  readonly unreachable?: (number | 'end')[];
}

/**
 * Plans a shortest walk from `start` past all stops to `end` (default: back to `start`).
 *
 * Exact for 2 to 6 cross aisles, with any spacing, stops on cross aisles, dead ends and blocked steps, in time linear in
 * aisles and stops; with more cross aisles exact up to 14 different places, above that only 'best-found'. Stops may be
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
  const irregular = (input.deadEnds?.length ?? 0) + (input.blockedSteps?.length ?? 0) > 0;
  if (irregular) {
    const reach = findReach(input, sorted);
    const unreachable: (number | 'end')[] = [...reach.unreachable];
    if (!reach.end) unreachable.push('end');
    if (unreachable.length > 0) return { length: Infinity, proof: 'none', walk: [], served: [], unreachable };
  }
  const route =
    input.crossAisles.length > MOST_CORNERS ? planByDistances(input, sorted) : planByProgram(input, sorted);
  const { faults } = checkWalk(input, route);
  if (faults.length > 0) throw new Error(`planRoute made a wrong walk: ${JSON.stringify(faults)}`);
  return route;
}

function planByProgram(input: RouteInput, sorted: ReturnType<typeof sortStops>): Route {
  const choices = solveRoute(input, sorted);
  if (!choices) throw new Error('planRoute found no walk although every stop can be reached');
  return { length: choices.length, proof: 'shortest', ...layWalk(input, sorted, choices) };
}
