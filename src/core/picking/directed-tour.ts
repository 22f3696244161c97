/** Less than this is rounding, not a shorter tour. */
const LEAST_GAIN = 1e-9;
/** Longest run of points that is moved as a whole. */
const LONGEST_RUN = 30;

/**
 * A good order to visit n points between a start and an end where the way back may differ from the way there: nearest
 * neighbour, then runs of points moved elsewhere, never turned round, until none helps. No proof.
 *
 * @param distance nodes 0 … n - 1 are the points, n the start, n + 1 the end; Infinity = no way
 */
export function goodDirectedTour(n: number, distance: (from: number, to: number) => number): number[] {
  const near = nearestFirst(n, distance);
  const tour = Number.isFinite(lengthOf(near, distance)) ? near : byReach(n, distance);
  while (moveRun(tour, distance));
  return tour.slice(1, -1);
}

function lengthOf(tour: readonly number[], distance: (from: number, to: number) => number): number {
  let length = 0;
  for (let at = 1; at < tour.length; at++) length += distance(tour[at - 1]!, tour[at]!);
  return length;
}

function nearestFirst(n: number, distance: (from: number, to: number) => number): number[] {
  const left = Array.from({ length: n }, (_, point) => point);
  const tour = [n];
  while (left.length > 0) {
    const last = tour[tour.length - 1]!;
    let nearest = 0;
    for (let at = 1; at < left.length; at++)
      if (distance(last, left[at]!) < distance(last, left[nearest]!)) nearest = at;
    tour.push(left.splice(nearest, 1)[0]!);
  }
  return [...tour, n + 1];
}

/** Points from which more others can be reached come first: if any order can be walked, this one can. */
function byReach(n: number, distance: (from: number, to: number) => number): number[] {
  const points = Array.from({ length: n }, (_, point) => point);
  const reach = points.map((from) => points.filter((to) => distance(from, to) < Infinity).length);
  return [n, ...points.sort((a, b) => reach[b]! - reach[a]! || a - b), n + 1];
}

function moveRun(tour: number[], distance: (from: number, to: number) => number): boolean {
  for (let size = 1; size <= Math.min(LONGEST_RUN, tour.length - 2); size++) {
    for (let i = 1; i + size < tour.length; i++) {
      const [before, first, last, after] = [tour[i - 1]!, tour[i]!, tour[i + size - 1]!, tour[i + size]!];
      const gain = distance(before, first) + distance(last, after) - distance(before, after);
      for (let j = 0; j + 1 < tour.length; j++) {
        if (j >= i - 1 && j < i + size) continue;
        const [a, b] = [tour[j]!, tour[j + 1]!];
        if (!(distance(a, first) + distance(last, b) - distance(a, b) < gain - LEAST_GAIN)) continue;
        const run = tour.splice(i, size);
        tour.splice((j < i ? j : j - size) + 1, 0, ...run);
        return true;
      }
    }
  }
  return false;
}
