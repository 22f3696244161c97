import { LEAST_GAIN, moveRun, nearestFirst } from './move-run.ts';

/** Longest run of points that is moved as a whole (Or-opt). */
const LONGEST_RUN = 3;

/**
 * A good order to visit n points between a start and an end: nearest neighbour, then 2-opt and Or-opt (segments of up
 * to three, also turned round) until neither helps. No proof.
 *
 * @param distance symmetric; nodes 0 … n - 1 are the points, n the start, n + 1 the end
 */
export function goodTour(n: number, distance: (from: number, to: number) => number): number[] {
  const tour = nearestFirst(n, distance);
  while (reverseSegment(tour, distance) || moveRun(tour, distance, LONGEST_RUN, true));
  return tour.slice(1, -1);
}

function reverseSegment(tour: number[], distance: (from: number, to: number) => number): boolean {
  let improved = false;
  for (let i = 0; i + 2 < tour.length; i++) {
    for (let j = i + 2; j + 1 < tour.length; j++) {
      const [a, b, c, d] = [tour[i]!, tour[i + 1]!, tour[j]!, tour[j + 1]!];
      if (distance(a, c) + distance(b, d) >= distance(a, b) + distance(c, d) - LEAST_GAIN) continue;
      tour.splice(i + 1, j - i, ...tour.slice(i + 1, j + 1).reverse());
      improved = true;
    }
  }
  return improved;
}
