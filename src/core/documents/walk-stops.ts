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
/** Marks beside the last aisle may reach so far beyond its rack. */
const OUTSIDE = 8;
const ASTRAY = 2.5;
/** Half the side of the square of a door. */
const DOOR = 5.5;

type At = (place: Place) => Point;

/**
 * A dot at every stop, beside it the steps of the list in white on black. Where aisles stand so close that steps do not fit
 * between them, only the first of several is told; where not even that fits everywhere, none: the list tells them anyway.
 */
export function drawStops(canvas: Canvas, map: WalkMap, frame: Frame, at: At): void {
  const byAisle = new Map<number, { at: number; steps: readonly number[] }[]>();
  const dot = Math.min(DOT, Math.max(1, frame.half * 0.5));
  for (const { place, steps } of map.stops) {
    const [x, y] = at(place);
    canvas.path(disc(x, y, dot));
    if (steps.length === 0) continue;
    byAisle.set(place[0], [...(byAisle.get(place[0]) ?? []), { at: y, steps }]);
  }
  const [, top] = at([frame.first, map.crossAisles.at(-1) ?? 0]);
  const [, bottom] = at([frame.first, map.crossAisles[0] ?? 0]);
  const drawn: (() => void)[] = [];
  for (const [aisle, stops] of byAisle) {
    const x = frame.x(aisle);
    const start = x + frame.half + MARK_FROM;
    const end = aisle < frame.last ? frame.x(aisle + 1) - frame.half : x + frame.half + frame.outer + OUTSIDE;
    // Off the cross aisles, where the walk turns.
    for (const mark of stopMarks(stops, MARK.height + 0.8, top + MARK.height, bottom - MARK.height)) {
      const text = [mark.text, mark.text.replace(/\D.*/, '')].find(
        (one) => start + markWidth(canvas, one) <= end,
      );
      if (text === undefined) return;
      drawn.push(() => drawMark(canvas, { ...mark, text }, x, start));
    }
  }
  for (const draw of drawn) draw();
}

function markWidth(canvas: Canvas, text: string): number {
  return Math.max(
    MARK.height,
    canvas.width(readyText(text), { size: MARK.size, heavy: true }) + 2 * MARK.beside,
  );
}

function drawMark(canvas: Canvas, mark: StopMark, x: number, start: number): void {
  const width = markWidth(canvas, mark.text);
  if (Math.abs(mark.y - mark.at) > ASTRAY)
    canvas.path(
      [
        [x, mark.at],
        [start + MARK.height / 2, mark.y],
      ],
      { line: MARK_LINE },
    );
  canvas.path(pill(start, mark.y, width, MARK.height / 2));
  const style = { size: MARK.size, heavy: true, align: 'center', white: true } as const;
  canvas.line(readyText(mark.text), start + width / 2, mark.y - MARK.height / 2, MARK.height, style);
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
  return arc(x, y, radius, 0, 15);
}

/** A disc drawn out to the right; `y` is its middle. */
function pill(x: number, y: number, width: number, radius: number): Point[] {
  return [...arc(x + width - radius, y, radius, -4, 4), ...arc(x + radius, y, radius, 4, 12)];
}

/** Points of a circle, in sixteenths of a turn, clockwise on the page. */
function arc(x: number, y: number, radius: number, from: number, to: number): Point[] {
  return Array.from({ length: to - from + 1 }, (_, n): Point => {
    const angle = ((from + n) * Math.PI) / 8;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
