/** A point on the page. */
export type Point = readonly [x: number, y: number];

/** Legs shorter than this carry no arrow, longer ones one for each so many points. */
const ARROW_FROM = 16;
const ARROW_EVERY = 110;
const ARROW = 4.4;
/** An arrow that would lie on a stop moves along its leg: so far from it, by one of these lengths. */
const STOP_APART = 7.5;
const SHIFTS = [0, 8, -8, 14, -14, 20, -20] as const;

/** A walk as it is drawn: one line, and the corners of its arrowheads. */
export interface WalkLines {
  readonly line: readonly Point[];
  readonly arrows: readonly (readonly Point[])[];
}

/**
 * Lays the legs of a walk side by side, with arrows.
 * @param aside how far to the right of its way a leg is drawn, so that there and back are two lines
 * @param stops where no arrow shall lie, if there is room beside
 */
export function walkLines(points: readonly Point[], aside: number, stops: readonly Point[] = []): WalkLines {
  const runs = straightRuns(points);
  const line: Point[] = [];
  const arrows: Point[][] = [];
  for (const [a, b] of runs) {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    // The page's y runs down: right of (dx, dy) is (-dy, dx).
    const [ox, oy] = [-dy * aside, dx * aside];
    const from: Point = [a[0] + ox, a[1] + oy];
    line.push(from, [b[0] + ox, b[1] + oy]);
    if (length < ARROW_FROM) continue;
    const count = Math.max(1, Math.round(length / ARROW_EVERY));
    for (let n = 1; n <= count; n++) {
      const middle = (length * (n - 0.5)) / count + ARROW / 2;
      const tips = SHIFTS.map((shift): Point => {
        const at = Math.min(length - 1, Math.max(ARROW * 1.5, middle + shift));
        return [from[0] + dx * at, from[1] + dy * at];
      });
      const free = ([x, y]: Point): boolean =>
        stops.every(
          ([sx, sy]) => Math.hypot(x - dx * ARROW * 0.7 - sx, y - dy * ARROW * 0.7 - sy) > STOP_APART,
        );
      const tip = tips.find(free) ?? (tips[0] as Point);
      const [bx, by] = [tip[0] - dx * ARROW * 1.4, tip[1] - dy * ARROW * 1.4];
      const [wx, wy] = [-dy * ARROW * 0.55, dx * ARROW * 0.55];
      arrows.push([tip, [bx + wx, by + wy], [bx - wx, by - wy]]);
    }
  }
  return { line, arrows };
}

/** Legs that follow each other in one direction as one. */
function straightRuns(points: readonly Point[]): [Point, Point][] {
  const runs: [Point, Point][] = [];
  for (let n = 1; n < points.length; n++) {
    const [a, b] = [points[n - 1]!, points[n]!];
    if (Math.hypot(b[0] - a[0], b[1] - a[1]) < 1e-6) continue;
    const last = runs.at(-1);
    if (last && isOnward(last[0], a, b)) last[1] = b;
    else runs.push([a, b]);
  }
  return runs;
}

function isOnward(from: Point, a: Point, b: Point): boolean {
  const [ux, uy] = [a[0] - from[0], a[1] - from[1]];
  const [vx, vy] = [b[0] - a[0], b[1] - a[1]];
  return Math.abs(ux * vy - uy * vx) < 1e-6 && ux * vx + uy * vy > 0;
}
