import type { Goods } from './goods.ts';

/** Of each order so many others count as near. */
const MOST_NEAR = 20;

/**
 * Per order those others that share most parts of the store with it, by the share of the parts of either that are the
 * parts of both: a quarter of all orders at most.
 */
export function nearOrders({ orders, parts }: Goods): Int32Array[] {
  const count = Math.max(1, Math.min(MOST_NEAR, Math.floor(orders / 4)));
  const owns = parts.map((own) => new Set(own));
  return parts.map((own, order) => {
    const shared = parts.map((other, at) => {
      let both = 0;
      for (const part of other) if (owns[order]!.has(part)) both++;
      const all = own.length + other.length - both;
      return at === order || all === 0 ? 0 : both / all;
    });
    const others = [...shared.keys()].filter((at) => at !== order);
    others.sort((a, b) => shared[b]! - shared[a]! || a - b);
    return Int32Array.from(others.slice(0, count));
  });
}
