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
  /** Repeated at the foot of each page, before "page 1 of 3". */
  readonly foot: string;
  /** Says which page of how many; English where left out. */
  readonly page?: (page: number, of: number) => string;
}

/** Strips, perhaps under a heading that is repeated on each page they reach. */
export interface Section {
  readonly heading?: Strip;
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
  let y = options.margin;
  let headed: Section | undefined;
  const put = (strip: Strip): void => {
    strip.draw(canvas, y);
    y += strip.height;
  };
  const all = sections.flatMap((section) => section.strips.map((strip) => ({ strip, section })));
  const least = kept(all);
  for (const [n, { strip, section }] of all.entries()) {
    const heading = section === headed ? 0 : (section.heading?.height ?? 0);
    // What is too tall to be kept together even on a page of its own is kept with nothing.
    const whole = least[n] ?? 0;
    const needed = whole + heading > bottom - options.margin ? strip.height : whole;
    if (y + heading + needed > bottom && canvas.items.length > 0) {
      canvas = new Canvas(setter, paper);
      canvases.push(canvas);
      y = options.margin;
      headed = undefined;
    }
    if (section !== headed && section.heading) put(section.heading);
    headed = section;
    put(strip);
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

/** For each strip its height with those it is kept with, and the headings between them. */
function kept(all: readonly { readonly strip: Strip; readonly section: Section }[]): number[] {
  const heights: number[] = [];
  for (let n = all.length - 1; n >= 0; n--) {
    const [here, next] = [all[n], all[n + 1]];
    let height = here?.strip.height ?? 0;
    if (here?.strip.withNext && next) {
      if (next.section !== here.section) height += next.section.heading?.height ?? 0;
      height += heights[n + 1] ?? 0;
    }
    heights[n] = height;
  }
  return heights;
}

/** The most a strip may measure on this paper: taller ones must be divided by who makes them. */
export function tallestStrip(paper: Pick<Paper, 'height'>, margin: number, head: number): number {
  return paper.height - 2 * margin - FOOT - head;
}
