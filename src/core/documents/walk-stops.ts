import type { Place } from '../picking/layout.ts';
import type { Canvas } from './canvas.ts';
import type { WalkMap } from './pick-list.ts';
import { type StopMark, stopMarks } from './stop-marks.ts';
import { readyText } from './text-setter.ts';
import type { Frame } from './walk-floor.ts';
import type { Point } from './walk-lines.ts';

const DOT = 2;
/** Type size of a mark, its height, and the room beside its text. */
const MARK = { size: 7, height: 9, beside: 2.6 } as const;
/** From the edge of the aisle to the mark; a mark further than this from its stop gets a line to it. */
const MARK_FROM = 2;
const MARK_LINE = 0.75;
const ASTRAY = 2.5;
/** Half the side of the square of a door. */
const DOOR = 5.5;

type At = (place: Place) => Point;

/** A dot at every stop, beside it the steps of the list in white on black. */
export function drawStops(canvas: Canvas, map: WalkMap, frame: Frame, at: At): void {
  const byAisle = new Map<number, { at: number; steps: readonly number[] }[]>();
  for (const { place, steps } of map.stops) {
    const [x, y] = at(place);
    canvas.path(disc(x, y, DOT));
    if (steps.length === 0) continue;
    byAisle.set(place[0], [...(byAisle.get(place[0]) ?? []), { at: y, steps }]);
  }
  const [, top] = at([frame.first, map.crossAisles.at(-1) ?? 0]);
  const [, bottom] = at([frame.first, map.crossAisles[0] ?? 0]);
  for (const [aisle, stops] of byAisle) {
    const [x] = at([aisle, 0]);
    // Off the cross aisles, where the walk turns.
    const marks = stopMarks(stops, MARK.height + 0.8, top + MARK.height, bottom - MARK.height);
    for (const mark of marks) drawMark(canvas, mark, x, x + frame.half + MARK_FROM);
  }
}

function drawMark(canvas: Canvas, mark: StopMark, x: number, start: number): void {
  const words = readyText(mark.text);
  const style = { size: MARK.size, heavy: true } as const;
  const width = Math.max(MARK.height, canvas.width(words, style) + 2 * MARK.beside);
  if (Math.abs(mark.y - mark.at) > ASTRAY)
    canvas.path(
      [
        [x, mark.at],
        [start + MARK.height / 2, mark.y],
      ],
      { line: MARK_LINE },
    );
  canvas.path(pill(start, mark.y, width, MARK.height / 2));
  const top = mark.y - MARK.height / 2;
  canvas.line(words, start + width / 2, top, MARK.height, { ...style, align: 'center', white: true });
}

/** Squares with S for start and, where it is another place, E for end. */
export function drawDoors(canvas: Canvas, map: WalkMap, at: At): void {
  const [start, end] = [map.path[0], map.path.at(-1)];
  if (!start || !end) return;
  const door = (place: Place, letter: string) => {
    const [x, y] = at(place);
    const [left, right, top, bottom] = [x - DOOR, x + DOOR, y - DOOR, y + DOOR];
    canvas.path([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]);
    canvas.line(readyText(letter), x, top, 2 * DOOR, {
      size: 8.5,
      heavy: true,
      align: 'center',
      white: true,
    });
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
  return arc(x, y, radius, 0, 35);
}

/** A disc drawn out to the right; `y` is its middle. */
function pill(x: number, y: number, width: number, radius: number): Point[] {
  return [...arc(x + width - radius, y, radius, -9, 9), ...arc(x + radius, y, radius, 9, 27)];
}

/** Points of a circle, in thirty-sixths of a turn, clockwise on the page. */
function arc(x: number, y: number, radius: number, from: number, to: number): Point[] {
  return Array.from({ length: to - from + 1 }, (_, n): Point => {
    const angle = ((from + n) * Math.PI) / 18;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
