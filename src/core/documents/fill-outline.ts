import type { Span } from './bitmap.ts';

/** A closed line through points, in dots; y grows downwards. */
export type Contour = readonly (readonly [x: number, y: number])[];

/** Lines looked at per row of dots, and how much of a dot must be covered for it to be black. */
const LINES = 4;
const COVERED = 0.42;

/**
 * The dots an outline covers, by the rule of winding numbers. Dots are black from less than half covered: thin strokes
 * of small letters would else break up. `grow`: dots added at the left and right of each stroke, for a heavier letter.
 */
export function fillOutline(contours: readonly Contour[], grow = 0): Span[] {
  const edges = edgesOf(contours);
  if (edges.length === 0) return [];
  const top = Math.floor(Math.min(...edges.map((edge) => edge.top)));
  const bottom = Math.ceil(Math.max(...edges.map((edge) => edge.bottom)));
  const left = Math.floor(
    Math.min(...edges.map((edge) => Math.min(edge.x, edge.x + edge.slope * (edge.bottom - edge.top)))) - grow,
  );
  const right = Math.ceil(
    Math.max(...edges.map((edge) => Math.max(edge.x, edge.x + edge.slope * (edge.bottom - edge.top)))) + grow,
  );
  const covered = new Float32Array(right - left + 1);
  const spans: Span[] = [];
  for (let row = top; row < bottom; row++) {
    covered.fill(0);
    for (let line = 0; line < LINES; line++) cover(edges, row + (line + 0.5) / LINES, grow, left, covered);
    let from = -1;
    for (let i = 0; i <= covered.length; i++) {
      const black = (covered[i] ?? 0) >= COVERED;
      if (black && from < 0) from = i;
      if (!black && from >= 0) {
        spans.push([row, left + from, left + i]);
        from = -1;
      }
    }
  }
  return spans;
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** At the top. */
  readonly x: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

function edgesOf(contours: readonly Contour[]): Edge[] {
  const edges: Edge[] = [];
  for (const contour of contours) {
    contour.forEach(([x0, y0], i) => {
      const [x1, y1] = contour[(i + 1) % contour.length] ?? [x0, y0];
      if (y0 === y1) return;
      const slope = (x1 - x0) / (y1 - y0);
      edges.push(
        y0 < y1
          ? { top: y0, bottom: y1, x: x0, slope, winding: 1 }
          : { top: y1, bottom: y0, x: x1, slope, winding: -1 },
      );
    });
  }
  return edges;
}

/** Adds one line's share of every dot's cover. */
function cover(edges: readonly Edge[], y: number, grow: number, left: number, covered: Float32Array): void {
  const crossings: [x: number, winding: number][] = [];
  for (const { top, bottom, x, slope, winding } of edges)
    if (y >= top && y < bottom) crossings.push([x + (y - top) * slope, winding]);
  crossings.sort((a, b) => a[0] - b[0]);
  let winding = 0;
  let from = 0;
  for (const [x, turn] of crossings) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0) share(from - grow - left, x + grow - left, covered);
  }
}

function share(from: number, to: number, covered: Float32Array): void {
  for (let dot = Math.floor(from); dot < to; dot++) {
    const part = Math.min(to, dot + 1) - Math.max(from, dot);
    covered[dot] = (covered[dot] ?? 0) + part / LINES;
  }
}
