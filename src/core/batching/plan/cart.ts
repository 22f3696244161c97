import type { Load } from '../../picking/route-length.ts';
import type { Goods } from './goods.ts';

/** A cart with orders on it, kept in the form in which the length of its trip is worked out. */
export class Cart {
  readonly front: Float64Array;
  readonly back: Float64Array;
  readonly both: Float64Array;
  readonly visits: Int32Array;
  /** The same numbers, area by area. */
  readonly loads: readonly Load[];
  /** Bit sets of the places to pick, see `Goods`. */
  readonly words: Int32Array;
  readonly orders: Int32Array;
  /** How many of `orders` are on the cart. */
  count = 0;
  items = 0;
  lines = 0;
  weight = 0;
  volume = 0;
  /** Areas with stops, a bit each. */
  inAreas = 0;
  /** Of the set of orders; two halves of 32 bits. */
  hashA = 0;
  hashB = 0;
  /** Of the trip; kept by whoever changes the cart. */
  length = 0;
  readonly #costs: Float64Array;
  readonly #sets: Int32Array;
  readonly #goods: Goods;

  constructor(goods: Goods) {
    const parts = goods.wordFrom.length - 1;
    const words = goods.wordFrom[parts]!;
    this.#goods = goods;
    this.#costs = new Float64Array(3 * parts);
    this.front = this.#costs.subarray(0, parts);
    this.back = this.#costs.subarray(parts, 2 * parts);
    this.both = this.#costs.subarray(2 * parts);
    const aisles = goods.areas.reduce((sum, { layout }) => sum + layout.aisles.length, 0);
    this.#sets = new Int32Array(words + aisles);
    this.words = this.#sets.subarray(0, words);
    this.visits = this.#sets.subarray(words);
    this.loads = goods.areas.map(({ layout, partFrom, parts, aisleFrom }) => ({
      front: this.front.subarray(partFrom, partFrom + parts),
      back: this.back.subarray(partFrom, partFrom + parts),
      both: this.both.subarray(partFrom, partFrom + parts),
      visits: this.visits.subarray(aisleFrom, aisleFrom + layout.aisles.length),
    }));
    this.orders = new Int32Array(Math.min(goods.mostOrders, goods.orders) + 1);
  }

  /** Takes everything off. */
  clear(): void {
    this.#costs.fill(0);
    this.#sets.fill(0);
    this.count = this.items = this.lines = this.weight = this.volume = this.inAreas = 0;
    this.hashA = this.hashB = this.length = 0;
  }

  copy(other: Cart): void {
    this.#costs.set(other.#costs);
    this.#sets.set(other.#sets);
    for (let n = 0; n < other.count; n++) this.orders[n] = other.orders[n]!;
    this.count = other.count;
    this.items = other.items;
    this.lines = other.lines;
    this.weight = other.weight;
    this.volume = other.volume;
    this.inAreas = other.inAreas;
    this.hashA = other.hashA;
    this.hashB = other.hashB;
    this.length = other.length;
  }

  fits(order: number): boolean {
    const goods = this.#goods;
    return (
      this.count < goods.mostOrders &&
      this.items + goods.items[order]! <= goods.mostItems &&
      this.lines + goods.lines[order]! <= goods.mostLines &&
      this.weight + goods.weight[order]! <= goods.mostWeight &&
      this.volume + goods.volume[order]! <= goods.mostVolume
    );
  }

  /** Puts an order on the cart; the caller has asked `fits` and sets `length`. */
  add(order: number): void {
    this.#put(order);
    const parts = this.#goods.parts[order]!;
    for (let n = 0; n < parts.length; n++) this.measure(parts[n]!);
  }

  /** Puts the first `count` of `orders` on the cart and nothing else; the caller sets `length`. */
  fill(orders: Int32Array, count: number): void {
    this.clear();
    for (let n = 0; n < count; n++) this.#put(orders[n]!);
    const { wordFrom } = this.#goods;
    for (let part = 0; part + 1 < wordFrom.length; part++) {
      for (let word = wordFrom[part]!; word < wordFrom[part + 1]!; word++) {
        if (this.words[word] === 0) continue;
        this.measure(part);
        break;
      }
    }
  }

  #put(order: number): void {
    const goods = this.#goods;
    const words = goods.words[order]!;
    const bits = goods.bits[order]!;
    for (let n = 0; n < words.length; n++) this.words[words[n]!]! |= bits[n]!;
    const aisles = goods.cornerAisles[order]!;
    for (let n = 0; n < aisles.length; n++) this.visits[aisles[n]!]! |= goods.cornerBits[order]![n]!;
    this.orders[this.count++] = order;
    this.items += goods.items[order]!;
    this.lines += goods.lines[order]!;
    this.weight += goods.weight[order]!;
    this.volume += goods.volume[order]!;
    this.inAreas |= goods.inAreas[order]!;
    this.hashA ^= goods.hashA[order]!;
    this.hashB ^= goods.hashB[order]!;
  }

  /** Works out the costs of one part of an aisle from its bits. */
  measure(part: number): void {
    const { wordFrom, ys } = this.#goods;
    let first = -1;
    let last = 0;
    let gap = 0;
    const until = wordFrom[part + 1]!;
    for (let word = wordFrom[part]!; word < until; word++) {
      let rest = this.words[word]!;
      while (rest !== 0) {
        const lowest = rest & -rest;
        const y = ys[word * 32 + 31 - Math.clz32(lowest)]!;
        if (first < 0) first = y;
        else if (y - last > gap) gap = y - last;
        last = y;
        rest ^= lowest;
      }
    }
    const low = this.#goods.low[part]!;
    const high = this.#goods.high[part]!;
    this.front[part] = 2 * (last - low);
    this.back[part] = 2 * (high - first);
    this.both[part] = gap > 0 ? 2 * (high - low - gap) : Infinity;
  }
}
