import type { BarsItem, ModulesItem } from '../../core/documents/page.ts';
import type { ContentBytes } from './content-bytes.ts';

/** Each bar loses a fiftieth of a module, half on either side: 0.02 to 0.12 dots, for the reason given at INSET. */
const BAR_INSET = 0.02;
/** The same in hundredths. */
const INSET_HUNDREDTHS = 2;
/** Bytes of one rectangle of bars or squares at most: four numbers and the operator. */
const RECTANGLE = 32;

/** All bars in one path and one fill, in units of the module and of the bars' height. Exact in poppler, Ghostscript and MuPDF. */
export function writeBars(item: BarsItem, height: number, out: ContentBytes): void {
  const { widths } = item;
  const dot = 72 / item.dpi;
  const module = dot * item.module;
  const left = item.x * dot + (module * BAR_INSET) / 2;
  const bottom = height - (item.y + item.height) * dot;
  const matrix = `${module.toFixed(8)} 0 0 ${(item.height * dot).toFixed(4)} ${left.toFixed(4)} ${bottom.toFixed(4)}`;
  out.text(`q ${matrix} cm\n`);
  out.room(widths.length * RECTANGLE);
  let x = 0;
  for (let i = 0; i < widths.length; i += 2) {
    const width = widths[i] ?? 0;
    out.whole(x);
    out.whole(0);
    out.hundredths(width * 100 - INSET_HUNDREDTHS);
    out.whole(1);
    out.text('re\n');
    x += width + (widths[i + 1] ?? 0);
  }
  out.text('f Q\n');
}

/**
 * Black squares joined to rectangles, all in one path and one fill, in units of the module: places are whole numbers, sides
 * lose their inset on the right and below, and the matrix moves all by half of it.
 */
export function writeModules(item: ModulesItem, height: number, out: ContentBytes): void {
  const side = (item.module * 72) / item.dpi;
  const inset = (side * BAR_INSET) / 2;
  const left = (item.x * 72) / item.dpi + inset;
  const top = height - (item.y * 72) / item.dpi - inset;
  out.text(`q ${side.toFixed(5)} 0 0 ${(-side).toFixed(5)} ${left.toFixed(3)} ${top.toFixed(3)} cm\n`);
  const { size, black } = item.squares;
  for (let y = 0; y < size; y++) {
    const row = y * size;
    for (let from = 0; from < size; from++) {
      if (black[row + from] !== 1) continue;
      let to = from + 1;
      while (to < size && black[row + to] === 1) to++;
      // The same stretch above: it was drawn this far down already.
      if (y === 0 || !isStretch(black, row - size, size, from, to)) {
        let bottom = y + 1;
        while (bottom < size && isStretch(black, bottom * size, size, from, to)) bottom++;
        out.room(RECTANGLE);
        out.whole(from);
        out.whole(y);
        out.hundredths((to - from) * 100 - INSET_HUNDREDTHS);
        out.hundredths((bottom - y) * 100 - INSET_HUNDREDTHS);
        out.text('re\n');
      }
      from = to;
    }
  }
  out.text('f Q\n');
}

/** Whether the row is black from one module to another, and white beside. */
function isStretch(black: Uint8Array, row: number, size: number, from: number, to: number): boolean {
  if ((from > 0 && black[row + from - 1] === 1) || (to < size && black[row + to] === 1)) return false;
  for (let x = from; x < to; x++) if (black[row + x] !== 1) return false;
  return true;
}
