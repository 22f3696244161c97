/** What a spreadsheet keeps in a cell. Dates come as `2026-01-31 10:05:00`, put so by whoever opened the file. */
export type SheetCell = string | number | boolean | null;

/** Digits a spreadsheet's number can hold; more were lost when the cell became a number. */
const KEPT_DIGITS = 15;
const DIGITS = /^\d+$/;

/**
 * A cell as text for the readers of CSV rows.
 * - A number of more than 15 digits has lost some: it is written `5.76461413038786E+17`, so that it is refused where
 *   an id is expected (faults.md F12), like the same damage in a CSV.
 * - Other numbers lose the noise of binary fractions: 22.989999999999998 is 22.99.
 * - Long digits that are text keep a tab behind them, as the platforms write it: proof that they never were a number.
 */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.length > KEPT_DIGITS && DIGITS.test(cell) ? `${cell}\t` : cell;
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  if (!Number.isFinite(cell)) return '';
  if (Math.abs(cell) >= 10 ** KEPT_DIGITS)
    return cell
      .toExponential(KEPT_DIGITS - 1)
      .replace('e+', 'E+')
      .replace(/\.?0+E/, 'E');
  return plainDecimal(Number(cell.toPrecision(KEPT_DIGITS)));
}

/** Without an exponent: 1e-7 is 0.0000001. */
function plainDecimal(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
