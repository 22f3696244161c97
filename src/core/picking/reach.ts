import { isOneWay, type RouteInput } from './layout.ts';
import { SHUT_BACK as BACK, SHUT_FRONT as FRONT, NO_TURN, shutParts } from './shut-parts.ts';
import { type SortedStops, sortStops } from './sorted-stops.ts';

/** Where dead ends, blocked steps and one-ways leave no way to. */
interface Reach {
  /** Indices of the stops that lie on no way from the start to the end, ascending. */
  readonly unreachable: number[];
  /** Whether the end can be walked to. */
  readonly end: boolean;
}

/** Indices of the stops that lie on no way from the start to the end, and `'end'` where there is none; empty: all do. */
export function findUnreachable(
  input: RouteInput,
  sorted = sortStops(input, input.stops),
): (number | 'end')[] {
  const { deadEnds = [], blockedSteps = [] } = input;
  // Where a cart cannot turn it can still walk through: that alone cuts nothing off.
  if (deadEnds.length + blockedSteps.length === 0 && !isOneWay(input)) return [];
  const reach = findReach(input, sorted);
  return reach.end ? reach.unreachable : [...reach.unreachable, 'end'];
}

function findReach(input: RouteInput, sorted: SortedStops): Reach {
  const { aisles, crossAisles, start, end = start } = input;
  const { blockedSteps = [], oneWay = [], oneWaySteps = [] } = input;
  const k = crossAisles.length;
  const parts = aisles.length * (k - 1);
  /** Closed ends; directions in which the part may not be walked (towards its front, towards its back). */
  const closed = shutParts(input);
  const against = new Uint8Array(parts);
  for (const [aisle, block, to] of oneWay) against[aisle * (k - 1) + block]! |= to === 'front' ? BACK : FRONT;
  /** Steps to the next aisle: 1 = not to the right, 2 = not to the left. */
  const shut = new Uint8Array(aisles.length * k);
  for (const [aisle, crossAisle] of blockedSteps) shut[aisle * k + crossAisle] = 3;
  for (const [aisle, crossAisle, to] of oneWaySteps) shut[aisle * k + crossAisle]! |= to === 'right' ? 2 : 1;

  /** Corners on a way from a corner (forward), or to it. */
  const spread = (from: number, forward: boolean): Uint8Array => {
    const reached = new Uint8Array(aisles.length * k);
    const open = [from];
    reached[from] = 1;
    const visit = (corner: number) => {
      if (reached[corner]) return;
      reached[corner] = 1;
      open.push(corner);
    };
    const [toFront, toBack] = forward ? [FRONT, BACK] : [BACK, FRONT];
    const [toRight, toLeft] = forward ? [1, 2] : [2, 1];
    for (let corner = open.pop(); corner !== undefined; corner = open.pop()) {
      const aisle = Math.floor(corner / k);
      const i = corner % k;
      const part = aisle * (k - 1) + i;
      if (i > 0 && !(closed[part - 1]! & (FRONT | BACK)) && !(against[part - 1]! & toFront))
        visit(corner - 1);
      if (i + 1 < k && !(closed[part]! & (FRONT | BACK)) && !(against[part]! & toBack)) visit(corner + 1);
      if (aisle > 0 && !(shut[corner - k]! & toLeft)) visit(corner - k);
      if (aisle + 1 < aisles.length && !(shut[corner]! & toRight)) visit(corner + k);
    }
    return reached;
  };
  const ahead = spread(start[0] * k + start[1], true);
  const last = end[0] * k + end[1];
  // Without one-ways every way can be walked back.
  const behind = isOneWay(input) ? spread(last, false) : ahead;

  const unreachable: number[] = [];
  for (const [place, corner] of sorted.cornerOf.entries())
    if (corner >= 0 && !(ahead[corner] && behind[corner])) unreachable.push(...sorted.indices[place]!);
  for (let part = 0; part < parts; part++) {
    const front = Math.floor(part / (k - 1)) * k + (part % (k - 1));
    const byFront = !(closed[part]! & FRONT);
    const byBack = !(closed[part]! & BACK);
    const entered =
      (ahead[front] && byFront && !(against[part]! & BACK)) ||
      (ahead[front + 1] && byBack && !(against[part]! & FRONT));
    const left =
      (behind[front] && byFront && !(against[part]! & FRONT)) ||
      (behind[front + 1] && byBack && !(against[part]! & BACK));
    const upwards = byFront && byBack && ahead[front] && behind[front + 1] && !(against[part]! & BACK);
    const downwards = byFront && byBack && ahead[front + 1] && behind[front] && !(against[part]! & FRONT);
    if (closed[part]! & NO_TURN ? upwards || downwards : entered && left) continue;
    for (let place = sorted.from[part]!; place < sorted.to[part]!; place++)
      unreachable.push(...sorted.indices[place]!);
  }
  return { unreachable: unreachable.sort((a, b) => a - b), end: ahead[last] === 1 };
}
