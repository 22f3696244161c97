import type { Layout, Place } from './layout.ts';

/** The stops of a route by place: each distinct place once, in order of aisle and distance along it. */
export interface SortedStops {
  /** Distance along its aisle of each distinct place. */
  readonly along: Float64Array;
  /** The places strictly between cross aisles b and b + 1 of aisle j: from `from[j * (k - 1) + b]` up to … */
  readonly from: Int32Array;
  /** … but without `to[j * (k - 1) + b]`. */
  readonly to: Int32Array;
  /** Number j * k + i of the corner a place on a cross aisle lies at, else -1. */
  readonly cornerOf: Int32Array;
  /** Per distinct place the indices of its stops, ascending. */
  readonly indices: readonly (readonly number[])[];
}

/** Sorts stops into the parts of the aisles they lie in. */
export function sortStops(layout: Layout, stops: readonly Place[]): SortedStops {
  const k = layout.crossAisles.length;
  const order = stops.map((_, index) => index);
  order.sort((a, b) => stops[a]![0] - stops[b]![0] || stops[a]![1] - stops[b]![1] || a - b);
  const indices: number[][] = [];
  for (let n = 0; n < order.length; n++) {
    const [aisle, along] = stops[order[n]!]!;
    const before = n > 0 ? stops[order[n - 1]!] : undefined;
    if (before && before[0] === aisle && before[1] === along) indices[indices.length - 1]!.push(order[n]!);
    else indices.push([order[n]!]);
  }
  const along = new Float64Array(indices.length);
  const cornerOf = new Int32Array(indices.length).fill(-1);
  const from = new Int32Array(layout.aisles.length * (k - 1));
  const to = new Int32Array(layout.aisles.length * (k - 1));
  for (let place = 0; place < indices.length; place++) {
    const [aisle, y] = stops[indices[place]![0]!]!;
    along[place] = y;
    let block = 0;
    while (block + 1 < k && layout.crossAisles[block + 1]! <= y) block++;
    if (layout.crossAisles[block] === y) {
      cornerOf[place] = aisle * k + block;
      continue;
    }
    const part = aisle * (k - 1) + block;
    if (to[part] === 0) from[part] = place;
    to[part] = place + 1;
  }
  return { along, from, to, cornerOf, indices };
}
