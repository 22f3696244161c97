import type { BoxItem, ImageItem, Page, PathItem, Picture, TextItem } from '../../core/documents/page.ts';
import type { FaceName } from '../../core/documents/typeface.ts';
import type { ContentBytes } from './content-bytes.ts';
import type { NamedCodes } from './page-maker.ts';
import { writeBars, writeModules } from './page-symbols.ts';

/** Gives the name and the codes of a face. */
export type FontOf = (face: FaceName) => NamedCodes;

/** Gives the name of a picture among the document's resources. */
export type PictureOf = (picture: Picture) => string;

/**
 * Readers paint every dot an edge touches: a rule of two dots would come out three wide. Boxes lie on the dot grid and
 * lose this many points on each side.
 */
const INSET = 0.02;
/** Stroke around the letters of faces that have no bold, as a part of the type size. */
const BOLD_STROKE = 0.028;

/** Faces with a drawn bold, or whose letters need none. */
const HAS_BOLD: ReadonlySet<FaceName> = new Set(['latin-bold', 'emoji']);

/** Writes the page's content stream: PDF operators, origin moved from the top left to PDF's bottom left. */
export function pageContent(page: Page, fontOf: FontOf, pictureOf: PictureOf, out: ContentBytes): void {
  const { height } = page;
  // Filled boxes first: white text lies on them.
  let filled = false;
  for (const item of page.items) {
    if (item.kind !== 'box' || item.line !== undefined) continue;
    box(item, height, INSET, out);
    filled = true;
  }
  if (filled) out.text('f\n');
  const content = new Content(out, height, fontOf);
  for (const item of page.items) {
    if (item.kind === 'text') {
      content.text(item);
      continue;
    }
    if (item.kind === 'box' && item.line === undefined) continue;
    content.endText();
    if (item.kind === 'bars') writeBars(item, height, out);
    else if (item.kind === 'path') path(item, height, out);
    else if (item.kind === 'modules') writeModules(item, height, out);
    else if (item.kind === 'image') image(item, height, pictureOf, out);
    else {
      box(item, height, INSET, out);
      box(item, height, (item.line ?? 0) - INSET, out);
      out.text('f*\n');
    }
  }
  content.endText();
}

function box(item: BoxItem, height: number, inset: number, out: ContentBytes): void {
  out.room(0);
  out.number(item.x + inset);
  out.number(height - item.y - item.height + inset);
  out.number(item.width - 2 * inset);
  out.number(item.height - 2 * inset);
  out.text('re\n');
}

/** Corners and ends are round, so that a line that turns back shows no spike. */
function path({ points, line }: PathItem, height: number, out: ContentBytes): void {
  out.text('q ');
  if (line !== undefined) {
    out.number(line);
    out.text('w 1 J 1 j\n');
  }
  points.forEach(([x, y], at) => {
    out.room(0);
    out.number(x);
    out.number(height - y);
    out.text(at === 0 ? 'm\n' : 'l\n');
  });
  out.text(line === undefined ? 'f Q\n' : 'S Q\n');
}

/**
 * Text is most of a page: font and size are named only when they change, and lines that follow each other share one text
 * object, each placed by its distance from the one before. A quarter less to compress.
 */
class Content {
  #face: FaceName | undefined;
  #size = 0;
  #inText = false;
  #stroked = false;
  /** Where the open text object's last line begins, in hundredths of a point. */
  #x = 0;
  #y = 0;

  constructor(
    private readonly out: ContentBytes,
    private readonly height: number,
    private readonly fontOf: FontOf,
  ) {}

  text(item: TextItem): void {
    const { out } = this;
    const { size, white } = item;
    const [face, sizeBefore] = [this.#face, this.#size];
    if (white) {
      this.endText();
      out.text('q 1 g\n');
    }
    if (!this.#inText) {
      out.text('BT\n');
      this.#x = this.#y = 0;
      this.#inText = true;
    }
    const { runs } = item;
    for (let i = 0; i < runs.length; i++) {
      const run = runs[i] as (typeof runs)[number];
      out.room(0);
      const font = this.fontOf(run.face);
      const stroke = item.heavy && !HAS_BOLD.has(run.face);
      // The weight goes with the size, so a stroke is set anew for every line.
      if (stroke && (i === 0 || !this.#stroked)) {
        out.text('2 Tr ');
        out.number(size * BOLD_STROKE);
        out.text(white ? 'w 1 G\n' : 'w\n');
      } else if (!stroke && this.#stroked) out.text('0 Tr\n');
      this.#stroked = stroke;
      if (run.face !== this.#face || size !== this.#size) {
        out.text(font.chosen);
        out.number(size);
        out.text('Tf\n');
        this.#face = run.face;
        this.#size = size;
      }
      if (run.rise) {
        out.number((run.rise * size) / 1000);
        out.text('Ts\n');
      }
      if (i === 0) this.#place(item);
      font.codes.write(run.text, out);
      out.text(' Tj\n');
      if (run.rise) out.text('0 Ts\n');
    }
    if (white) {
      this.endText();
      out.text('Q\n');
      this.#face = face;
      this.#size = sizeBefore;
    }
  }

  #place(item: TextItem): void {
    const { out } = this;
    const x = Math.round(item.x * 100);
    const y = Math.round((this.height - item.y) * 100);
    out.room(0);
    out.hundredths(x - this.#x);
    out.hundredths(y - this.#y);
    out.text('Td\n');
    this.#x = x;
    this.#y = y;
  }

  /** Before anything that is not text. */
  endText(): void {
    if (!this.#inText) return;
    this.out.text(this.#stroked ? '0 Tr\nET\n' : 'ET\n');
    this.#inText = false;
    this.#stroked = false;
  }
}

function image(item: ImageItem, height: number, pictureOf: PictureOf, out: ContentBytes): void {
  out.text('q ');
  out.number(item.width);
  out.text('0 0 ');
  out.number(item.height);
  out.number(item.x);
  out.number(height - item.y - item.height);
  out.text(`cm /${pictureOf(item.picture)} Do Q\n`);
}
