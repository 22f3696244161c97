import type { Problem } from '../core/problem.ts';
import { naturalOrder } from '../core/text/natural-order.ts';
import type { FreeStock } from '../core/warehouse/free-stock.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { Oversold } from '../core/warehouse/oversold.ts';
import { keyOf, type Stock } from '../core/warehouse/stock.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { tabbedText, tableText } from './table.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { ERRORS_EN } from './words/errors-en.ts';
import { WAREHOUSE_EN } from './words/warehouse-en.ts';

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
  const words = book('warehouse', WAREHOUSE_EN);
  const lines = files.map((file) => {
    const counts = words.counts(file.new, file.changed, file.unchanged, file.bins, file.barcodes);
    const rejected = file.rowsRejected > 0 ? words.setAside(file.rowsRejected) : '';
    return `${words.read(visible(file.file), file.format, counts, dryRun)}${rejected}\n`;
  });
  const next =
    files.length > 0 && !dryRun ? `${book('common', COMMON_EN).next('orders layout check')}\n` : '';
  return `${lines.join('')}${problemLines(problems)}${next}`;
}

/** Every SKU at every location, what batches hold of it and what is free, its bins and barcodes; for a pipe with tabs. */
export function stockText(
  stock: Stock,
  free: readonly FreeStock[],
  columns: number,
  terminal: boolean,
): string {
  const words = book('warehouse', WAREHOUSE_EN);
  if (stock.levels.length === 0) {
    const common = book('common', COMMON_EN);
    const next = common.next(`orders stock import <${common.file}>`);
    return `${words.noStock}${book('errors', ERRORS_EN).gap}${next}\n`;
  }
  const shelves = groupBy(stock.shelves, (shelf) => keyOf(shelf.sku, shelf.location));
  const barcodes = groupBy(stock.barcodes, (barcode) => barcode.sku);
  const rows = stock.levels.map(({ sku, location, available, onHand, name }, at) => {
    const bins = [...(shelves.get(keyOf(sku, location)) ?? [])]
      .sort((a, b) => naturalOrder(a.bin, b.bin))
      .map(({ bin, quantity, useBy }) => {
        const told = [quantity, useBy].filter((one) => one !== undefined);
        return told.length === 0 ? bin : `${bin} (${told.join(', ')})`;
      });
    const codes = (barcodes.get(sku) ?? []).map(({ code }) => code);
    return [
      sku,
      location,
      available === undefined ? '' : String(available),
      onHand === undefined ? '' : String(onHand),
      [...(free[at]?.held ?? [])].map(([batch, count]) => `${count} (${batch})`).join(', '),
      String(free[at]?.free ?? ''),
      bins.join(', '),
      codes.join(', '),
      name,
    ];
  });
  if (!terminal) return tabbedText(rows);
  return tableText(
    [
      { title: words.columns.sku },
      { title: words.columns.location, least: 8 },
      { title: words.columns.available, align: 'right' },
      { title: words.columns.onHand, align: 'right' },
      { title: words.columns.held, least: 6 },
      { title: words.columns.free, align: 'right' },
      { title: words.columns.bins, least: 8 },
      { title: words.columns.barcodes, least: 8 },
      { title: words.columns.name, least: 8 },
    ],
    rows,
    columns,
  );
}

/** What is short, and for whom. */
export function oversoldText(short: readonly Oversold[]): string {
  const words = book('warehouse', WAREHOUSE_EN);
  const { comma } = book('common', COMMON_EN);
  if (short.length === 0) return `${words.noneShort}\n`;
  const lines = short.map(({ sku, pieces, wanted, batches, missing, orders, like }) => {
    const there = pieces === undefined ? words.noStockKnown : words.inStock(pieces);
    const held = [...batches].map(([batch, count]) => words.inBatch(count, batch)).join(comma);
    const shown = orders.slice(0, 5).map(visible).join(comma);
    const more = orders.length > 5 ? words.andMore(orders.length - 5) : '';
    const alike = like === undefined ? '' : words.alike(visible(like));
    return `${words.short(visible(sku), missing, there, wanted, held, shown + more)}${alike}\n`;
  });
  return `${words.skusShort(short.length)}\n${lines.join('')}`;
}
