import type { StockRow } from '../platforms/stock-row.ts';
import type { Problem } from '../problem.ts';
import { barcodeKind } from './barcode.ts';
import { keyOf, type Shelf, type Stock, type StockLevel } from './stock.ts';

type Open<T> = { -readonly [key in keyof T]: T[key] };

/**
 * The rows of one file as stock. Bins of a SKU at one location add up. The same SKU twice in the same place is said
 * (`stock/sku-twice`) and counts once, with the smaller number: better a question than a promise that cannot be kept.
 * Also tells of barcodes with a wrong check digit (`stock/bad-barcode`) or on two SKUs (`stock/barcode-twice`).
 */
export function mergeRows(
  rows: readonly StockRow[],
  file: string,
): { readonly stock: Stock; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const warn = (code: string, value: string, facts: Record<string, string>): void => {
    problems.push({ code, severity: 'warning', file, value, facts });
  };
  const places = new Map<string, StockRow>();
  for (const row of rows) {
    const key = keyOf(row.sku, row.location ?? '', row.bin ?? '');
    const before = places.get(key);
    if (!before) {
      places.set(key, row);
      continue;
    }
    places.set(key, smaller(before, row));
    if (before.available !== row.available || before.onHand !== row.onHand)
      warn('stock/sku-twice', row.sku, { location: row.location ?? '', bin: row.bin ?? '' });
  }
  const levels = new Map<string, Open<StockLevel>>();
  const shelves: Shelf[] = [];
  for (const row of places.values()) {
    const {
      sku,
      location = '',
      bin = '',
      available,
      onHand,
      name = '',
      discontinued,
      grams,
      volume,
      useBy,
    } = row;
    const level = levels.get(keyOf(sku, location));
    if (!level) {
      const own: Open<StockLevel> = { sku, location, name };
      if (available !== undefined) own.available = available;
      if (onHand !== undefined) own.onHand = onHand;
      if (discontinued !== undefined) own.discontinued = discontinued;
      if (grams !== undefined) own.grams = grams;
      if (volume !== undefined) own.volume = volume;
      levels.set(keyOf(sku, location), own);
    } else {
      if (available !== undefined) level.available = (level.available ?? 0) + available;
      if (onHand !== undefined) level.onHand = (level.onHand ?? 0) + onHand;
      if (discontinued !== undefined) level.discontinued = discontinued || level.discontinued === true;
      // Of two weights the greater: no cart is filled on the strength of a slip.
      if (grams !== undefined) level.grams = Math.max(grams, level.grams ?? 0);
      if (volume !== undefined) level.volume = Math.max(volume, level.volume ?? 0);
    }
    const quantity = onHand ?? available;
    if (bin !== '')
      shelves.push({
        ...{ sku, location, bin },
        ...(quantity !== undefined && { quantity }),
        ...(useBy !== undefined && { useBy }),
      });
  }
  return { stock: { levels: [...levels.values()], shelves, barcodes: barcodes(rows, warn) }, problems };
}

function smaller(a: StockRow, b: StockRow): StockRow {
  const least = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined ? (x ?? y) : Math.min(x, y);
  const [available, onHand] = [least(a.available, b.available), least(a.onHand, b.onHand)];
  const days = [a.useBy, b.useBy].flatMap((day) => day ?? []).sort();
  return {
    ...b,
    ...a,
    ...(days[0] !== undefined && { useBy: days[0] }),
    ...(available !== undefined && { available }),
    ...(onHand !== undefined && { onHand }),
  };
}

function barcodes(
  rows: readonly StockRow[],
  warn: (code: string, value: string, facts: Record<string, string>) => void,
): Stock['barcodes'] {
  const found = new Map<string, { code: string; sku: string }>();
  const skuOf = new Map<string, string>();
  for (const { sku, barcode } of rows) {
    if (barcode === undefined || found.has(keyOf(barcode, sku))) continue;
    if (barcodeKind(barcode) === 'bad-check-digit') warn('stock/bad-barcode', barcode, { sku });
    const other = skuOf.get(barcode);
    if (other !== undefined) warn('stock/barcode-twice', barcode, { sku, other });
    skuOf.set(barcode, sku);
    found.set(keyOf(barcode, sku), { code: barcode, sku });
  }
  return [...found.values()];
}
