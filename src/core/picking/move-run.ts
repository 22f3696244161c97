/** Less than this is rounding, not a shorter tour. */
export const LEAST_GAIN = 1e-9;

/**
 * Moves one run of neighbouring points to where it makes the tour shorter, the shortest runs first.
 *
 * @param tour begins with the start and ends with the end; changed in place
 * @param longest points in a run
 * @param turn whether a run may also be turned round; only where a way back is as long as the way there
 * @returns whether one was moved
 */
export function moveRun(
  tour: number[],
  distance: (from: number, to: number) => number,
  longest: number,
  turn: boolean,
): boolean {
  for (let size = 1; size <= Math.min(longest, tour.length - 2); size++) {
    for (let i = 1; i + size < tour.length; i++) {
      const [before, first, last, after] = [tour[i - 1]!, tour[i]!, tour[i + size - 1]!, tour[i + size]!];
      const gain = distance(before, first) + distance(last, after) - distance(before, after);
      for (let j = 0; j + 1 < tour.length; j++) {
        if (j >= i - 1 && j < i + size) continue;
        const [a, b] = [tour[j]!, tour[j + 1]!];
        const straight = distance(a, first) + distance(last, b) - distance(a, b);
        const turned = turn ? distance(a, last) + distance(first, b) - distance(a, b) : Infinity;
        // Not finite on either side: no way, and nothing gained.
        if (!(Math.min(straight, turned) < gain - LEAST_GAIN)) continue;
        const run = tour.splice(i, size);
        if (turned < straight) run.reverse();
        tour.splice((j < i ? j : j - size) + 1, 0, ...run);
        return true;
      }
    }
  }
  return false;
}

/** The start, the points, each time the nearest of those left, and the end. */
export function nearestFirst(n: number, distance: (from: number, to: number) => number): number[] {
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
