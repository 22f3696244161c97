import type { Bitmap } from './bitmap.ts';
import type { BarsItem, Page } from './page.ts';

/**
 * One label in ZPL II (Zebra's Programming Guide): bars as boxes of whole dots, drawn by the printer, all else as one
 * picture of dots (`^GFA`). Printers have no letters for most scripts; and no text of an order ever stands in the
 * program, so that none can be a command.
 */
export function labelZpl(page: Page, bitmap: Bitmap): string {
  const { width, height, rowBytes } = bitmap;
  const size = rowBytes * height;
  const bars = page.items.filter((item) => item.kind === 'bars').map(barsZpl);
  return `^XA^PW${width}^LL${height}^LH0,0^FO0,0^GFA,${size},${size},${rowBytes},${packed(bitmap)}^FS\n${bars.join('')}^PQ1^XZ\n`;
}

/** Each bar a filled box: its line is as thick as it is wide. */
function barsZpl({ x, y, height, module, widths }: BarsItem): string {
  let zpl = '';
  let left = x;
  widths.forEach((modules, i) => {
    const wide = modules * module;
    if (i % 2 === 0) zpl += `^FO${left},${y}^GB${wide},${height},${Math.min(wide, height)}^FS`;
    left += wide;
  });
  return `${zpl}\n`;
}

/**
 * Rows as hexadecimal digits with ZPL's own packing: G to Y repeat the next digit 1 to 19 times, g to z 20 to 400
 * times; `,` fills the row with white, `!` with black, `:` repeats the row before.
 */
function packed({ bits, rowBytes, height }: Bitmap): string {
  let out = '';
  let before = '';
  for (let row = 0; row < height; row++) {
    let digits = '';
    for (const byte of bits.subarray(row * rowBytes, (row + 1) * rowBytes))
      digits += byte.toString(16).toUpperCase().padStart(2, '0');
    out += digits === before ? ':' : packedRow(digits);
    before = digits;
  }
  return out;
}

function packedRow(digits: string): string {
  const end = /(?:0+|F+)$/.exec(digits)?.[0] ?? '';
  const filled = end.length > 1;
  const body = filled ? digits.slice(0, digits.length - end.length) : digits;
  const runs = body.replace(/(.)\1+/g, (run, digit: string) => `${countZpl(run.length)}${digit}`);
  return `${runs}${filled ? (end.startsWith('0') ? ',' : '!') : ''}`;
}

function countZpl(count: number): string {
  if (count > 400) return `z${countZpl(count - 400)}`;
  const twenties = Math.floor(count / 20);
  const ones = count % 20;
  const high = twenties === 0 ? '' : String.fromCharCode('f'.charCodeAt(0) + twenties);
  return high + (ones === 0 ? '' : String.fromCharCode('F'.charCodeAt(0) + ones));
}
