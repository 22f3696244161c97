import type { Cart } from './cart.ts';
import type { Goods } from './goods.ts';

interface Limit {
  readonly limit: number;
  /** Per order. */
  readonly use: Float64Array;
}

/** The limits of a cart that bind, and what orders are worth at most within them. */
export class CartRoom {
  readonly #limits: readonly Limit[];

  constructor(goods: Goods) {
    const one = new Float64Array(goods.orders).fill(1);
    const limits = [
      { limit: goods.mostOrders, use: one },
      { limit: goods.mostItems, use: goods.items },
      { limit: goods.mostLines, use: goods.lines },
      { limit: goods.mostWeight, use: goods.weight },
      { limit: goods.mostVolume, use: goods.volume },
    ];
    const binding = limits.filter(({ limit, use }) => use.reduce((sum, own) => sum + own, 0) > limit);
    this.#limits = binding.length > 0 ? binding : [{ limit: Infinity, use: one }];
  }

  /** How much of the first of these limits an order needs. */
  needOf(order: number): number {
    return Math.max(1e-9, this.#limits[0]!.use[order]!);
  }

  /**
   * @param orders those that may be added to the cart
   * @param rank per order; read when asked
   * @returns the most that those ranked below `until` are worth together in addition to the order `taken`: by each limit
   * alone, where the last one may go in parts
   */
  measure(
    cart: Cart,
    orders: readonly number[],
    prices: Float64Array,
    rank: Int32Array,
  ): (taken: number, until: number) => number {
    const kinds = this.#limits.map(({ limit, use }) => {
      let left = limit;
      for (let n = 0; n < cart.count; n++) left -= use[cart.orders[n]!]!;
      const rate = (order: number) => prices[order]! / use[order]!;
      return { left, use, sorted: orders.slice().sort((a, b) => falling(rate(a), rate(b)) || a - b) };
    });
    return (taken, until) => {
      let least = Infinity;
      for (const { left: room, use, sorted } of kinds) {
        let left = room - use[taken]!;
        let sum = 0;
        for (let n = 0; n < sorted.length && sum < least; n++) {
          const order = sorted[n]!;
          if (order === taken || rank[order]! >= until) continue;
          const own = use[order]!;
          if (own > left) {
            sum += prices[order]! * Math.max(0, left / own);
            break;
          }
          left -= own;
          sum += prices[order]!;
        }
        if (sum < least) least = sum;
      }
      return least;
    };
  }
}

/** Infinity (no need of room at all) comes first, and is equal to itself. */
function falling(a: number, b: number): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
