import type { Place, RouteInput } from './layout.ts';
import { type Errand, passTour } from './pass-tour.ts';
import type { Route } from './plan-route.ts';
import { MOST_PROVEN_STOPS } from './plan-route-on-graph.ts';
import { joinWays, serveStops } from './served-walk.ts';
import { shortestWays } from './shortest-ways.ts';
import { NO_TURN, shutParts } from './shut-parts.ts';
import type { SortedStops } from './sorted-stops.ts';

/**
 * Plans a walk by distances where carts cannot turn in some parts of aisles: such a part with stops is walked through, in
 * one direction or the other; every other stop is a place to come to. Proven up to 14 of these together.
 *
 * @param points the places of the distinct stops, then start and end
 */
export function planWithPasses(input: RouteInput, sorted: SortedStops, points: readonly Place[]): Route {
  const count = points.length - 2;
  const { errands, corners, narrow } = errandsOf(input, sorted, points.length);
  // A stop where one cannot turn is no place to come to: the start stands for it.
  const known = points.map((point, n) => (narrow[n] ? points[count]! : point)).concat(corners);
  const ways = shortestWays(input, known);
  const distance = (from: number, to: number) => ways.distances[from]![to]!;
  const done = passTour(errands, distance, count, count + 1, MOST_PROVEN_STOPS);
  if (!done) {
    // Each can be reached by itself, but not all on one walk.
    const unreachable = input.stops.map((_, stop) => stop);
    return { length: Infinity, proof: 'none', walk: [], served: [], unreachable };
  }
  const order = done.flatMap(({ errand, way }) => {
    const { from, to } = errands[errand]!.ways[way]!;
    return from === to ? [from] : [from, to];
  });
  // From end to end of an aisle nothing is shorter than the aisle itself.
  const legs = joinWays([count, ...order, count + 1], known, ways);
  const walk = passing(
    legs,
    points.filter((_, n) => narrow[n]),
  );
  const proof = errands.length <= MOST_PROVEN_STOPS ? 'shortest' : 'best-found';
  return { length: lengthOf(walk, input), proof, ...serveStops(walk, sorted, points) };
}

/** What is to be done, the corners this begins and ends at, and which stops lie where one cannot turn. */
function errandsOf(input: RouteInput, sorted: SortedStops, known: number) {
  const { crossAisles, oneWay = [] } = input;
  const blocks = crossAisles.length - 1;
  const errands: Errand[] = [];
  const corners: Place[] = [];
  const only = new Map(oneWay.map(([aisle, block, to]) => [aisle * blocks + block, to]));
  const narrow = new Uint8Array(known);
  for (const [part, shut] of shutParts(input).entries()) {
    if (!(shut & NO_TURN) || sorted.from[part] === sorted.to[part]) continue;
    narrow.fill(1, sorted.from[part], sorted.to[part]);
    const aisle = Math.floor(part / blocks);
    const [front, back] = [crossAisles[part % blocks]!, crossAisles[(part % blocks) + 1]!];
    const at = known + corners.length;
    corners.push([aisle, front], [aisle, back]);
    const length = back - front;
    const towardsBack = only.get(part) === 'front' ? [] : [{ from: at, to: at + 1, length }];
    const towardsFront = only.get(part) === 'back' ? [] : [{ from: at + 1, to: at, length }];
    errands.push({ ways: [...towardsBack, ...towardsFront] });
  }
  for (let place = 0; place < known - 2; place++)
    if (!narrow[place]) errands.push({ ways: [{ from: place, to: place, length: 0 }] });
  return { errands, corners, narrow };
}

/** A walk from corner to corner with the stops that its legs along an aisle pass put in. */
export function passing(walk: readonly Place[], stops: readonly Place[]): Place[] {
  return walk.flatMap((place, n): Place[] => {
    const next = walk[n + 1];
    if (!next || next[0] !== place[0]) return [place];
    const [low, high] = [Math.min(place[1], next[1]), Math.max(place[1], next[1])];
    const passed = stops.filter(([aisle, along]) => aisle === place[0] && along > low && along < high);
    return [place, ...passed.sort((a, b) => (next[1] > place[1] ? a[1] - b[1] : b[1] - a[1]))];
  });
}

function lengthOf(walk: readonly Place[], { aisles }: RouteInput): number {
  let length = 0;
  for (let n = 1; n < walk.length; n++) {
    const [a, b] = [walk[n - 1]!, walk[n]!];
    length += Math.abs(aisles[a[0]]! - aisles[b[0]]!) + Math.abs(a[1] - b[1]);
  }
  return length;
}
