import { eulerTour } from './euler-tour.ts';
import type { Place, RouteInput } from './layout.ts';
import type { RouteChoices } from './route-program.ts';
import { NO_TURN, shutParts } from './shut-parts.ts';
import type { SortedStops } from './sorted-stops.ts';
import { largestGapAfter } from './sub-aisle.ts';

/** A walk through the store. */
export interface Walk {
  /**
   * The places walked through, from start to end: every turn and every stop. Neighbouring places lie on one aisle or on
   * one cross aisle.
   */
  readonly walk: Place[];
  /** Per place of `walk` the indices of the stops passed there for the first time. */
  readonly served: number[][];
}

/** Turns the choices of the route program into the walk itself. */
export function layWalk(input: RouteInput, sorted: SortedStops, choices: RouteChoices): Walk {
  const { crossAisles, aisles, start } = input;
  const end = input.end ?? start;
  const k = crossAisles.length;
  const corners = aisles.length * k;
  const shut = shutParts(input);
  const edges: number[] = [];
  for (let aisle = 0; aisle < aisles.length; aisle++) {
    for (let block = 0; block + 1 < k; block++) {
      const part = aisle * (k - 1) + block;
      const chain = [aisle * k + block];
      // Where a cart cannot turn a pass is one edge, so that no walk turns at a stop; the stops are put in later.
      if (shut[part]! & NO_TURN) {
        chain.push(aisle * k + block + 1);
        layChain(edges, chain, choices.options[part]!, 0);
        continue;
      }
      for (let place = sorted.from[part]!; place < sorted.to[part]!; place++) chain.push(corners + place);
      chain.push(aisle * k + block + 1);
      const gap = largestGapAfter(sorted.along, sorted.from[part]!, sorted.to[part]!) - sorted.from[part]!;
      layChain(edges, chain, choices.options[part]!, gap + 1);
    }
    for (let i = 0; i < k; i++) {
      for (let edge = choices.steps[aisle * k + i]!; edge > 0; edge--)
        edges.push(aisle * k + i, (aisle + 1) * k + i);
    }
  }
  const aisleOf = new Int32Array(sorted.along.length);
  for (let part = 0; part < sorted.from.length; part++) {
    aisleOf.fill(Math.floor(part / (k - 1)), sorted.from[part], sorted.to[part]);
  }
  const tour = withPassedStops(
    eulerTour(corners + sorted.along.length, edges, start[0] * k + start[1]),
    sorted,
    k,
    shut,
  );
  const servedAt = new Map<number, readonly number[]>();
  for (const [place, indices] of sorted.indices.entries()) {
    const corner = sorted.cornerOf[place]!;
    servedAt.set(corner >= 0 ? corner : corners + place, indices);
  }
  const placeOf = (node: number): Place =>
    node < corners
      ? [Math.floor(node / k), crossAisles[node % k]!]
      : [aisleOf[node - corners]!, sorted.along[node - corners]!];
  const forward = serve(tour.map(placeOf), tour, servedAt);
  if (start[0] !== end[0] || start[1] !== end[1]) return straighten(forward);
  tour.reverse();
  const backward = serve(tour.map(placeOf), tour, servedAt);
  return straighten(firstStopAfter(backward, aisles) < firstStopAfter(forward, aisles) ? backward : forward);
}

/** Puts the stops of parts without turning between the two corners of each pass. */
function withPassedStops(
  tour: readonly number[],
  { from, to }: SortedStops,
  k: number,
  shut: Uint8Array,
): number[] {
  const corners = (shut.length / (k - 1)) * k;
  return tour.flatMap((node, n) => {
    const next = tour[n + 1] ?? -1;
    const isPass = Math.abs(next - node) === 1 && Math.max(node, next) < corners;
    const front = Math.min(node, next);
    if (!isPass || front % k === k - 1) return [node];
    const part = Math.floor(front / k) * (k - 1) + (front % k);
    if (!(shut[part]! & NO_TURN)) return [node];
    const stops = Array.from({ length: to[part]! - from[part]! }, (_, at) => corners + from[part]! + at);
    return [node, ...(next > node ? stops : stops.reverse())];
  });
}

/** Edges of one option along the places of a part of an aisle; `gap` = index in `chain` before the largest gap. */
function layChain(edges: number[], chain: readonly number[], option: number, gap: number): void {
  const last = chain.length - 1;
  const lay = (from: number, to: number, times: number) => {
    for (let n = from; n < to; n++) for (let t = 0; t < times; t++) edges.push(chain[n]!, chain[n + 1]!);
  };
  if (option === 1) lay(0, last, 1);
  else if (option === 2) lay(0, last - 1, 2);
  else if (option === 3) lay(1, last, 2);
  else if (option === 4) {
    lay(0, gap, 2);
    lay(gap + 1, last, 2);
  } else if (option === 5) lay(0, last, 2);
}

/** Gives every stop to the first place of the walk that passes it. */
function serve(
  walk: Place[],
  nodes: readonly number[],
  servedAt: ReadonlyMap<number, readonly number[]>,
): Walk {
  const done = new Set<number>();
  const served: number[][] = [];
  for (let n = 0; n < nodes.length; n++) {
    const own = done.has(nodes[n]!) ? undefined : servedAt.get(nodes[n]!);
    served.push(own === undefined ? [] : own.slice());
    done.add(nodes[n]!);
  }
  return { walk, served };
}

/** How far one walks to the first stop: of the two directions of a round trip the one that starts picking sooner. */
function firstStopAfter({ walk, served }: Walk, aisles: readonly number[]): number {
  let length = 0;
  for (let n = 0; n < walk.length; n++) {
    if (n > 0) {
      length +=
        Math.abs(aisles[walk[n]![0]]! - aisles[walk[n - 1]![0]]!) + Math.abs(walk[n]![1] - walk[n - 1]![1]);
    }
    if (served[n]!.length > 0) return length;
  }
  return length;
}

/** Leaves out the places where nothing happens: no stop, no turn. */
export function straighten({ walk, served }: Walk): Walk {
  const kept: Walk = { walk: [], served: [] };
  for (let n = 0; n < walk.length; n++) {
    const before = kept.walk.length - 1;
    const here = walk[n]!;
    const isInside = before >= 0 && n + 1 < walk.length && served[n]!.length === 0;
    if (isInside && isBetween(kept.walk[before]!, here, walk[n + 1]!)) continue;
    kept.walk.push(here);
    kept.served.push(served[n]!);
  }
  return kept;
}

function isBetween(a: Place, b: Place, c: Place): boolean {
  if (a[0] === b[0] && b[0] === c[0]) return (b[1] - a[1]) * (c[1] - b[1]) >= 0;
  return a[1] === b[1] && b[1] === c[1] && (b[0] - a[0]) * (c[0] - b[0]) >= 0;
}
