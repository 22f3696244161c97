import { randomNumbers } from '../../picking/random.ts';
import { Cart } from './cart.ts';
import type { Goods } from './goods.ts';
import { nearOrders } from './near-orders.ts';
import type { Trips } from './trips.ts';

/** Share of the orders of a ruined cart that is taken off. */
const TAKEN_OFF = 0.4;
/** How often a cart is ruined because it goes where the first one goes, rather than at random. */
const RELATED = 0.6;
/** How often a cart is passed over on purpose. */
const PASSED_OVER = 0.02;
/** Temperature as a share of the mean trip, at the beginning and at the end. */
const HOT = 0.05;
const COLD = 0.0005;

/**
 * Improves a plan by ruin and recreate under simulated annealing: two or three carts lose some orders, which go where
 * they cost least; worse plans are accepted less and less.
 *
 * @param work how much may be done, counted by `trips.work`; the same work and seed give the same plan
 * @param progress is told now and then which share is done, 0 to 1
 */
export function improvePlan(
  goods: Goods,
  trips: Trips,
  plan: readonly Cart[],
  work: number,
  seed: number,
  progress?: (share: number) => void,
): Cart[] {
  return new Improvement(goods, trips, plan, seed).run(work, progress);
}

class Improvement {
  readonly #goods: Goods;
  readonly #trips: Trips;
  readonly #random: () => number;
  #carts: Cart[];
  #best: Cart[];
  /** Copies of the carts changed in this round, to go back to. */
  readonly #kept: { at: number; cart: Cart }[] = [];
  readonly #isKept: boolean[] = [];
  readonly #spare: Cart[] = [];
  readonly #off: Int32Array;
  #offCount = 0;
  readonly #stay: Int32Array;
  readonly #near: readonly Int32Array[];

  constructor(goods: Goods, trips: Trips, plan: readonly Cart[], seed: number) {
    this.#goods = goods;
    this.#trips = trips;
    this.#random = randomNumbers(seed);
    this.#carts = plan.map((cart) => this.#copyOf(cart));
    this.#best = plan.map((cart) => this.#copyOf(cart));
    this.#off = new Int32Array(goods.orders);
    this.#stay = new Int32Array(goods.orders);
    this.#near = nearOrders(goods);
  }

  run(work: number, progress?: (share: number) => void): Cart[] {
    if (this.#carts.length < 2) return this.#best;
    const random = this.#random;
    const first = this.#trips.work;
    let now = lengthOf(this.#carts);
    let best = now;
    const trip = now / this.#carts.length;
    let told = 0;
    for (let done = 0; done < work; done = this.#trips.work - first) {
      if (progress && done >= told) {
        progress(done / work);
        told = done + work / 50;
      }
      const temperature = trip * HOT * (COLD / HOT) ** (done / work);
      const count = this.#carts.length;
      this.#ruin();
      this.#order();
      for (let n = 0; n < this.#offCount; n++) this.#place(this.#off[n]!, count);
      let changed = 0;
      for (const { at, cart } of this.#kept) changed += this.#carts[at]!.length - cart.length;
      for (let at = count; at < this.#carts.length; at++) changed += this.#carts[at]!.length;
      this.#trips.work += 3;
      if (changed <= -temperature * Math.log(1 - random())) {
        now += changed;
        this.#settle();
        if (now < best - 1e-9) {
          best = now;
          this.#remember();
        }
      } else this.#goBack(count);
    }
    return this.#best;
  }

  #ruin(): void {
    const carts = this.#carts;
    const random = this.#random;
    this.#offCount = 0;
    const many = Math.min(carts.length, random() < 0.5 ? 2 : 3);
    let order = -1;
    for (let n = 0; n < many; ) {
      const at =
        order >= 0 && random() < RELATED ? this.#cartNear(order) : Math.floor(random() * carts.length);
      if (this.#isKept[at]) continue;
      if (n === 0) order = carts[at]!.orders[Math.floor(random() * carts[at]!.count)]!;
      n++;
      this.#keep(at);
      const cart = carts[at]!;
      const old = this.#kept[this.#kept.length - 1]!.cart;
      let left = 0;
      for (let m = 0; m < old.count; m++) {
        if (random() < TAKEN_OFF) this.#off[this.#offCount++] = old.orders[m]!;
        else this.#stay[left++] = old.orders[m]!;
      }
      if (left === old.count) continue;
      cart.fill(this.#stay, left);
      cart.length = this.#trips.of(cart);
    }
  }

  /** The cart of an order that goes to the same parts of the store. */
  #cartNear(order: number): number {
    const near = this.#near[order]!;
    const other = near[Math.floor(this.#random() * near.length)];
    for (const [at, { orders, count }] of this.#carts.entries())
      for (let n = 0; n < count; n++) if (orders[n] === other) return at;
    return Math.floor(this.#random() * this.#carts.length);
  }

  /** The orders taken off in random order, mostly the large ones first. */
  #order(): void {
    const off = this.#off;
    for (let n = this.#offCount - 1; n > 0; n--) {
      const other = Math.floor(this.#random() * (n + 1));
      [off[n], off[other]] = [off[other]!, off[n]!];
    }
    if (this.#random() >= 0.6) return;
    const { items } = this.#goods;
    for (let n = 1; n < this.#offCount; n++) {
      const order = off[n]!;
      let at = n;
      while (at > 0 && items[off[at - 1]!]! < items[order]!) {
        off[at] = off[at - 1]!;
        at--;
      }
      off[at] = order;
    }
  }

  #place(order: number, old: number): void {
    const carts = this.#carts;
    let cheapest = -1;
    let least = Infinity;
    let length = 0;
    for (let at = 0; at < carts.length; at++) {
      const cart = carts[at]!;
      if (!cart.fits(order) || this.#random() < PASSED_OVER) continue;
      const longer = this.#trips.with(cart, order);
      if (longer - cart.length < least) {
        least = longer - cart.length;
        length = longer;
        cheapest = at;
      }
    }
    if (cheapest < 0) {
      cheapest = carts.length;
      const cart = this.#spare.pop() ?? new Cart(this.#goods);
      cart.clear();
      carts.push(cart);
      length = this.#trips.with(cart, order);
    } else if (cheapest < old && !this.#isKept[cheapest]) this.#keep(cheapest);
    carts[cheapest]!.add(order);
    carts[cheapest]!.length = length;
  }

  #keep(at: number): void {
    this.#kept.push({ at, cart: this.#copyOf(this.#carts[at]!) });
    this.#isKept[at] = true;
  }

  #settle(): void {
    for (const { cart } of this.#kept) this.#spare.push(cart);
    this.#forgetKept();
    for (let at = this.#carts.length - 1; at >= 0; at--) {
      if (this.#carts[at]!.count > 0) continue;
      this.#spare.push(this.#carts[at]!);
      this.#carts[at] = this.#carts[this.#carts.length - 1]!;
      this.#carts.pop();
    }
  }

  #goBack(count: number): void {
    while (this.#carts.length > count) this.#spare.push(this.#carts.pop()!);
    for (const { at, cart } of this.#kept) {
      this.#spare.push(this.#carts[at]!);
      this.#carts[at] = cart;
    }
    this.#forgetKept();
  }

  #forgetKept(): void {
    for (const { at } of this.#kept) this.#isKept[at] = false;
    this.#kept.length = 0;
  }

  #remember(): void {
    this.#spare.push(...this.#best);
    this.#best = this.#carts.map((cart) => this.#copyOf(cart));
  }

  #copyOf(cart: Cart): Cart {
    const copy = this.#spare.pop() ?? new Cart(this.#goods);
    copy.copy(cart);
    return copy;
  }
}

function lengthOf(carts: readonly Cart[]): number {
  let length = 0;
  for (const cart of carts) length += cart.length;
  return length;
}
