import { type Bundles, componentsOf } from '../warehouse/bundles.ts';
import type { StockLevel } from '../warehouse/stock.ts';
import type { Candidate } from './plan-parcels.ts';

/** What a cart is filled with beside pieces. */
export type LoadMeasure = 'grams' | 'volume';

/** How many units are known from where. A bundle counts as one unit. */
export interface LoadSources {
  /** By the stock and product files. */
  readonly stock: number;
  /** By the orders' own export (weights only). */
  readonly export: number;
  readonly unknown: number;
}

/** Candidates with their weight or volume. */
export interface MeasuredCandidates<T extends Candidate> {
  readonly candidates: readonly (T & Pick<Candidate, 'weight' | 'volume'>)[];
  readonly sources: LoadSources;
  /** SKUs of which it is not known, in byte order. */
  readonly unknown: readonly string[];
  /** What a piece of those counts as: the greatest known among these orders; absent: nothing is known at all. */
  readonly assumed?: number;
}

/**
 * Adds up what each candidate weighs (grams) or takes up (cm³): by what the stock files say of its SKUs (of a bundle: of
 * all its components), else by what the export says of the line, which only ever is a weight. Not known is not nought: such
 * a piece counts as the greatest that is known of a piece of these goods, so that no cart is filled beyond what it bears.
 * @param candidates with the orders as they were sold
 */
export function measureCandidates<T extends Candidate>(
  candidates: readonly T[],
  levels: readonly StockLevel[],
  measure: LoadMeasure,
  bundles: Bundles = new Map(),
): MeasuredCandidates<T> {
  const known = new Map<string, number>();
  for (const level of levels) {
    const own = level[measure];
    if (own !== undefined) known.set(level.sku, Math.max(own, known.get(level.sku) ?? 0));
  }
  const sources = { stock: 0, export: 0, unknown: 0 };
  const unknown = new Set<string>();
  let greatest: number | undefined;
  const seen = (own: number) => {
    greatest = Math.max(own, greatest ?? 0);
  };
  // By candidate: what is known of it, and how many pieces are not.
  const loads = candidates.map(({ order }) => {
    const load = { sum: 0, pieces: 0 };
    for (const { sku, name, toShip, grams } of order.lines) {
      if (toShip <= 0) continue;
      const parts = sku === '' ? [{ sku, quantity: 1, name }] : componentsOf(sku, bundles);
      const lacking = parts.filter((part) => !known.has(part.sku));
      if (lacking.length === 0) {
        for (const part of parts) {
          seen(known.get(part.sku)!);
          load.sum += known.get(part.sku)! * part.quantity * toShip;
        }
        sources.stock += toShip;
      } else if (measure === 'grams' && grams !== undefined) {
        seen(grams);
        load.sum += grams * toShip;
        sources.export += toShip;
      } else {
        for (const part of parts) {
          const own = known.get(part.sku);
          if (own === undefined) {
            unknown.add(part.sku || name);
            load.pieces += part.quantity * toShip;
          } else {
            seen(own);
            load.sum += own * part.quantity * toShip;
          }
        }
        sources.unknown += toShip;
      }
    }
    return load;
  });
  const key = measure === 'grams' ? 'weight' : 'volume';
  return {
    candidates: candidates.map((candidate, at) => {
      const { sum, pieces } = loads[at]!;
      return { ...candidate, [key]: sum + pieces * (greatest ?? 0) };
    }),
    sources,
    unknown: [...unknown].sort(),
    ...(greatest !== undefined && { assumed: greatest }),
  };
}
