import type { StockLevel } from '../warehouse/stock.ts';
import type { Candidate } from './plan-parcels.ts';

/** What a cart is filled with beside pieces. */
export type LoadMeasure = 'grams' | 'volume';

/** Candidates with their weight or volume. */
export interface MeasuredCandidates {
  readonly candidates: readonly Candidate[];
  /** SKUs of which it is not known, in byte order. */
  readonly unknown: readonly string[];
  /** What a piece of those counts as: the greatest known among these orders; absent: nothing is known at all. */
  readonly assumed?: number;
}

/**
 * Adds up what each candidate weighs (grams) or takes up (cm³) by what the stock files say of its SKUs. Not known is not
 * nought: such a piece counts as the greatest that is known, so that no cart is filled beyond what it bears.
 */
export function measureCandidates(
  candidates: readonly Candidate[],
  levels: readonly StockLevel[],
  measure: LoadMeasure,
): MeasuredCandidates {
  const known = new Map<string, number>();
  for (const level of levels) {
    const own = level[measure];
    if (own !== undefined) known.set(level.sku, Math.max(own, known.get(level.sku) ?? 0));
  }
  const unknown = new Set<string>();
  let greatest: number | undefined;
  for (const { order } of candidates)
    for (const { sku, name, toShip } of order.lines) {
      if (toShip <= 0) continue;
      const own = known.get(sku);
      if (own === undefined) unknown.add(sku || name);
      else greatest = Math.max(own, greatest ?? 0);
    }
  return {
    candidates: candidates.map((candidate) => {
      let sum = 0;
      for (const { sku, toShip } of candidate.order.lines)
        if (toShip > 0) sum += toShip * (known.get(sku) ?? greatest ?? 0);
      return { ...candidate, [measure === 'grams' ? 'weight' : 'volume']: sum };
    }),
    unknown: [...unknown].sort(),
    ...(greatest !== undefined && { assumed: greatest }),
  };
}
