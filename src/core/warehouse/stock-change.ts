import { groupBy } from './group-by.ts';
import { type Barcode, keyOf, type Shelf, type Stock, type StockLevel } from './stock.ts';

/** What a file changes in the stock known so far. */
export interface StockChange {
  readonly levels: readonly StockLevel[];
  readonly shelves: readonly Shelf[];
  readonly shelvesGone: readonly Shelf[];
  readonly barcodes: readonly Barcode[];
  readonly barcodesGone: readonly Barcode[];
  /** SKUs at a location: not known before, known with other words or numbers, and as they were. */
  readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number };
}

/**
 * Compares a file with what is known. A file speaks for the SKUs and locations it names and for nothing else: bins it
 * gives for a SKU at a location replace the bins known there, a barcode replaces the SKU's others. A file without bins
 * leaves bins alone, but for the number in a SKU's only bin.
 */
export function stockChange(known: Stock, file: Stock): StockChange {
  const levels = new Map(known.levels.map((level) => [keyOf(level.sku, level.location), level]));
  const binsAt = groupBy(known.shelves, (shelf) => keyOf(shelf.sku, shelf.location));
  const told = groupBy(file.shelves, (shelf) => keyOf(shelf.sku, shelf.location));
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const change = {
    levels: [] as StockLevel[],
    shelves: [] as Shelf[],
    shelvesGone: [] as Shelf[],
    ...barcodeChange(known.barcodes, file.barcodes),
  };
  for (const level of file.levels) {
    const key = keyOf(level.sku, level.location);
    const before = levels.get(key);
    const merged = before ? { ...before, ...level, name: level.name || before.name } : level;
    const same = before !== undefined && sameLevel(before, merged);
    const own = binsAt.get(key) ?? [];
    let wanted = told.get(key);
    const pieces = level.onHand ?? level.available;
    if (!wanted && own.length === 1 && pieces !== undefined) wanted = [{ ...own[0]!, quantity: pieces }];
    const put = (wanted ?? []).filter(
      (shelf) =>
        !own.some(
          (old) => old.bin === shelf.bin && old.quantity === shelf.quantity && old.useBy === shelf.useBy,
        ),
    );
    const gone = wanted ? own.filter((old) => !wanted.some((shelf) => shelf.bin === old.bin)) : [];
    if (!same) change.levels.push(merged);
    change.shelves.push(...put);
    change.shelvesGone.push(...gone);
    counts[!before ? 'new' : same && put.length + gone.length === 0 ? 'unchanged' : 'changed']++;
  }
  return { ...change, counts };
}

function barcodeChange(known: readonly Barcode[], file: readonly Barcode[]) {
  const have = new Set(known.map(({ code, sku }) => keyOf(code, sku)));
  const told = new Set(file.map(({ code, sku }) => keyOf(code, sku)));
  const skus = new Set(file.map(({ sku }) => sku));
  return {
    barcodes: file.filter(({ code, sku }) => !have.has(keyOf(code, sku))),
    barcodesGone: known.filter(({ code, sku }) => skus.has(sku) && !told.has(keyOf(code, sku))),
  };
}

function sameLevel(a: StockLevel, b: StockLevel): boolean {
  const told = ['available', 'onHand', 'name', 'discontinued', 'grams', 'volume'] as const;
  return told.every((key) => a[key] === b[key]);
}
