import { Bitmap, type Span } from './bitmap.ts';
import { ditherOnto } from './dither.ts';
import { type Contour, fillOutline } from './fill-outline.ts';
import type { ImageItem, Page, PathItem, Picture, Shades, TextItem } from './page.ts';
import type { FaceName } from './typeface.ts';

/** A character's outline and width. */
export interface Glyph {
  /** In parts of the type size, y upwards from the baseline. */
  readonly contours: readonly Contour[];
  /** In parts of the type size. */
  readonly advance: number;
}

/** Gives the outline of a character of a face. */
export type GlyphOf = (face: FaceName, codePoint: number) => Glyph;

/** Faces with a drawn bold, or whose letters need none (as on the PDF). */
const HAS_BOLD: ReadonlySet<FaceName> = new Set(['latin-bold', 'emoji']);
/** Half of the stroke around the letters of the others, as a part of the type size. */
const BOLD = 0.014;

/**
 * Draws pages as a printer's dots. Letters are kept by face, size and weight: they stand on whole dots, and a batch
 * has few different ones.
 */
export class DotPainter {
  readonly #letters = new Map<string, { readonly spans: readonly Span[]; readonly advance: number }>();

  constructor(
    private readonly dpi: number,
    private readonly glyphOf: GlyphOf,
    /** The shades of a picture; undefined for one that cannot be read: it is left out. */
    private readonly shadesOf: (picture: Picture) => Shades | undefined = () => undefined,
  ) {}

  /** All of a page but its bars, which a printer draws itself. */
  draw(page: Page): Bitmap {
    const bitmap = new Bitmap(this.#dots(page.width), this.#dots(page.height));
    for (const item of page.items)
      if (item.kind === 'box' && item.line === undefined) this.#box(bitmap, item, true);
    for (const item of page.items) {
      if (item.kind === 'text') this.#text(bitmap, item);
      else if (item.kind === 'path') this.#path(bitmap, item);
      else if (item.kind === 'image') this.#image(bitmap, item);
      else if (item.kind === 'box' && item.line !== undefined) {
        this.#box(bitmap, item, true);
        const { x, y, width, height, line } = item;
        const inner = { x: x + line, y: y + line, width: width - 2 * line, height: height - 2 * line };
        this.#box(bitmap, inner, false);
      } else if (item.kind === 'modules')
        item.squares.black.forEach((black, i) => {
          const { size } = item.squares;
          const [x, y] = [item.x + (i % size) * item.module, item.y + Math.floor(i / size) * item.module];
          if (black) bitmap.rectangle(x, y, item.module, item.module);
        });
    }
    return bitmap;
  }

  #dots(points: number): number {
    return Math.round((points * this.dpi) / 72);
  }

  #box(
    bitmap: Bitmap,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    black: boolean,
  ): void {
    const [left, top] = [this.#dots(box.x), this.#dots(box.y)];
    const [right, bottom] = [this.#dots(box.x + box.width), this.#dots(box.y + box.height)];
    bitmap.rectangle(left, top, right - left, bottom - top, black);
  }

  #text(bitmap: Bitmap, item: TextItem): void {
    const scale = (item.size * this.dpi) / 72;
    let x = (item.x * this.dpi) / 72;
    for (const run of item.runs) {
      const y = Math.round(((item.y - ((run.rise ?? 0) * item.size) / 1000) * this.dpi) / 72);
      for (const character of run.text) {
        const letter = this.#letter(run.face, character.codePointAt(0) ?? 0, scale, item.heavy);
        const left = Math.round(x);
        for (const [row, from, to] of letter.spans)
          bitmap.span(y + row, left + from, left + to, item.white !== true);
        x += letter.advance * scale;
      }
    }
  }

  #letter(face: FaceName, codePoint: number, scale: number, heavy: boolean) {
    const grow = heavy && !HAS_BOLD.has(face) ? BOLD * scale : 0;
    const key = `${face} ${codePoint} ${scale.toFixed(2)} ${grow > 0}`;
    let letter = this.#letters.get(key);
    if (letter === undefined) {
      const { contours, advance } = this.glyphOf(face, codePoint);
      const scaled = contours.map((contour) => contour.map(([x, y]) => [x * scale, -y * scale] as const));
      letter = { spans: fillOutline(scaled, grow), advance };
      this.#letters.set(key, letter);
    }
    return letter;
  }

  #image(bitmap: Bitmap, { x, y, width, height, picture }: ImageItem): void {
    const shades = this.shadesOf(picture);
    if (shades === undefined) return;
    const [left, top] = [this.#dots(x), this.#dots(y)];
    ditherOnto(bitmap, shades, left, top, this.#dots(x + width) - left, this.#dots(y + height) - top);
  }

  #path(bitmap: Bitmap, { points, line }: PathItem): void {
    const dots = points.map(([x, y]) => [(x * this.dpi) / 72, (y * this.dpi) / 72] as const);
    const areas = line === undefined ? [dots] : strokes(dots, Math.max(2, (line * this.dpi) / 72));
    for (const area of areas)
      for (const [row, from, to] of fillOutline([area])) bitmap.span(row, from, to, true);
  }
}

/** A line as one four-cornered area for each of its stretches. */
function strokes(points: Contour, weight: number): Contour[] {
  return points.slice(1).map(([x1, y1], i) => {
    const [x0, y0] = points[i] ?? [x1, y1];
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    const [dx, dy] = [((y1 - y0) / length) * (weight / 2), ((x1 - x0) / length) * (weight / 2)];
    return [
      [x0 - dx, y0 + dy],
      [x1 - dx, y1 + dy],
      [x1 + dx, y1 - dy],
      [x0 + dx, y0 - dy],
    ];
  });
}
