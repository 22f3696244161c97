import type { Place } from '../picking/layout.ts';
import type { WalkMap } from './pick-list.ts';
import type { Strip } from './sheet.ts';
import type { SheetText } from './sheet-text.ts';
import { readyText } from './text-setter.ts';
import { drawFloor, drawNames, type Frame } from './walk-floor.ts';
import { type Point, walkLines } from './walk-lines.ts';
import { drawDoors, drawStops } from './walk-stops.ts';

/** Room in points: beside the outermost aisles for their outer racks and marks, above and below for doors and names. */
const SIDE = 36;
const ABOVE = 10;
const BELOW = 24;
const LEGEND = 12;
const WALK_LINE = 1.2;
/** The widest and the lowest that aisles stand apart and maps are drawn. */
const WIDEST_GAP = 84;
const LOWEST = 96;
/** Half of an aisle's width: a part of the narrowest distance between aisles, within bounds. */
const HALF = { part: 0.19, least: 2, most: 6.5 } as const;
/** How far from the middle of its aisle a leg is drawn, as a part of the half width. */
const ASIDE = 0.4;

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
 * A map of the walk in black and white, the front at the bottom: racks as outlines, the walk as a line with arrows that keeps
 * to its right (there and back are two lines), a dot at every stop with the steps of the list on black, S and E for start
 * and end.
 */
export function walkMapStrip(map: WalkMap, text: SheetText, how: MapStyle): Strip {
  const { legend, left, right, most, whole = false } = how;
  const frame = frameOf(map, left, right, most - ABOVE - BELOW - LEGEND, whole);
  return {
    height: frame.height + ABOVE + BELOW + LEGEND + 4,
    draw(canvas, y) {
      const at = ([aisle, along]: Place): Point => [frame.x(aisle), y + ABOVE + frame.y(along)];
      drawFloor(canvas, map, frame, at);
      drawNames(canvas, map, text, frame, at);
      if (!whole) {
        const stops = map.stops.map(({ place }) => at(place));
        const { line, arrows } = walkLines(map.path.map(at), frame.half * ASIDE, stops);
        canvas.path(line, { line: WALK_LINE });
        for (const arrow of arrows) canvas.path(arrow);
      }
      drawStops(canvas, map, frame, at);
      drawDoors(canvas, map, at);
      const under = y + ABOVE + frame.height + BELOW;
      if (legend === undefined) return;
      const middle = (left + right) / 2;
      canvas.line(readyText(legend.text), middle, under, LEGEND, { size: legend.size, align: 'center' });
    },
  };
}

function frameOf(map: WalkMap, left: number, right: number, most: number, whole: boolean): Frame {
  const seen = whole ? [...map.aisles.keys()] : map.path.map(([aisle]) => aisle);
  const first = Math.max(0, Math.min(...seen));
  const last = Math.max(first, ...seen);
  const { aisles, crossAisles } = map;
  const wide = (aisles[last] ?? 0) - (aisles[first] ?? 0);
  const deep = (crossAisles.at(-1) ?? 1) - (crossAisles[0] ?? 0);
  let narrowest = Number.POSITIVE_INFINITY;
  for (let n = first + 1; n <= last; n++)
    narrowest = Math.min(narrowest, (aisles[n] ?? 0) - (aisles[n - 1] ?? 0));
  const room = right - left - 2 * SIDE;
  const scale = wide > 0 ? Math.min(room / wide, WIDEST_GAP / narrowest) : 1;
  // As deep as it is wide in the same measure, where that fits the page.
  const height = Math.min(most, Math.max(LOWEST, deep * scale));
  const offset = left + SIDE + (room - wide * scale) / 2;
  const apart = wide > 0 ? narrowest * scale : WIDEST_GAP;
  const half = Math.min(HALF.most, Math.max(HALF.least, apart * HALF.part));
  return {
    first,
    last,
    half,
    outer: Math.min(SIDE - half - 4, Math.max(0, apart / 2 - half)),
    x: (aisle) => offset + ((aisles[aisle] ?? 0) - (aisles[first] ?? 0)) * scale,
    y: (along) => height - ((along - (crossAisles[0] ?? 0)) / deep) * height,
    height,
  };
}
