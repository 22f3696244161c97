import { Cart } from './cart.ts';
import type { Goods } from './goods.ts';
import { type Column, orderPrices, reducedLength } from './order-prices.ts';
import { CartPricing } from './price-carts.ts';
import type { Trips } from './trips.ts';

/** Prices asked about are this share lower than those tried: a search for what is worth more than its trip ends sooner. */
const ROUGH = 0.998;
const FINE = 0.9999;
/** So much lower at last, step by step, where carts are too many to be looked through. */
const LADDER = [0.9, 0.8, 0.7, 0.6];
/** Share of the work after which the ladder is climbed down. */
const LADDER_FROM = 0.6;
/** Carts a search may hand over, carts known at once, and how many stay when there are more. */
const MOST_FOUND = 60;
const MOST_KNOWN = 800;
const KEPT = 500;
/** Work of a linear program, per cart and order. */
const LP_WORK = 1.5;

/**
 * A length that no division of these orders into carts is below, by column generation (Gilmore & Gomory 1961): prices of
 * the orders such that no cart that fits is worth more than its trip add up to a bound. Prices come from a linear program
 * over the carts known so far; carts that are worth more are looked for, and join it.
 *
 * The bound rests on the search alone: it holds when no cart was found worth more and every cart was ruled out, or, with a
 * cart found, less the most such a cart is worth too much times the most carts a division can have. The linear program only
 * proposes. What is searched is counted, so that the bound can be repeated.
 *
 * @param plan a division of all orders; a longer one gives a worse start
 * @param work how much may be done (`Trips.work`)
 * @returns 0 where nothing was proven in that work
 */
export function columnBound(
  goods: Goods,
  trips: Trips,
  plan: readonly (readonly number[])[],
  work: number,
): number {
  return new ColumnBound(goods, trips, plan, work).run();
}

class ColumnBound {
  readonly #goods: Goods;
  readonly #trips: Trips;
  readonly #pricing: CartPricing;
  readonly #work: number;
  readonly #begun: number;
  readonly #plan: number;
  /** No division that is as short as the plan has more carts. */
  readonly #mostCarts: number;
  #columns: Column[] = [];
  readonly #known = new Set<string>();
  /** The prices with the best bound so far: those tried stay near them, since those of the program leap about. */
  readonly #centre: Float64Array;
  #bound = 0;

  constructor(goods: Goods, trips: Trips, plan: readonly (readonly number[])[], work: number) {
    this.#goods = goods;
    this.#trips = trips;
    this.#pricing = new CartPricing(goods, trips);
    this.#work = work;
    this.#begun = trips.work;
    const cart = new Cart(goods);
    const lengthOf = (orders: Int32Array) => {
      cart.fill(orders, orders.length);
      return trips.of(cart);
    };
    const alone = Float64Array.from({ length: goods.orders }, (_, order) => lengthOf(Int32Array.of(order)));
    for (const [order, length] of alone.entries()) this.#add({ orders: Int32Array.of(order), length });
    this.#centre = new Float64Array(goods.orders);
    let together = 0;
    for (const batch of plan) {
      const orders = Int32Array.from(batch);
      const length = lengthOf(orders);
      together += length;
      this.#add({ orders, length });
      const apart = batch.reduce((sum, order) => sum + alone[order]!, 0);
      for (const order of batch) this.#centre[order] = apart > 0 ? (length * alone[order]!) / apart : 0;
    }
    this.#plan = together;
    const shortest = alone.reduce((least, own) => Math.min(least, own), Infinity);
    this.#mostCarts =
      shortest > 0 ? Math.min(goods.orders, Math.floor(together / shortest + 1e-9)) : goods.orders;
  }

  run(): number {
    let stay = 0.8;
    let scale = ROUGH;
    let budget = this.#work / 40;
    let prices = this.#centre;
    for (let round = 0; round < 500 && this.#left() > 0; round++) {
      if (this.#bound === 0 && this.#left() < (1 - LADDER_FROM) * this.#work) {
        this.#climbDown(prices);
        break;
      }
      prices = this.#solve();
      const total = sumOf(prices);
      if (this.#bound >= FINE * total) break;
      const tried = prices.map((price, order) => (1 - stay) * price + stay * this.#centre[order]!);
      if (this.#addFound(this.#pricing.grow(tried), prices) > 0) continue;
      const { carts, least, complete } = this.#pricing.search(scaled(tried, scale), budget, MOST_FOUND);
      const clean = complete && carts.length === 0;
      if (this.#better(scale * sumOf(tried) + this.#mostCarts * Math.min(0, least))) this.#centre.set(tried);
      const added = this.#addFound(carts, prices);
      if (!complete && added === 0) budget *= 1.5;
      if (clean && this.#bound >= 0.99 * scale * total) scale = FINE;
      stay = added === 0 ? stay * 0.6 : Math.min(0.8, stay + 0.05);
    }
    return this.#bound;
  }

  #left(): number {
    return this.#begun + this.#work - this.#trips.work;
  }

  /** Ever lower prices until every cart can be ruled out. */
  #climbDown(prices: Float64Array): void {
    for (const share of LADDER) {
      const { carts, complete } = this.#pricing.search(scaled(prices, share), this.#left() / 2, 1);
      if (complete && carts.length === 0) {
        this.#better(share * sumOf(prices));
        return;
      }
    }
  }

  #better(bound: number): boolean {
    if (!(bound > this.#bound)) return false;
    // No division is longer than the plan at best: rounding aside it is one.
    this.#bound = Math.min(bound, this.#plan);
    return true;
  }

  #solve(): Float64Array {
    const { orders } = this.#goods;
    this.#trips.work += LP_WORK * this.#columns.length * orders;
    const prices = orderPrices(this.#columns, orders);
    if (this.#columns.length > MOST_KNOWN) this.#forget(prices);
    return prices;
  }

  /** Keeps the carts that bind, and each order by itself. */
  #forget(prices: Float64Array): void {
    const slack = new Map(this.#columns.map((column) => [column, reducedLength(column, prices)]));
    const sorted = this.#columns.slice().sort((a, b) => slack.get(a)! - slack.get(b)!);
    const gone = sorted.slice(KEPT).filter(({ orders }) => orders.length > 1);
    for (const column of gone) this.#known.delete(keyOf(column));
    const left = new Set(gone);
    this.#columns = this.#columns.filter((column) => !left.has(column));
  }

  /** @returns how many of the carts were not known and are worth more than their trip at these prices */
  #addFound(carts: readonly Column[], prices: Float64Array): number {
    let added = 0;
    for (const { orders, length } of carts) {
      const isNew = this.#add({ orders, length });
      if (isNew && reducedLength({ orders, length }, prices) < -1e-9 * this.#plan) added++;
    }
    return added;
  }

  #add(column: Column): boolean {
    const key = keyOf(column);
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.#columns.push(column);
    return true;
  }
}

function keyOf({ orders }: Column): string {
  return orders.slice().sort().join(' ');
}

function scaled(prices: Float64Array, share: number): Float64Array {
  return prices.map((price) => share * price);
}

function sumOf(prices: Float64Array): number {
  return prices.reduce((sum, price) => sum + price, 0);
}
