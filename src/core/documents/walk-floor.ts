import type { Place } from '../picking/layout.ts';
import type { Canvas } from './canvas.ts';
import type { WalkMap } from './pick-list.ts';
import type { SheetText } from './sheet-text.ts';
import type { Point } from './walk-lines.ts';

/** The part of the store that is drawn, in points of the page. */
export interface Frame {
  readonly first: number;
  readonly last: number;
  /** Half of an aisle's width. */
  readonly half: number;
  /** Width of the racks beside the outermost aisles. */
  readonly outer: number;
  readonly x: (aisle: number) => number;
  /** From the top of the map. */
  readonly y: (along: number) => number;
  readonly height: number;
}

const RACK_LINE = 0.75;
/** Bars where there is no way through. */
const BAR_LINE = 2.2;
/** An aisle in which a cart cannot turn is drawn so much narrower. */
const NARROW = 0.45;
/** Racks lower or narrower than this are no more than a blot. */
const LEAST_RACK = 2.5;
/** An arrow of a one-way stands at that of these parts of its stretch that is furthest from a stop; first ones first. */
const ARROW_AT = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] as const;

/** Further off a stop is no better. */
const HOLLOW_APART = 9;

type At = (place: Place) => Point;

/** The floor: racks between aisles as outlines, the ways between them white, bars where there is no way, arrows of one-ways. */
export function drawFloor(canvas: Canvas, map: WalkMap, frame: Frame, at: At): void {
  const { crossAisles } = map;
  for (let block = 0; block + 1 < crossAisles.length; block++) {
    const [, bottom] = at([frame.first, crossAisles[block] ?? 0]);
    const [, top] = at([frame.first, crossAisles[block + 1] ?? 0]);
    const [above, below] = [top + frame.half, bottom - frame.half];
    // Rack n stands between aisle n - 1 and aisle n.
    for (let rack = frame.first; rack <= frame.last + 1; rack++) {
      const [left, right] = rackSides(map, frame, rack, block);
      if (right - left < LEAST_RACK || below - above < LEAST_RACK) continue;
      canvas.frame(left, above, right - left, below - above, RACK_LINE);
    }
  }
  drawBars(canvas, map, frame, at);
  drawOneWays(canvas, map, frame, at);
}

function rackSides(map: WalkMap, frame: Frame, rack: number, block: number): readonly [number, number] {
  const half = (aisle: number): number =>
    map.noTurn.some(([a, b]) => a === aisle && b === block) ? frame.half * NARROW : frame.half;
  const right = rack <= frame.last ? frame.x(rack) - half(rack) : undefined;
  const left = rack > frame.first ? frame.x(rack - 1) + half(rack - 1) : undefined;
  return [left ?? (right ?? 0) - frame.outer, right ?? (left ?? 0) + frame.outer];
}

function drawBars(canvas: Canvas, map: WalkMap, { first, last, half }: Frame, at: At): void {
  const { crossAisles, deadEnds, blockedSteps } = map;
  const style = { line: BAR_LINE };
  for (const [aisle, cross] of blockedSteps) {
    if (aisle < first || aisle >= last) continue;
    const [from, to] = [at([aisle, crossAisles[cross] ?? 0]), at([aisle + 1, crossAisles[cross] ?? 0])];
    const x = (from[0] + to[0]) / 2;
    canvas.path(
      [
        [x, from[1] - half],
        [x, from[1] + half],
      ],
      style,
    );
  }
  for (const [aisle, block, side] of deadEnds) {
    if (aisle < first || aisle > last) continue;
    const [x, end] = at([aisle, crossAisles[side === 'front' ? block : block + 1] ?? 0]);
    const y = end + (side === 'front' ? -half : half);
    canvas.path(
      [
        [x - half, y],
        [x + half, y],
      ],
      style,
    );
  }
}

/** A hollow arrowhead where it is walked in one direction only. */
function drawOneWays(canvas: Canvas, map: WalkMap, frame: Frame, at: At): void {
  const { crossAisles, oneWay, oneWaySteps } = map;
  const { first, last, half } = frame;
  for (const [aisle, block, towards] of oneWay) {
    if (aisle < first || aisle > last) continue;
    const [x, from] = at([aisle, crossAisles[block] ?? 0]);
    const [, to] = at([aisle, crossAisles[block + 1] ?? 0]);
    const stops = map.stops.filter(({ place }) => place[0] === aisle).map(({ place }) => at(place)[1]);
    let [y, most] = [from, -1];
    for (const part of ARROW_AT) {
      const spot = from + (to - from) * part;
      const free = Math.min(HOLLOW_APART, ...stops.map((stop) => Math.abs(stop - spot)));
      if (free > most + 1e-6) [y, most] = [spot, free];
    }
    drawHollow(canvas, [x, y], towards === 'back' ? [0, -1] : [0, 1], half);
  }
  for (const [aisle, cross, towards] of oneWaySteps) {
    if (aisle < first || aisle >= last) continue;
    const [from, to] = [at([aisle, crossAisles[cross] ?? 0]), at([aisle + 1, crossAisles[cross] ?? 0])];
    drawHollow(canvas, [(from[0] + to[0]) / 2, from[1]], towards === 'right' ? [1, 0] : [-1, 0], half);
  }
}

function drawHollow(canvas: Canvas, [x, y]: Point, [dx, dy]: Point, half: number): void {
  const size = Math.max(2.5, half * 0.75);
  const tip: Point = [x + dx * size, y + dy * size];
  const [bx, by] = [x - dx * size, y - dy * size];
  const head: Point[] = [tip, [bx - dy * size, by + dx * size], [bx + dy * size, by - dx * size], tip];
  canvas.path(head, { line: RACK_LINE });
}

/** Names below the front; where aisles stand close, only every so many. */
export function drawNames(canvas: Canvas, map: WalkMap, text: SheetText, frame: Frame, at: At): void {
  const front = map.crossAisles[0] ?? 0;
  const style = { size: 8, heavy: true, align: 'center' } as const;
  let free = Number.NEGATIVE_INFINITY;
  for (let aisle = frame.first; aisle <= frame.last; aisle++) {
    const name = text.ready(map.names[aisle] ?? '', {});
    const [x, y] = at([aisle, front]);
    const half = canvas.width(name, style) / 2;
    if (x - half < free) continue;
    canvas.line(name, x, y + 9, 12, style);
    free = x + half + 3;
  }
}
