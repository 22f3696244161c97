/** What a seller has of one SKU at one location. A missing number means no file has said. */
export interface StockLevel {
  readonly sku: string;
  /** '' where the files name no location. */
  readonly location: string;
  /** To promise: on hand less what is committed. Below 0 when more was sold than there is. */
  readonly available?: number;
  /** What stands on the shelves. */
  readonly onHand?: number;
  readonly name: string;
  /** No longer sold; missing = no file has said. */
  readonly discontinued?: boolean;
  /** Of one piece, in grams; missing is not 0. */
  readonly grams?: number;
  /** Of one piece, in cm³; missing is not 0. */
  readonly volume?: number;
}

/** One SKU in one bin. A SKU may lie in several bins, a bin may hold several SKUs. */
export interface Shelf {
  readonly sku: string;
  readonly location: string;
  readonly bin: string;
  /** Pieces in the bin, where a file says so. */
  readonly quantity?: number;
  /** Day by which what lies here goes first (`2026-12-31`). */
  readonly useBy?: string;
}

/** A code that a scanner reads from goods. */
export interface Barcode {
  readonly code: string;
  readonly sku: string;
}

/** Everything known of the stock. */
export interface Stock {
  readonly levels: readonly StockLevel[];
  readonly shelves: readonly Shelf[];
  readonly barcodes: readonly Barcode[];
}

export const NO_STOCK: Stock = { levels: [], shelves: [], barcodes: [] };

/**
 * Pieces per SKU that orders can be served from: on hand where a file says so, else available. Platforms take what is
 * ordered off `available` at once, so that open orders must not be taken off it again. Locations add up; stock
 * without a location counts only where the SKU has none with a name (else the same pieces would be counted twice).
 */
export function piecesBySku(levels: readonly StockLevel[]): Map<string, number> {
  const named = new Set(levels.filter((level) => level.location !== '').map((level) => level.sku));
  const pieces = new Map<string, number>();
  for (const { sku, location, available, onHand } of levels) {
    const count = onHand ?? available;
    if (count === undefined || (location === '' && named.has(sku))) continue;
    pieces.set(sku, (pieces.get(sku) ?? 0) + count);
  }
  return pieces;
}

/** A key of several texts that no two different ones share. */
export function keyOf(...texts: readonly string[]): string {
  return JSON.stringify(texts);
}
