import type {
  BarsItem,
  BoxItem,
  ImageItem,
  ModulesItem,
  Page,
  PathItem,
  Picture,
  TextItem,
} from '../../core/documents/page.ts';

import type { FaceName } from '../../core/documents/typeface.ts';
import type { NamedCodes } from './page-maker.ts';

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

const HUNDREDTHS = Array.from({ length: 100 }, (_, i) =>
  i === 0 ? '' : `.${i < 10 ? `0${i}` : i % 10 === 0 ? i / 10 : i}`,
);

/** A number with at most two decimals: a hundredth of a point is a 35th of a dot at 203 dpi. */
function n(value: number): string {
  return hundredths(Math.round(value * 100));
}

function hundredths(value: number): string {
  if (value < 0) return `-${hundredths(-value)}`;
  const fraction = HUNDREDTHS[value % 100] ?? '';
  return value < 100 && value > 0 ? fraction : ((value / 100) | 0) + fraction;
}

/** The page's content stream: PDF operators as one string, origin moved from the top left to PDF's bottom left. */
export function pageContent(page: Page, fontOf: FontOf, pictureOf: PictureOf): string {
  // Filled boxes first: white text lies on them.
  let boxes = '';
  for (const item of page.items) {
    if (item.kind === 'box' && item.line === undefined) boxes += box(item, page.height, INSET);
  }
  const content = new Content(boxes === '' ? '' : `${boxes}f\n`, page.height, fontOf);
  for (const item of page.items) {
    if (item.kind === 'text') content.text(item);
    else if (item.kind === 'bars') content.add(bars(item, page.height));
    else if (item.kind === 'path') content.add(path(item, page.height));
    else if (item.kind === 'modules') content.add(modules(item, page.height));
    else if (item.kind === 'image') content.add(image(item, page.height, pictureOf));
    else if (item.line !== undefined) content.add(frame(item, item.line, page.height));
  }
  return content.end();
}

function box(item: BoxItem, height: number, inset: number): string {
  const bottom = height - item.y - item.height + inset;
  return `${n(item.x + inset)} ${n(bottom)} ${n(item.width - 2 * inset)} ${n(item.height - 2 * inset)} re\n`;
}

function frame(item: BoxItem, line: number, height: number): string {
  return `${box(item, height, INSET)}${box(item, height, line - INSET)}f*\n`;
}

/** Corners and ends are round, so that a line that turns back shows no spike. */
function path({ points, line, gray = 0 }: PathItem, height: number): string {
  const way = points.map(([x, y], at) => `${n(x)} ${n(height - y)} ${at === 0 ? 'm' : 'l'}\n`).join('');
  return line === undefined
    ? `q ${n(gray)} g\n${way}f Q\n`
    : `q ${n(gray)} G ${n(line)} w 1 J 1 j\n${way}S Q\n`;
}

/**
 * Text is most of a page: font and size are named only when they change, and lines that follow each other share one text
 * object, each placed by its distance from the one before. A quarter less to compress.
 */
class Content {
  #out: string;
  #font = '';
  #inText = false;
  #stroked = false;
  /** Where the open text object's last line begins, in hundredths of a point. */
  #x = 0;
  #y = 0;

  constructor(
    start: string,
    private readonly height: number,
    private readonly fontOf: FontOf,
  ) {
    this.#out = start;
  }

  /** Anything that is not text. */
  add(operators: string): void {
    this.#endText();
    this.#out += operators;
  }

  end(): string {
    this.#endText();
    return this.#out;
  }

  text(item: TextItem): void {
    const before = this.#font;
    if (item.white) this.add('q 1 g\n');
    let out = this.#inText ? '' : 'BT\n';
    if (!this.#inText) this.#x = this.#y = 0;
    this.#inText = true;
    const x = Math.round(item.x * 100);
    const y = Math.round((this.height - item.y) * 100);
    let at = `${hundredths(x - this.#x)} ${hundredths(y - this.#y)} Td\n`;
    this.#x = x;
    this.#y = y;
    const size = n(item.size);
    for (const run of item.runs) {
      const font = this.fontOf(run.face);
      const stroke = item.heavy && !HAS_BOLD.has(run.face);
      // The weight goes with the size, so a stroke is set anew for every line.
      if (stroke && (at !== '' || !this.#stroked)) {
        out += `2 Tr ${n(item.size * BOLD_STROKE)} w${item.white ? ' 1 G' : ''}\n`;
      } else if (!stroke && this.#stroked) out += '0 Tr\n';
      this.#stroked = stroke;
      const chosen = `/${font.id} ${size} Tf\n`;
      if (chosen !== this.#font) out += chosen;
      this.#font = chosen;
      if (run.rise) out += `${n((run.rise * item.size) / 1000)} Ts\n`;
      out += `${at}${font.codes.encode(run.text)} Tj\n`;
      at = '';
      if (run.rise) out += '0 Ts\n';
    }
    this.#out += out;
    if (item.white) {
      this.add('Q\n');
      this.#font = before;
    }
  }

  #endText(): void {
    if (!this.#inText) return;
    this.#out += this.#stroked ? '0 Tr\nET\n' : 'ET\n';
    this.#inText = false;
    this.#stroked = false;
  }
}

/** Each bar loses a fiftieth of a module, half on either side: 0.02 to 0.12 dots, for the reason given at INSET. */
const BAR_INSET = 0.02;
const barOperators: string[] = [];

/**
 * All bars in one path and one fill, in units of the module and of the bars' height: the same few operators come
 * again in every barcode and are kept. Exact in poppler, Ghostscript and MuPDF.
 */
function bars(item: BarsItem, height: number): string {
  const dot = 72 / item.dpi;
  const module = dot * item.module;
  const left = item.x * dot + (module * BAR_INSET) / 2;
  const bottom = height - (item.y + item.height) * dot;
  const matrix = `${module.toFixed(8)} 0 0 ${(item.height * dot).toFixed(4)} ${left.toFixed(4)} ${bottom.toFixed(4)}`;
  let content = `q ${matrix} cm\n`;
  let x = 0;
  for (let i = 0; i < item.widths.length; i += 2) {
    const width = item.widths[i] ?? 0;
    const key = x * 4 + width - 1;
    content += barOperators[key] ??= `${x} 0 ${n(width - BAR_INSET)} 1 re\n`;
    x += width + (item.widths[i + 1] ?? 0);
  }
  return `${content}f Q\n`;
}

/** Sides of a rectangle of whole modules, its inset taken off, by `width * 256 + height`. */
const sideOperators: string[] = [];

/**
 * Black squares joined to rectangles, all in one path and one fill, in units of the module: places are whole numbers, sides
 * lose their inset on the right and below, and the matrix moves all by half of it.
 */
function modules(item: ModulesItem, height: number): string {
  const side = (item.module * 72) / item.dpi;
  const inset = (side * BAR_INSET) / 2;
  const left = (item.x * 72) / item.dpi + inset;
  const top = height - (item.y * 72) / item.dpi - inset;
  let content = `q ${side.toFixed(5)} 0 0 ${(-side).toFixed(5)} ${left.toFixed(3)} ${top.toFixed(3)} cm\n`;
  const { rows } = item;
  rows.forEach((row, y) => {
    const above = rows[y - 1];
    for (let from = row.indexOf(true); from >= 0; ) {
      const end = row.indexOf(false, from);
      const to = end < 0 ? row.length : end;
      // The same stretch above: it was drawn this far down already.
      if (above === undefined || !isStretch(above, from, to)) {
        let bottom = y + 1;
        while (bottom < rows.length && isStretch(rows[bottom] as readonly boolean[], from, to)) bottom++;
        const [wide, tall] = [to - from, bottom - y];
        const sides = (sideOperators[wide * 256 + tall] ??=
          ` ${n(wide - BAR_INSET)} ${n(tall - BAR_INSET)} re\n`);
        content += `${from} ${y}${sides}`;
      }
      from = row.indexOf(true, to);
    }
  });
  return `${content}f Q\n`;
}

/** Whether the row is black from one module to another, and white beside. */
function isStretch(row: readonly boolean[], from: number, to: number): boolean {
  return (
    row[from] === true && row[from - 1] !== true && row.indexOf(false, from) === (to < row.length ? to : -1)
  );
}

function image(item: ImageItem, height: number, pictureOf: PictureOf): string {
  const bottom = height - item.y - item.height;
  return `q ${n(item.width)} 0 0 ${n(item.height)} ${n(item.x)} ${n(bottom)} cm /${pictureOf(item.picture)} Do Q\n`;
}
