import { routeLengths } from '../../picking/route-length.ts';
import { areasOf, type Stores } from './batch-input.ts';
import type { Cart } from './cart.ts';
import type { Goods } from './goods.ts';

/** States of the route program that a trip meets, by cross aisles: what a length costs. */
const STATES = [0, 0, 1, 8, 50, 350, 3000];

/**
 * Lengths of trips, asked again and again while batches are planned: a fast route program behind a memory of the sets
 * of orders seen lately. `work` counts what was done, in steps that take the same time on one machine: plans are cut off
 * by it and not by a clock, so that they can be repeated.
 */
export class Trips {
  work = 0;
  readonly #goods: Goods;
  /** Of a cart whose stops lie in these areas. */
  readonly #lengthOf: (cart: Cart, inAreas: number) => number;
  /** Slots of the memory less one; a power of two less one. */
  readonly #mask: number;
  readonly #keyA: Int32Array;
  readonly #keyB: Int32Array;
  readonly #length: Float64Array;
  readonly #saved: Float64Array;
  readonly #savedSets: Int32Array;
  /** Work of one length that is not remembered. */
  readonly costOfOne: number;

  constructor(store: Stores, goods: Goods) {
    this.#goods = goods;
    const areas = areasOf(store);
    const lengths = areas.map(routeLengths);
    const [first] = lengths;
    this.#lengthOf =
      areas.length === 1
        ? (cart) => first!(cart.loads[0]!)
        : (cart, inAreas) => {
            let sum = 0;
            for (let area = 0; area < lengths.length; area++)
              if ((inAreas >> area) & 1) sum += lengths[area]!(cart.loads[area]!);
            return sum;
          };
    // Few orders are planned by the subset program, which asks for every set just once.
    const slots = goods.orders <= 16 ? 1 << 8 : 1 << 18;
    this.#mask = slots - 1;
    this.#keyA = new Int32Array(slots);
    this.#keyB = new Int32Array(slots);
    this.#length = new Float64Array(slots).fill(-1);
    this.#saved = new Float64Array(3 * (goods.wordFrom.length - 1));
    const aisles = areas.reduce((sum, area) => sum + area.aisles.length, 0);
    this.#savedSets = new Int32Array(goods.wordFrom[goods.wordFrom.length - 1]! + aisles);
    this.costOfOne =
      1 + areas.reduce((sum, area) => sum + 0.2 * area.aisles.length * STATES[area.crossAisles.length]!, 0);
  }

  /** Length of the trip of a cart as it stands. */
  of(cart: Cart): number {
    this.work += this.costOfOne;
    return cart.count === 0 ? 0 : this.#lengthOf(cart, cart.inAreas);
  }

  /** Length of the trip of a cart with one order more; the cart stays as it is. */
  with(cart: Cart, order: number): number {
    const a = cart.hashA ^ this.#goods.hashA[order]!;
    const b = cart.hashB ^ this.#goods.hashB[order]!;
    const slot = a & this.#mask;
    if (this.#keyA[slot] === a && this.#keyB[slot] === b && this.#length[slot]! >= 0) {
      this.work += 0.3;
      return this.#length[slot]!;
    }
    this.work += this.costOfOne;
    const length = this.#workOut(cart, order);
    this.#keyA[slot] = a;
    this.#keyB[slot] = b;
    this.#length[slot] = length;
    return length;
  }

  #workOut(cart: Cart, order: number): number {
    const goods = this.#goods;
    const parts = goods.parts[order]!;
    const words = goods.words[order]!;
    const bits = goods.bits[order]!;
    const aisles = goods.cornerAisles[order]!;
    const saved = this.#saved;
    const sets = this.#savedSets;
    for (let n = 0; n < words.length; n++) {
      sets[n] = cart.words[words[n]!]!;
      cart.words[words[n]!] = sets[n]! | bits[n]!;
    }
    for (let n = 0; n < aisles.length; n++) {
      sets[words.length + n] = cart.visits[aisles[n]!]!;
      cart.visits[aisles[n]!]! |= goods.cornerBits[order]![n]!;
    }
    for (let n = 0; n < parts.length; n++) {
      const part = parts[n]!;
      saved[3 * n] = cart.front[part]!;
      saved[3 * n + 1] = cart.back[part]!;
      saved[3 * n + 2] = cart.both[part]!;
      cart.measure(part);
    }
    const length = this.#lengthOf(cart, cart.inAreas | goods.inAreas[order]!);
    for (let n = 0; n < words.length; n++) cart.words[words[n]!] = sets[n]!;
    for (let n = 0; n < aisles.length; n++) cart.visits[aisles[n]!] = sets[words.length + n]!;
    for (let n = 0; n < parts.length; n++) {
      const part = parts[n]!;
      cart.front[part] = saved[3 * n]!;
      cart.back[part] = saved[3 * n + 1]!;
      cart.both[part] = saved[3 * n + 2]!;
    }
    return length;
  }
}
