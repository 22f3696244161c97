import type { Place } from '../picking/layout.ts';
import type { Canvas } from './canvas.ts';
import type { WalkMap } from './pick-list.ts';
import type { Strip } from './sheet.ts';
import type { SheetText } from './sheet-text.ts';
import { stopMarks } from './stop-marks.ts';
import { readyText } from './text-setter.ts';
import { type Point, walkLines } from './walk-lines.ts';

/** Floor, in points: room beside the outermost aisles for marks, above and below for doors and names. */
const SIDE = 26;
const ABOVE = 10;
const BELOW = 24;
const LEGEND = 12;
const WAY = 6;
/** An aisle in which a cart cannot turn. */
const NARROW_WAY = 2.5;
const FLOOR_GRAY = 0.88;
const MARK = 7;
/** Half of an arrowhead of a one-way; paler than the walk, darker than the floor. */
const ARROW = 4.5;
const ARROW_GRAY = 0.6;
/** The widest and the lowest that aisles stand apart and maps are drawn. */
const WIDEST_GAP = 84;
const LOWEST = 96;

/** The part of the store the walk sees, in points of the page. */
interface Frame {
  readonly first: number;
  readonly last: number;
  readonly x: (aisle: number) => number;
  readonly y: (along: number) => number;
  readonly height: number;
}

/** How a map is drawn: between which edges, how high at most, what is said below it. */
export interface MapStyle {
  readonly legend?: { readonly text: string; readonly size: number } | undefined;
  readonly left: number;
  readonly right: number;
  readonly most: number;
  /** The whole store with its doors and no walk, rather than the part the walk sees. */
  readonly whole?: boolean;
}

/**
 * A map of the walk, the front at the bottom: aisles and cross aisles grey, the walk as a line with arrows that keeps to its
 * right (there and back are two lines), a dot and the steps of the list at every stop, S and E for start and end.
 */
export function walkMapStrip(map: WalkMap, text: SheetText, how: MapStyle): Strip {
  const { legend, left, right, most, whole = false } = how;
  const frame = frameOf(map, right - left, most - ABOVE - BELOW - LEGEND, whole);
  return {
    height: frame.height + ABOVE + BELOW + LEGEND + 4,
    draw(canvas, y) {
      const at = ([aisle, along]: Place): Point => [left + frame.x(aisle), y + ABOVE + frame.y(along)];
      drawFloor(canvas, map, frame, at);
      drawOneWays(canvas, map, frame, at);
      drawNames(canvas, map, text, frame, at);
      if (!whole) drawWalk(canvas, map, at);
      drawStops(canvas, map, frame, at);
      drawDoors(canvas, map, at);
      const under = y + ABOVE + frame.height + BELOW;
      if (legend === undefined) return;
      const middle = (left + right) / 2;
      canvas.line(readyText(legend.text), middle, under, LEGEND, { size: legend.size, align: 'center' });
    },
  };
}

function drawWalk(canvas: Canvas, map: WalkMap, at: (place: Place) => Point): void {
  const { line, arrows } = walkLines(map.path.map(at));
  canvas.path(line, { line: 1.1 });
  for (const arrow of arrows) canvas.path(arrow);
}

function frameOf(map: WalkMap, width: number, most: number, whole: boolean): Frame {
  const seen = whole ? [...map.aisles.keys()] : map.path.map(([aisle]) => aisle);
  const first = Math.max(0, Math.min(...seen));
  const last = Math.max(first, ...seen);
  const { aisles, crossAisles } = map;
  const wide = (aisles[last] ?? 0) - (aisles[first] ?? 0);
  const deep = (crossAisles.at(-1) ?? 1) - (crossAisles[0] ?? 0);
  let narrowest = Number.POSITIVE_INFINITY;
  for (let n = first + 1; n <= last; n++)
    narrowest = Math.min(narrowest, (aisles[n] ?? 0) - (aisles[n - 1] ?? 0));
  const room = width - 2 * SIDE;
  const scale = wide > 0 ? Math.min(room / wide, WIDEST_GAP / narrowest) : 1;
  // As deep as it is wide in the same measure, where that fits the page.
  const height = Math.min(most, Math.max(LOWEST, deep * scale));
  const offset = SIDE + (room - wide * scale) / 2;
  return {
    first,
    last,
    x: (aisle) => offset + ((aisles[aisle] ?? 0) - (aisles[first] ?? 0)) * scale,
    y: (along) => height - ((along - (crossAisles[0] ?? 0)) / deep) * height,
    height,
  };
}

function drawFloor(canvas: Canvas, map: WalkMap, { first, last }: Frame, at: (place: Place) => Point): void {
  const { crossAisles, deadEnds, blockedSteps, noTurn } = map;
  const way = { line: WAY, gray: FLOOR_GRAY };
  for (let aisle = first; aisle <= last; aisle++) {
    for (let block = 0; block + 1 < crossAisles.length; block++) {
      const [low, high] = [crossAisles[block] ?? 0, crossAisles[block + 1] ?? 0];
      const narrow = noTurn.some(([a, b]) => a === aisle && b === block);
      const wide = narrow ? { ...way, line: NARROW_WAY } : way;
      canvas.path([at([aisle, low]), at([aisle, high])], wide);
    }
    for (const [cross, y] of crossAisles.entries()) {
      const from = at([aisle, y]);
      if (aisle === last) continue;
      const to = at([aisle + 1, y]);
      if (!blockedSteps.some(([a, c]) => a === aisle && c === cross)) canvas.path([from, to], way);
      else drawBar(canvas, [(from[0] + to[0]) / 2, from[1]], 'upright');
    }
  }
  for (const [aisle, block, side] of deadEnds) {
    if (aisle < first || aisle > last) continue;
    const [x, y] = at([aisle, crossAisles[side === 'front' ? block : block + 1] ?? 0]);
    drawBar(canvas, [x, y + (side === 'front' ? -WAY : WAY)], 'level');
  }
}

/** An arrowhead on the floor where it is walked in one direction only. */
function drawOneWays(
  canvas: Canvas,
  map: WalkMap,
  { first, last }: Frame,
  at: (place: Place) => Point,
): void {
  const { crossAisles, oneWay, oneWaySteps } = map;
  for (const [aisle, block, towards] of oneWay) {
    if (aisle < first || aisle > last) continue;
    const [x, y] = at([aisle, ((crossAisles[block] ?? 0) + (crossAisles[block + 1] ?? 0)) / 2]);
    const tip = towards === 'back' ? -ARROW : ARROW;
    const head: Point[] = [
      [x - ARROW, y - tip],
      [x, y + tip],
      [x + ARROW, y - tip],
    ];
    canvas.path(head, { gray: ARROW_GRAY });
  }
  for (const [aisle, cross, towards] of oneWaySteps) {
    if (aisle < first || aisle >= last) continue;
    const [from, to] = [at([aisle, crossAisles[cross] ?? 0]), at([aisle + 1, crossAisles[cross] ?? 0])];
    const x = (from[0] + to[0]) / 2;
    const tip = towards === 'right' ? ARROW : -ARROW;
    const head: Point[] = [
      [x - tip, from[1] - ARROW],
      [x + tip, from[1]],
      [x - tip, from[1] + ARROW],
    ];
    canvas.path(head, { gray: ARROW_GRAY });
  }
}

/** Where there is no way through. */
function drawBar(canvas: Canvas, [x, y]: Point, how: 'upright' | 'level'): void {
  const [dx, dy] = how === 'upright' ? [0, WAY] : [WAY, 0];
  canvas.path(
    [
      [x - dx, y - dy],
      [x + dx, y + dy],
    ],
    { line: 2.2 },
  );
}

/** Names below the front; where aisles stand close, only every so many. */
function drawNames(
  canvas: Canvas,
  map: WalkMap,
  text: SheetText,
  frame: Frame,
  at: (place: Place) => Point,
): void {
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

function drawStops(canvas: Canvas, map: WalkMap, frame: Frame, at: (place: Place) => Point): void {
  const byAisle = new Map<number, { at: number; steps: readonly number[] }[]>();
  for (const { place, steps } of map.stops) {
    const [x, y] = at(place);
    canvas.path(disc(x, y, 2.1));
    if (steps.length === 0) continue;
    byAisle.set(place[0], [...(byAisle.get(place[0]) ?? []), { at: y, steps }]);
  }
  const style = { size: MARK, heavy: true } as const;
  const [, top] = at([frame.first, map.crossAisles.at(-1) ?? 0]);
  const [, bottom] = at([frame.first, map.crossAisles[0] ?? 0]);
  for (const [aisle, stops] of byAisle) {
    const [x] = at([aisle, 0]);
    // Off the cross aisles, where the walk turns.
    for (const mark of stopMarks(stops, MARK + 1, top + MARK, bottom - MARK)) {
      const words = readyText(mark.text);
      const width = canvas.width(words, style);
      const start = x + 7;
      if (Math.abs(mark.y - mark.at) > 2.5)
        canvas.path(
          [
            [x + 2, mark.at],
            [start - 0.5, mark.y],
          ],
          { line: 0.4 },
        );
      canvas.path(box(start - 0.8, mark.y - MARK / 2, width + 1.6, MARK), { gray: 1 });
      canvas.line(words, start, mark.y - MARK / 2, MARK, style);
    }
  }
}

function drawDoors(canvas: Canvas, map: WalkMap, at: (place: Place) => Point): void {
  const [start, end] = [map.path[0], map.path.at(-1)];
  if (!start || !end) return;
  const door = (place: Place, letter: string) => {
    const [x, y] = at(place);
    canvas.path(disc(x, y, 5.2));
    canvas.line(readyText(letter), x, y - 5, 10, { size: 8, heavy: true, align: 'center', white: true });
  };
  if (!isOneDoor(map)) door(end, 'E');
  door(start, 'S');
}

/** Whether the walk ends where it began. */
export function isOneDoor({ path }: WalkMap): boolean {
  const [start, end] = [path[0], path.at(-1)];
  return start?.[0] === end?.[0] && start?.[1] === end?.[1];
}

function disc(x: number, y: number, radius: number): Point[] {
  return Array.from({ length: 18 }, (_, n): Point => {
    const angle = (n * Math.PI) / 9;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

function box(x: number, y: number, width: number, height: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}
