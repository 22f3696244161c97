import { NO_TURN, SHUT_BACK, SHUT_FRONT } from './shut-parts.ts';

/**
 * Costs of the six ways to deal with the part of an aisle between cross aisles at `front` and `back`
 * (0 nothing, 1 one pass, 2 return from the front, 3 return from the back, 4 both returns with the largest gap left
 * out, 5 double pass), written to `costs[0…5]`; Infinity = not allowed. Nothing else is ever needed in a shortest walk.
 * `ys[from…to)` are the stops strictly between, ascending.
 */
export function subAisleCosts(
  costs: Float64Array,
  front: number,
  back: number,
  ys: ArrayLike<number>,
  from: number,
  to: number,
): void {
  const length = back - front;
  costs[0] = Infinity;
  costs[1] = length;
  costs[2] = costs[3] = costs[4] = Infinity;
  costs[5] = 2 * length;
  if (from === to) {
    costs[0] = 0;
    return;
  }
  costs[2] = 2 * (ys[to - 1]! - front);
  costs[3] = 2 * (back - ys[from]!);
  const at = largestGapAfter(ys, from, to);
  if (at >= 0) costs[4] = 2 * (length - (ys[at + 1]! - ys[at]!));
}

/** Index of the stop before the largest gap between two neighbouring stops of `ys[from…to)`, -1 when there is none. */
export function largestGapAfter(ys: ArrayLike<number>, from: number, to: number): number {
  let largest = 0;
  let at = -1;
  for (let n = from; n + 1 < to; n++) {
    const gap = ys[n + 1]! - ys[n]!;
    if (gap > largest) {
      largest = gap;
      at = n;
    }
  }
  return at;
}

/**
 * Takes away what a part of an aisle does not allow (bits of `shutParts`). Closed towards the front or the back: only the
 * return from the other side is left. Without turning: only passes are left; two of them, there and back, are enough, since of
 * three edges between the same corners two can go without taking the walk apart.
 */
export function closeSubAisle(costs: Float64Array, shut: number): void {
  if (shut === 0) return;
  costs[4] = Infinity;
  if (shut & (SHUT_FRONT | SHUT_BACK)) costs[1] = costs[5] = Infinity;
  if (shut & (SHUT_FRONT | NO_TURN)) costs[2] = Infinity;
  if (shut & (SHUT_BACK | NO_TURN)) costs[3] = Infinity;
}
