import type { RouteInput } from './layout.ts';
import type { SortedStops } from './sorted-stops.ts';

/** Where dead ends and blocked steps leave no way to. */
export interface Reach {
  /** Indices of the stops nobody can walk to from the start, ascending. */
  readonly unreachable: number[];
  /** Whether the end can be walked to. */
  readonly end: boolean;
}

/** Finds what cannot be reached from the start. */
export function findReach(input: RouteInput, sorted: SortedStops): Reach {
  const { aisles, crossAisles, start, end = start, deadEnds = [], blockedSteps = [] } = input;
  const k = crossAisles.length;
  const closedFront = new Uint8Array(aisles.length * (k - 1));
  const closedBack = new Uint8Array(aisles.length * (k - 1));
  const blocked = new Uint8Array(aisles.length * k);
  for (const [aisle, block, side] of deadEnds) {
    (side === 'front' ? closedFront : closedBack)[aisle * (k - 1) + block] = 1;
  }
  for (const [aisle, crossAisle] of blockedSteps) blocked[aisle * k + crossAisle] = 1;

  const reached = new Uint8Array(aisles.length * k);
  const open = [start[0] * k + start[1]];
  reached[open[0]!] = 1;
  const visit = (corner: number) => {
    if (reached[corner]) return;
    reached[corner] = 1;
    open.push(corner);
  };
  for (let corner = open.pop(); corner !== undefined; corner = open.pop()) {
    const aisle = Math.floor(corner / k);
    const i = corner % k;
    const part = aisle * (k - 1) + i;
    if (i > 0 && !closedFront[part - 1] && !closedBack[part - 1]) visit(corner - 1);
    if (i + 1 < k && !closedFront[part] && !closedBack[part]) visit(corner + 1);
    if (aisle > 0 && !blocked[corner - k]) visit(corner - k);
    if (aisle + 1 < aisles.length && !blocked[corner]) visit(corner + k);
  }

  const unreachable: number[] = [];
  for (const [place, corner] of sorted.cornerOf.entries()) {
    if (corner >= 0 && !reached[corner]) unreachable.push(...sorted.indices[place]!);
  }
  for (let part = 0; part < sorted.from.length; part++) {
    const front = Math.floor(part / (k - 1)) * k + (part % (k - 1));
    if ((reached[front] && !closedFront[part]) || (reached[front + 1] && !closedBack[part])) continue;
    for (let place = sorted.from[part]!; place < sorted.to[part]!; place++)
      unreachable.push(...sorted.indices[place]!);
  }
  return { unreachable: unreachable.sort((a, b) => a - b), end: reached[end[0] * k + end[1]] === 1 };
}
