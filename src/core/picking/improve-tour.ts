/**
 * A good order to visit n points between a start and an end: nearest neighbour, then 2-opt and Or-opt (segments of up
 * to three, also turned round) until neither helps. No proof.
 *
 * @param distance symmetric; nodes 0 … n - 1 are the points, n the start, n + 1 the end
 */
export function goodTour(n: number, distance: (from: number, to: number) => number): number[] {
  const tour = [n, ...nearestNeighbours(n, distance), n + 1];
  while (reverseSegment(tour, distance) || moveSegment(tour, distance));
  return tour.slice(1, -1);
}

function nearestNeighbours(n: number, distance: (from: number, to: number) => number): number[] {
  const left = Array.from({ length: n }, (_, index) => index);
  const order: number[] = [];
  let last = n;
  while (left.length > 0) {
    let nearest = 0;
    for (let at = 1; at < left.length; at++) {
      if (distance(last, left[at]!) < distance(last, left[nearest]!)) nearest = at;
    }
    last = left.splice(nearest, 1)[0]!;
    order.push(last);
  }
  return order;
}

/** Less than this is rounding, not a shorter tour. */
const LEAST_GAIN = 1e-9;

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

function moveSegment(tour: number[], distance: (from: number, to: number) => number): boolean {
  for (let size = 1; size <= 3; size++) {
    for (let i = 1; i + size < tour.length; i++) {
      const [before, first, last, after] = [tour[i - 1]!, tour[i]!, tour[i + size - 1]!, tour[i + size]!];
      const gain = distance(before, first) + distance(last, after) - distance(before, after);
      for (let j = 0; j + 1 < tour.length; j++) {
        if (j >= i - 1 && j < i + size) continue;
        const [a, b] = [tour[j]!, tour[j + 1]!];
        const straight = distance(a, first) + distance(last, b) - distance(a, b);
        const turned = distance(a, last) + distance(first, b) - distance(a, b);
        if (Math.min(straight, turned) >= gain - LEAST_GAIN) continue;
        const segment = tour.splice(i, size);
        if (turned < straight) segment.reverse();
        tour.splice((j < i ? j : j - size) + 1, 0, ...segment);
        return true;
      }
    }
  }
  return false;
}
