import { moveRun, nearestFirst } from './move-run.ts';

/** Longest run of points that is moved as a whole. */
const LONGEST_RUN = 30;

/**
 * A good order to visit n points between a start and an end where the way back may differ from the way there: nearest
 * neighbour, then runs of points moved elsewhere, never turned round, until none helps. No proof.
 *
 * @param distance nodes 0 … n - 1 are the points, n the start, n + 1 the end; Infinity = no way
 * @param first an order to begin with
 */
export function goodDirectedTour(
  n: number,
  distance: (from: number, to: number) => number,
  first?: readonly number[],
): number[] {
  const near = first ? [n, ...first, n + 1] : nearestFirst(n, distance);
  const tour = first || Number.isFinite(lengthOf(near, distance)) ? near : byReach(n, distance);
  while (moveRun(tour, distance, LONGEST_RUN, false));
  return tour.slice(1, -1);
}

function lengthOf(tour: readonly number[], distance: (from: number, to: number) => number): number {
  let length = 0;
  for (let at = 1; at < tour.length; at++) length += distance(tour[at - 1]!, tour[at]!);
  return length;
}

/** Points from which more others can be reached come first: if any order can be walked, this one can. */
function byReach(n: number, distance: (from: number, to: number) => number): number[] {
  const points = Array.from({ length: n }, (_, point) => point);
  const reach = points.map((from) => points.filter((to) => distance(from, to) < Infinity).length);
  return [n, ...points.sort((a, b) => reach[b]! - reach[a]! || a - b), n + 1];
}
