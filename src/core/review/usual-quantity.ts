import type { Order } from '../orders/order.ts';

/** Lines of a SKU below which nothing is said of its usual quantity. */
const FEWEST_LINES = 20;
/** Larger quantities are counted as this one. */
const LARGEST = 10_000;

/** What quantities each SKU is ordered in, learnt from the orders themselves; a few numbers per SKU. */
export interface UsualQuantities {
  add(order: Order): void;
  /** Units that nineteen of twenty lines do not exceed; undefined = too few lines to say. */
  usual(shop: string, sku: string): number | undefined;
  /** The smallest usual quantity of all; Infinity when none is known. */
  least(): number;
}

export function createUsualQuantities(): UsualQuantities {
  const lines = new Map<string, Map<number, number>>();
  const known = new Map<string, number | undefined>();
  return {
    add(order) {
      if (order.cancel !== 'none') return;
      for (const { sku, kind, quantity } of order.lines) {
        if (sku === '' || kind !== 'goods') continue;
        const key = `${order.shop}\u0000${sku}`;
        let counts = lines.get(key);
        if (!counts) lines.set(key, (counts = new Map()));
        const units = Math.min(quantity, LARGEST);
        counts.set(units, (counts.get(units) ?? 0) + 1);
        known.delete(key);
      }
    },
    least() {
      let least = Number.POSITIVE_INFINITY;
      for (const counts of lines.values()) least = Math.min(least, usualOf(counts) ?? least);
      return least;
    },
    usual(shop, sku) {
      const key = `${shop}\u0000${sku}`;
      if (!known.has(key)) known.set(key, usualOf(lines.get(key) ?? new Map()));
      return known.get(key);
    },
  };
}

function usualOf(counts: ReadonlyMap<number, number>): number | undefined {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (all < FEWEST_LINES) return undefined;
  let seen = 0;
  for (const [units, n] of [...counts].sort((a, b) => a[0] - b[0])) {
    seen += n;
    if (seen * 20 >= all * 19) return units;
  }
  return undefined;
}
