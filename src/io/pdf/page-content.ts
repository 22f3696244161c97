import type { BarsItem, BoxItem, Item, Page, TextItem } from '../../core/documents/page.ts';
import type { FaceName } from '../../core/documents/typeface.ts';
import type { PdfFont } from './pdf-font.ts';

/** Gives the document's font for a face. */
export type FontOf = (face: FaceName) => PdfFont;

/**
 * Readers paint every dot an edge touches: a bar of two dots would come out three wide. Taking this part of a dot off
 * each side makes bars exact in poppler, Ghostscript and MuPDF.
 */
const INSET = 0.05;
/** Stroke around the letters of faces that have no bold, as a part of the type size. */
const BOLD_STROKE = 0.028;

/** Faces with a drawn bold, or whose letters need none. */
const HAS_BOLD: ReadonlySet<FaceName> = new Set(['latin-bold', 'emoji']);

/** A number with at most three decimals: a thousandth of a point is a 350th of a dot at 203 dpi. */
function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The page's content stream: PDF operators as one string, origin moved from the top left to PDF's bottom left. */
export function pageContent(page: Page, fontOf: FontOf): string {
  let content = '';
  let boxes = '';
  for (const item of page.items) {
    if (item.kind === 'box' && item.line === undefined) boxes += box(item, page.height);
  }
  if (boxes !== '') content += `${boxes}f\n`;
  for (const item of page.items) content += drawn(item, page.height, fontOf);
  return content;
}

function drawn(item: Item, height: number, fontOf: FontOf): string {
  if (item.kind === 'text') return text(item, height, fontOf);
  if (item.kind === 'bars') return bars(item, height);
  return item.line === undefined ? '' : `${box(item, height)}${inner(item, height)}f*\n`;
}

function box(item: BoxItem, height: number): string {
  return `${n(item.x)} ${n(height - item.y - item.height)} ${n(item.width)} ${n(item.height)} re\n`;
}

function inner(item: BoxItem, height: number): string {
  const line = item.line ?? 0;
  return box(
    {
      kind: 'box',
      x: item.x + line,
      y: item.y + line,
      width: item.width - 2 * line,
      height: item.height - 2 * line,
    },
    height,
  );
}

function text(item: TextItem, height: number, fontOf: FontOf): string {
  let content = `${item.white ? 'q 1 g\n' : ''}BT\n`;
  let at = `${n(item.x)} ${n(height - item.y)} Td\n`;
  let stroked = false;
  for (const run of item.runs) {
    const font = fontOf(run.face);
    const rise = run.rise ? `${n((run.rise * item.size) / 1000)} Ts\n` : '';
    const stroke = item.heavy && !HAS_BOLD.has(run.face);
    if (stroke !== stroked) {
      content += stroke ? `2 Tr ${n(item.size * BOLD_STROKE)} w${item.white ? ' 1 G' : ''}\n` : '0 Tr\n';
    }
    stroked = stroke;
    content += `/${font.id} ${n(item.size)} Tf\n${at}${rise}${font.encode(run.text)} Tj\n`;
    at = '';
    if (run.rise) content += '0 Ts\n';
  }
  return `${content}${stroked ? '0 Tr\n' : ''}ET\n${item.white ? 'Q\n' : ''}`;
}

/** All bars in one path and one fill, drawn in units of the printer's dot. */
function bars(item: BarsItem, height: number): string {
  const dot = 72 / item.dpi;
  const bottom = height - (item.y + item.height) * dot;
  let content = `q ${dot.toFixed(8)} 0 0 ${dot.toFixed(8)} 0 ${bottom.toFixed(4)} cm\n`;
  let x = item.x;
  item.widths.forEach((width, i) => {
    if (i % 2 === 0) content += `${n(x + INSET)} 0 ${n(width - 2 * INSET)} ${item.height} re\n`;
    x += width;
  });
  return `${content}f Q\n`;
}
