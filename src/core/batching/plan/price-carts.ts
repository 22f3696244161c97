import { Cart } from './cart.ts';
import { CartRoom } from './cart-room.ts';
import type { Goods } from './goods.ts';
import type { Column } from './order-prices.ts';
import type { Trips } from './trips.ts';

/** A cart by what its trip is longer than its orders are worth. */
export interface PricedCart extends Column {
  readonly reduced: number;
}

/** What a search for carts worth more than their trip found. */
export interface Priced {
  /** No cart that fits is below this; 0 where all are above. */
  readonly least: number;
  /** Carts below 0, the best first. */
  readonly carts: readonly PricedCart[];
  /** Whether every cart was looked at or ruled out. */
  readonly complete: boolean;
}

interface Candidate {
  readonly order: number;
  /** No trip with the cart and this order is shorter. */
  readonly least: number;
}

/** Carts that are worth less than this share of the best one found are passed over. */
const WORTH_KEEPING = 0.5;
/** Less than this is rounding. */
const ROUNDING = 1e-9;

/**
 * Looks for carts whose trip is shorter than their orders are worth. One more order never shortens a trip: so a cart of
 * which a part is known has a trip at least as long as that part with any one of its other orders, and what those others
 * are worth together is bounded by the room left (`CartRoom`).
 */
export class CartPricing {
  readonly #goods: Goods;
  readonly #trips: Trips;
  readonly #room: CartRoom;
  /** Per depth of the search. */
  readonly #carts: Cart[] = [];
  readonly #ranks: Int32Array[] = [];
  readonly #spare: Cart;
  #prices: Float64Array = new Float64Array(0);
  #threshold = 0;
  #until = 0;
  #most = 0;
  #open = 0;
  #found: PricedCart[] = [];
  #complete = true;

  constructor(goods: Goods, trips: Trips) {
    this.#goods = goods;
    this.#trips = trips;
    this.#room = new CartRoom(goods);
    this.#spare = new Cart(goods);
  }

  /**
   * Every cart, by branch and bound.
   *
   * @param prices per order, 0 or more
   * @param work how much may be done (`Trips.work`); when it runs out `least` is the lowest bound left open
   * @param most carts to hand over
   */
  search(prices: Float64Array, work: number, most: number): Priced {
    this.#prices = prices;
    this.#until = this.#trips.work + work;
    this.#most = most;
    const worth = prices.reduce((sum, price) => sum + price, 0);
    this.#threshold = this.#open = -ROUNDING * worth;
    this.#found = [];
    this.#complete = true;
    this.#cartAt(0).clear();
    const all = Array.from({ length: this.#goods.orders }, (_, order) => ({ order, least: 0 }));
    this.#extend(0, 0, 0, all);
    this.#tidy();
    const least = Math.min(this.#found[0]?.reduced ?? 0, this.#open);
    return { least, carts: this.#found, complete: this.#complete };
  }

  /** Carts grown from each order by the order that pays most for its room, as long as one fits. Quick, and no proof. */
  grow(prices: Float64Array): PricedCart[] {
    const found: PricedCart[] = [];
    for (let seed = 0; seed < this.#goods.orders; seed++) {
      const best = this.#growFrom(seed, prices);
      if (best) found.push(best);
    }
    return found;
  }

  #growFrom(seed: number, prices: Float64Array): PricedCart | undefined {
    const cart = this.#cartAt(0);
    cart.clear();
    let length = 0;
    let reduced = 0;
    let best: PricedCart | undefined;
    const on = new Set<number>();
    for (let next = seed; next >= 0; ) {
      const longer = this.#trips.with(cart, next);
      reduced += longer - length - prices[next]!;
      length = longer;
      cart.add(next);
      on.add(next);
      if (reduced < Math.min(-ROUNDING * length, best?.reduced ?? 0))
        best = { orders: cart.orders.slice(0, cart.count), length, reduced };
      next = -1;
      let least = Infinity;
      for (let order = 0; order < this.#goods.orders; order++) {
        if (on.has(order) || prices[order]! <= 0 || !cart.fits(order)) continue;
        const rate = (this.#trips.with(cart, order) - length - prices[order]!) / this.#room.needOf(order);
        if (rate < least) [least, next] = [rate, order];
      }
    }
    return best;
  }

  /**
   * All carts that hold the one at `depth` (its trip, and what its orders are worth) and some of the candidates. Sets are
   * told apart by the order that makes the longest trip with the cart, so that each is met once.
   */
  #extend(depth: number, length: number, worth: number, inherited: readonly Candidate[]): void {
    const cart = this.#cartAt(depth);
    const prices = this.#prices;
    const fitting = inherited.filter(({ order }) => prices[order]! > 0 && cart.fits(order));
    if (fitting.length === 0) return;
    const rank = this.#rankAt(depth).fill(-1);
    const most = this.#room.measure(
      cart,
      fitting.map(({ order }) => order),
      prices,
      rank,
    );
    const candidates: Candidate[] = [];
    for (const { order, least } of fitting) {
      // With what is known of this order from a smaller cart the rest may already be seen not to pay.
      const bound = Math.max(least, length) - worth - prices[order]! - most(order, 0);
      const ruledOut = bound >= this.#threshold;
      if (ruledOut || this.#isOut(bound)) rank[order] = 1;
      else candidates.push({ order, least: this.#trips.with(cart, order) });
    }
    candidates.sort((a, b) => a.least - b.least || a.order - b.order);
    rank.fill(this.#goods.orders);
    for (const [at, { order }] of candidates.entries()) rank[order] = at;
    const free = depth > 0 ? candidates.filter(({ least }) => least <= length * (1 + ROUNDING)) : [];
    const from = free.length > 1 && this.#takeFree(cart, free, length, worth) ? free.length : 0;
    for (let at = from; at < candidates.length; at++) {
      const { order, least } = candidates[at]!;
      const reduced = least - worth - prices[order]!;
      if (reduced < this.#threshold) {
        const orders = cart.orders.slice(0, cart.count + 1);
        orders[cart.count] = order;
        this.#keep({ orders, length: least, reduced });
      }
      const bound = reduced - most(order, at);
      if (at === 0 || bound >= this.#threshold || this.#isOut(bound)) continue;
      const next = this.#cartAt(depth + 1);
      next.copy(cart);
      next.add(order);
      this.#extend(depth + 1, least, worth + prices[order]!, candidates.slice(0, at));
    }
  }

  /**
   * Orders of which none makes the trip longer are best taken by what they are worth, as many as there is room for.
   *
   * @returns whether no cart with some of them is better: all that were wanted fitted, and together they are no detour either
   */
  #takeFree(cart: Cart, free: readonly Candidate[], length: number, worth: number): boolean {
    const prices = this.#prices;
    const ranked = free.slice().sort((a, b) => prices[b.order]! - prices[a.order]! || a.order - b.order);
    const full = this.#spare;
    full.copy(cart);
    let sum = worth;
    let whole = true;
    for (const { order } of ranked) {
      if (full.count >= this.#goods.mostOrders) break;
      if (!full.fits(order)) {
        whole = false;
        continue;
      }
      full.add(order);
      sum += prices[order]!;
    }
    const longer = this.#trips.of(full);
    if (longer - sum < this.#threshold)
      this.#keep({ orders: full.orders.slice(0, full.count), length: longer, reduced: longer - sum });
    return whole && longer <= length * (1 + ROUNDING);
  }

  /** Whether the work has run out; then what is left open counts. */
  #isOut(bound: number): boolean {
    if (this.#trips.work < this.#until) return false;
    this.#complete = false;
    if (bound < this.#open) this.#open = bound;
    return true;
  }

  #keep(cart: PricedCart): void {
    this.#found.push(cart);
    this.#threshold = Math.min(this.#threshold, WORTH_KEEPING * cart.reduced);
    if (this.#found.length >= 2 * this.#most) this.#tidy();
  }

  #tidy(): void {
    this.#found.sort((a, b) => a.reduced - b.reduced);
    if (this.#found.length > this.#most) this.#found.length = this.#most;
  }

  #cartAt(depth: number): Cart {
    return (this.#carts[depth] ??= new Cart(this.#goods));
  }

  #rankAt(depth: number): Int32Array {
    return (this.#ranks[depth] ??= new Int32Array(this.#goods.orders));
  }
}
