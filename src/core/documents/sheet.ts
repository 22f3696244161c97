import { Canvas } from './canvas.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { readyText, type TextSetter } from './text-setter.ts';

/** A piece of a sheet that is not divided: so many points high, drawn at a height. */
export interface Strip {
  readonly height: number;
  /** Kept on one page with the strip after it. */
  readonly withNext?: boolean;
  draw(canvas: Canvas, y: number): void;
}

export interface SheetOptions {
  readonly margin: number;
  /** Drawn at the top of the first page. */
  readonly head: Strip;
  /** Repeated at the foot of each page, before "page 1 of 3". */
  readonly foot: string;
  /** Says which page of how many; English where left out. */
  readonly page?: (page: number, of: number) => string;
}

/** Strips under a heading that is repeated on each page they reach. */
export interface Section {
  readonly heading: Strip;
  readonly strips: readonly Strip[];
}

const FOOT = 16;
const FOOT_SIZE = 8;

/** Fills pages with sections of strips, top to bottom. */
export function fillSheets(
  sections: readonly Section[],
  setter: TextSetter,
  paper: Paper,
  options: SheetOptions,
): Page[] {
  const bottom = paper.height - options.margin - FOOT;
  const canvases: Canvas[] = [new Canvas(setter, paper)];
  let canvas = canvases[0] as Canvas;
  options.head.draw(canvas, options.margin);
  let y = options.margin + options.head.height;
  const put = (strip: Strip): void => {
    strip.draw(canvas, y);
    y += strip.height;
  };
  for (const { heading, strips } of sections) {
    let headed = false;
    strips.forEach((strip, i) => {
      const next = strip.withNext ? (strips[i + 1]?.height ?? 0) : 0;
      const needed = strip.height + next + (headed ? 0 : heading.height);
      if (y + needed > bottom && canvas.items.length > 0) {
        canvas = new Canvas(setter, paper);
        canvases.push(canvas);
        y = options.margin;
        headed = false;
      }
      if (!headed) put(heading);
      headed = true;
      put(strip);
    });
  }
  canvases.forEach((each, i) => {
    const top = paper.height - options.margin - FOOT_SIZE * 1.4;
    const style = { size: FOOT_SIZE };
    each.line(readyText(options.foot), options.margin, top, FOOT_SIZE * 1.4, style);
    const words = options.page ?? ((number, of) => `Page ${number} of ${of}`);
    const page = readyText(words(i + 1, canvases.length));
    each.line(page, paper.width - options.margin, top, FOOT_SIZE * 1.4, { ...style, align: 'right' });
  });
  return canvases.map((each) => each.page());
}

/** The most a strip may measure on this paper: taller ones must be divided by who makes them. */
export function tallestStrip(paper: Paper, margin: number, head: number): number {
  return paper.height - 2 * margin - FOOT - head;
}
