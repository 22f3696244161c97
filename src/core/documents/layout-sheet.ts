import type { Place } from '../picking/layout.ts';
import type { Store } from '../warehouse/store.ts';
import { Canvas } from './canvas.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { fillSheets, type Section } from './sheet.ts';
import { SheetText } from './sheet-text.ts';
import { storeFloor } from './store-floor.ts';
import { readyText, type TextSetter } from './text-setter.ts';
import { walkMapStrip } from './walk-map.ts';

const MARGIN = 40;
const SIZE = 9.5;
const LINE = 13;
const TITLE = 14;

/** One floor or building as it is drawn: the map, and in words what it stands on and what does not fit. */
export interface DrawnArea {
  readonly title: string;
  readonly store: Store;
  /** Places of bins. */
  readonly bins: readonly Place[];
  readonly legend: string;
  readonly lines: readonly string[];
}

/** Lays out the maps of a warehouse, one under the other, each with its lines of text. */
export function layoutSheet(areas: readonly DrawnArea[], setter: TextSetter, paper: Paper): Page[] {
  const { text, sections } = sectionsOf(areas, setter, paper);
  return fillSheets(sections, setter, paper, { margin: MARGIN, foot: text });
}

/** The same as one page as high as it has to be. */
export function layoutPicture(areas: readonly DrawnArea[], setter: TextSetter, paper: Paper): Page {
  const { sections } = sectionsOf(areas, setter, paper);
  const strips = sections.flatMap(({ heading, strips: own }) => (heading ? [heading, ...own] : own));
  const height = strips.reduce((sum, strip) => sum + strip.height, 2 * MARGIN);
  const canvas = new Canvas(setter, { ...paper, height });
  let y = MARGIN;
  for (const strip of strips) {
    strip.draw(canvas, y);
    y += strip.height;
  }
  return canvas.page();
}

function sectionsOf(areas: readonly DrawnArea[], setter: TextSetter, paper: Paper) {
  const text = new SheetText(setter, 'layout/no-glyph');
  const [left, right] = [MARGIN, paper.width - MARGIN];
  const sections = areas.map(({ title, store, bins, legend, lines }): Section => {
    const floor = storeFloor(store);
    const door = ([aisle, cross]: readonly [number, number]): Place => [aisle, floor.crossAisles[cross] ?? 0];
    const map = {
      ...floor,
      path: [door(store.start), door(store.end)],
      stops: bins.map((place) => ({ place, steps: [] })),
    };
    const wrapped = lines.flatMap((line) => text.lines(text.ready(line, {}), right - left, SIZE));
    return {
      heading: {
        height: TITLE * 1.5,
        withNext: true,
        draw: (canvas, y) =>
          canvas.line(text.ready(title, {}), left, y, TITLE * 1.3, { size: TITLE, heavy: true }),
      },
      strips: [
        walkMapStrip(map, text, { legend: { text: legend, size: 7.5 }, left, right, most: 420, whole: true }),
        ...wrapped.map((line) => ({
          height: LINE,
          draw: (canvas: Canvas, y: number) => canvas.line(line, left, y, LINE, { size: SIZE }),
        })),
      ],
    };
  });
  return { sections, text: readyText(areas[0]?.title ?? '') };
}
