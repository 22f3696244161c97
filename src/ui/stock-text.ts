import type { Problem } from '../core/problem.ts';
import { naturalOrder } from '../core/text/natural-order.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { Oversold } from '../core/warehouse/oversold.ts';
import { keyOf, type Stock } from '../core/warehouse/stock.ts';
import { problemLines } from './problem-lines.ts';
import { tabbedText, tableText } from './table.ts';
import { visible } from './visible.ts';
import { grouped, plural } from './words.ts';

/** What one file brought. */
export interface StockImported {
  readonly file: string;
  readonly format: string;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly bins: number;
  readonly barcodes: number;
}

export function stockImportText(
  files: readonly StockImported[],
  problems: readonly Problem[],
  dryRun: boolean,
): string {
  const lines = files.map((file) => {
    const counts = [
      `${plural(file.new, 'SKU')} new`,
      `${grouped(file.changed)} changed`,
      `${grouped(file.unchanged)} unchanged`,
      `${plural(file.bins, 'bin')} and ${plural(file.barcodes, 'barcode')} put down`,
    ];
    const rejected = file.rowsRejected > 0 ? ` ${plural(file.rowsRejected, 'row')} set aside.` : '';
    return `${dryRun ? 'Would read' : 'Read'} ${visible(file.file)} (${file.format}): ${counts.join(', ')}.${rejected}\n`;
  });
  const next = files.length > 0 && !dryRun ? 'Next: orders layout check\n' : '';
  return `${lines.join('')}${problemLines(problems)}${next}`;
}

/** Every SKU at every location with its bins and barcodes; for a pipe with tabs. */
export function stockText(stock: Stock, columns: number, terminal: boolean): string {
  if (stock.levels.length === 0) return 'No stock is known. Next: orders stock import <file>\n';
  const shelves = groupBy(stock.shelves, (shelf) => keyOf(shelf.sku, shelf.location));
  const barcodes = groupBy(stock.barcodes, (barcode) => barcode.sku);
  const rows = stock.levels.map(({ sku, location, available, onHand, name }) => {
    const bins = [...(shelves.get(keyOf(sku, location)) ?? [])]
      .sort((a, b) => naturalOrder(a.bin, b.bin))
      .map(({ bin, quantity }) => (quantity === undefined ? bin : `${bin} (${quantity})`));
    const codes = (barcodes.get(sku) ?? []).map(({ code }) => code);
    return [
      sku,
      location,
      available === undefined ? '' : String(available),
      onHand === undefined ? '' : String(onHand),
      bins.join(', '),
      codes.join(', '),
      name,
    ];
  });
  if (!terminal) return tabbedText(rows);
  return tableText(
    [
      { title: 'SKU' },
      { title: 'Location', least: 8 },
      { title: 'Available', align: 'right' },
      { title: 'On hand', align: 'right' },
      { title: 'Bins', least: 8 },
      { title: 'Barcodes', least: 8 },
      { title: 'Name', least: 8 },
    ],
    rows,
    columns,
  );
}

/** What is short, and for whom. */
export function oversoldText(short: readonly Oversold[]): string {
  if (short.length === 0) return 'No SKU is short: there is enough for every open order.\n';
  const lines = short.map(({ sku, pieces, wanted, batches, missing, orders, like }) => {
    const there = pieces === undefined ? 'no stock known' : `${pieces} in stock`;
    const held = [...batches].map(([batch, count]) => `${count} in ${batch}`).join(', ');
    const shown = orders.slice(0, 5).map(visible).join(', ');
    const more = orders.length > 5 ? ` and ${orders.length - 5} more` : '';
    const alike = like === undefined ? '' : ` The stock has “${visible(like)}”: is it the same?`;
    return `${visible(sku)}  ${missing} short: ${there}, ${wanted} wanted${held === '' ? '' : ` (${held})`} by ${shown}${more}.${alike}\n`;
  });
  return `${plural(short.length, 'SKU')} short\n${lines.join('')}`;
}
