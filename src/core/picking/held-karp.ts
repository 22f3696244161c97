/**
 * Shortest order to visit n points between a start and an end by dynamic program over subsets (Held & Karp 1962);
 * O(n²·2ⁿ) time, O(n·2ⁿ) memory. Points of one cluster stand for each other: one of each cluster is visited (2 to the number of
 * clusters then).
 *
 * @param distance of two nodes; nodes 0 … n - 1 are the points, n the start, n + 1 the end
 * @param clusterOf per point its cluster 0, 1, …; default: each its own
 * @returns the order of the points, and its length (Infinity when there is none)
 */
export function heldKarp(
  n: number,
  distance: (from: number, to: number) => number,
  clusterOf: readonly number[] = Array.from({ length: n }, (_, point) => point),
): { order: number[]; length: number } {
  if (n === 0) return { order: [], length: distance(0, 1) };
  const full = (1 << (1 + Math.max(...clusterOf))) - 1;
  const best = new Float64Array((full + 1) * n).fill(Infinity);
  const before = new Int8Array((full + 1) * n).fill(-1);
  const d = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) d[a * n + b] = distance(a, b);
    best[(1 << clusterOf[a]!) * n + a] = distance(n, a);
  }
  for (let mask = 1; mask < full; mask++) {
    for (let last = 0; last < n; last++) {
      const cost = best[mask * n + last]!;
      if (cost === Infinity) continue;
      for (let next = 0; next < n; next++) {
        const cluster = clusterOf[next]!;
        if ((mask >> cluster) & 1) continue;
        const at = (mask | (1 << cluster)) * n + next;
        const longer = cost + d[last * n + next]!;
        if (longer < best[at]!) {
          best[at] = longer;
          before[at] = last;
        }
      }
    }
  }
  let last = -1;
  let length = Infinity;
  for (let a = 0; a < n; a++) {
    const closed = best[full * n + a]! + distance(a, n + 1);
    if (closed < length) [length, last] = [closed, a];
  }
  const order: number[] = [];
  for (let mask = full; last >= 0; ) {
    order.push(last);
    const previous = before[mask * n + last]!;
    mask &= ~(1 << clusterOf[last]!);
    last = previous;
  }
  return { order: order.reverse(), length };
}
