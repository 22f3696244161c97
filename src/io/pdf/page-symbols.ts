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
        out.room(RECTANGLE);
        out.whole(from);
        out.whole(y);
        out.hundredths((to - from) * 100 - INSET_HUNDREDTHS);
        out.hundredths((bottom - y) * 100 - INSET_HUNDREDTHS);
        out.text('re\n');
      }
      from = row.indexOf(true, to);
    }
  });
  out.text('f Q\n');
}

/** Whether the row is black from one module to another, and white beside. */
function isStretch(row: readonly boolean[], from: number, to: number): boolean {
  return (
    row[from] === true && row[from - 1] !== true && row.indexOf(false, from) === (to < row.length ? to : -1)
  );
}
