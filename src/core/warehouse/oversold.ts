import { groupBy } from './group-by.ts';

/** Pieces of one SKU that one open order still wants. */
export interface Wanted {
  readonly sku: string;
  readonly quantity: number;
  /** The order, as a person calls it. */
  readonly order: string;
  /** The batch that holds the order, if it is in one. */
  readonly batch?: string;
}

/** A SKU of which more is wanted than there is, or of which nothing is known. */
export interface Oversold {
  readonly sku: string;
  /** Pieces there are; absent: no stock file names the SKU. */
  readonly pieces?: number;
  readonly wanted: number;
  /** Pieces that batches hold, per batch. */
  readonly batches: ReadonlyMap<string, number>;
  readonly missing: number;
  readonly orders: readonly string[];
  /** A SKU of the stock that differs only in case, width or blanks. */
  readonly like?: string;
}

/**
 * SKUs whose open orders exceed the stock, most missing first, then by SKU (byte order). A SKU that no stock file
 * names is listed with what looks like it: SKUs are compared byte by byte, never guessed to be the same.
 */
export function findOversold(wanted: readonly Wanted[], pieces: ReadonlyMap<string, number>): Oversold[] {
  const bySku = groupBy(wanted, (one) => one.sku);
  const spelling = new Map<string, string>();
  for (const sku of pieces.keys()) spelling.set(spellingKey(sku), sku);
  const found: Oversold[] = [];
  for (const [sku, list] of bySku) {
    const there = pieces.get(sku);
    const total = list.reduce((sum, { quantity }) => sum + quantity, 0);
    const missing = total - Math.max(0, there ?? 0);
    if (missing <= 0) continue;
    const batches = new Map<string, number>();
    for (const { batch, quantity } of list)
      if (batch !== undefined) batches.set(batch, (batches.get(batch) ?? 0) + quantity);
    const like = there === undefined ? spelling.get(spellingKey(sku)) : undefined;
    found.push({
      sku,
      ...(there !== undefined && { pieces: there }),
      wanted: total,
      batches,
      missing,
      orders: [...new Set(list.map(({ order }) => order))],
      ...(like !== undefined && { like }),
    });
  }
  return found.sort((a, b) => b.missing - a.missing || (a.sku < b.sku ? -1 : 1));
}

/** Equal for SKUs that differ only in case, width or blanks: for hints, never for taking one for the other. */
export function spellingKey(sku: string): string {
  return sku.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}
