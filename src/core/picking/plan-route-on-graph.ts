import { goodDirectedTour } from './directed-tour.ts';
import { heldKarp } from './held-karp.ts';
import { goodTour } from './improve-tour.ts';
import type { Proof } from './plan-route.ts';

/** Up to this many stops the order is proven (2¹⁴ subsets, some ten milliseconds). */
export const MOST_PROVEN_STOPS = 14;

/** A store known only by its distances: `distances[a][b]` from a to b, Infinity = no way. */
export interface GraphRouteInput {
  readonly distances: readonly (readonly number[])[];
  /** Index of the point where the walk begins. */
  readonly start: number;
  /** Index of the point where it ends; default: `start`. */
  readonly end?: number;
  /** Indices of the points to visit. */
  readonly stops: readonly number[];
}

/** The order in which to visit the stops. */
export interface GraphRoute {
  readonly length: number;
  readonly proof: Proof;
  /** Indices into `stops`, in the order of the walk. */
  readonly order: number[];
  /** Without a route (`proof` 'none'): indices of the stops, or `'end'`, that cannot be reached from the start. */
  readonly unreachable?: (number | 'end')[];
}

/**
 * Plans a walk over any store given as distances between its points: proven shortest up to 14 different points
 * (Held–Karp), above that nearest neighbour + 2-opt + Or-opt, and then 'best-found'. The way back may differ from the way
 * there (one-way aisles): a stop must then be reached from the start and the end from it.
 *
 * @throws RangeError naming the entry that is no point or no distance
 */
export function planRouteOnGraph(input: GraphRouteInput): GraphRoute {
  checkGraph(input);
  const { distances, start, end = start, stops } = input;
  const unreachable: (number | 'end')[] = [...stops.keys()].filter(
    (n) => distances[start]![stops[n]!] === Infinity || distances[stops[n]!]![end] === Infinity,
  );
  if (distances[start]![end] === Infinity) unreachable.push('end');
  if (unreachable.length === 0) unreachable.push(...apart(stops, distances));
  if (unreachable.length > 0) return { length: Infinity, proof: 'none', order: [], unreachable };

  const points = [...new Set(stops)];
  const node = [...points, start, end];
  const distance = (from: number, to: number) => distances[node[from]!]![node[to]!]!;
  const proven = points.length <= MOST_PROVEN_STOPS;
  const order = proven
    ? heldKarp(points.length, distance).order
    : (isSymmetric(distances) ? goodTour : goodDirectedTour)(points.length, distance);
  let length = 0;
  let last = points.length;
  for (const next of [...order, points.length + 1]) {
    length += distance(last, next);
    last = next;
  }
  const at = new Map(points.map((point, index) => [point, index]));
  const rank = new Int32Array(points.length);
  for (const [position, index] of order.entries()) rank[index] = position;
  const visited = [...stops.keys()].sort(
    (a, b) => rank[at.get(stops[a]!)!]! - rank[at.get(stops[b]!)!]! || a - b,
  );
  return { length, proof: proven ? 'shortest' : 'best-found', order: visited };
}

/** Indices of stops of which neither can be reached from the other: one walk cannot pass both. */
function apart(stops: readonly number[], distances: GraphRouteInput['distances']): number[] {
  const cut = (a: number, b: number) => distances[a]![b] === Infinity && distances[b]![a] === Infinity;
  return [...stops.keys()].filter((n) => stops.some((other) => cut(stops[n]!, other)));
}

function isSymmetric(distances: GraphRouteInput['distances']): boolean {
  return distances.every((row, a) => row.every((d, b) => d === distances[b]![a]));
}

function checkGraph({ distances, start, end = start, stops }: GraphRouteInput): void {
  const count = distances.length;
  for (let a = 0; a < count; a++) {
    if (distances[a]!.length !== count) throw new RangeError(`distances[${a}] has not ${count} entries`);
    for (let b = 0; b < count; b++) {
      const d = distances[a]![b]!;
      if (!(d >= 0)) throw new RangeError(`distances[${a}][${b}] is ${d}, expected 0 or more`);
    }
  }
  const points: [string, number][] = [
    ['start', start],
    ['end', end],
  ];
  for (const [n, stop] of stops.entries()) points.push([`stops[${n}]`, stop]);
  for (const [name, point] of points) {
    if (!Number.isInteger(point) || point < 0 || point >= count) {
      throw new RangeError(`${name} is ${point}, expected a whole number from 0 to ${count - 1}`);
    }
  }
}
