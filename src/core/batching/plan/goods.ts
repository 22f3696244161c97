import type { Layout } from '../../picking/layout.ts';
import type { BatchOrder, CartRule } from './batch-input.ts';

/** Weights are sums of decimals: 0.1 + 0.2 fits a cart for 0.3. */
const ROUNDING = 1e-9;

/**
 * The orders as bit sets: every distinct place strictly inside a part of an aisle is one bit, so that the stops of
 * several orders together are one OR.
 */
export interface Goods {
  readonly layout: Layout;
  readonly orders: number;
  /** Words (32 places each) of part p: from `wordFrom[p]` up to `wordFrom[p + 1]`. */
  readonly wordFrom: Int32Array;
  /** Where part p begins and ends along its aisle. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Distance along the aisle of the place of each bit. */
  readonly ys: Float64Array;
  /** Per order: its parts, ascending; its words and their bits; its aisles with corners to visit and their bits. */
  readonly parts: readonly Int32Array[];
  readonly words: readonly Int32Array[];
  readonly bits: readonly Int32Array[];
  readonly cornerAisles: readonly Int32Array[];
  readonly cornerBits: readonly Int32Array[];
  /** Per order two halves of a fixed random-looking number: their XOR over a set stands for the set. */
  readonly hashA: Int32Array;
  readonly hashB: Int32Array;
  readonly items: Float64Array;
  readonly lines: Float64Array;
  readonly weight: Float64Array;
  /** Limits of the cart, with room for rounding; Infinity where there is none. */
  readonly mostOrders: number;
  readonly mostItems: number;
  readonly mostLines: number;
  readonly mostWeight: number;
}

/** Whether an order alone is more than the cart holds. */
export function isOversize(goods: Goods, order: number): boolean {
  return (
    goods.items[order]! > goods.mostItems ||
    goods.lines[order]! > goods.mostLines ||
    goods.weight[order]! > goods.mostWeight
  );
}

/** Prepares orders for many questions about carts. */
export function prepareGoods(layout: Layout, cart: CartRule, orders: readonly BatchOrder[]): Goods {
  const k = layout.crossAisles.length;
  const count = layout.aisles.length * (k - 1);
  const places = Array.from({ length: count }, () => new Set<number>());
  const sites = orders.map((order) => order.lines.map(([aisle, along]) => siteOf(layout, aisle, along)));
  for (const list of sites) for (const site of list) if (!site.corner) places[site.part]!.add(site.along);
  const wordFrom = new Int32Array(count + 1);
  const bitOf: Map<number, number>[] = [];
  const ys: number[] = [];
  for (let part = 0; part < count; part++) {
    const sorted = [...places[part]!].sort((a, b) => a - b);
    const words = Math.ceil(sorted.length / 32);
    wordFrom[part + 1] = wordFrom[part]! + words;
    bitOf.push(new Map(sorted.map((along, index) => [along, wordFrom[part]! * 32 + index])));
    for (let bit = 0; bit < words * 32; bit++) ys.push(sorted[bit] ?? 0);
  }
  const perOrder = sites.map((list) => {
    const words = new Map<number, number>();
    const corners = new Map<number, number>();
    for (const { part, along, corner, crossAisle, aisle } of list) {
      if (corner) corners.set(aisle, (corners.get(aisle) ?? 0) | (1 << crossAisle));
      else {
        const bit = bitOf[part]!.get(along)!;
        words.set(bit >> 5, (words.get(bit >> 5) ?? 0) | (1 << (bit & 31)));
      }
    }
    const parts = [...new Set(list.filter((site) => !site.corner).map((site) => site.part))].sort(
      (a, b) => a - b,
    );
    return { words, corners, parts };
  });
  return {
    layout,
    orders: orders.length,
    wordFrom,
    low: Float64Array.from({ length: count }, (_, part) => layout.crossAisles[part % (k - 1)]!),
    high: Float64Array.from({ length: count }, (_, part) => layout.crossAisles[(part % (k - 1)) + 1]!),
    ys: Float64Array.from(ys),
    parts: perOrder.map(({ parts }) => Int32Array.from(parts)),
    words: perOrder.map(({ words }) => Int32Array.from(words.keys())),
    bits: perOrder.map(({ words }) => Int32Array.from(words.values())),
    cornerAisles: perOrder.map(({ corners }) => Int32Array.from(corners.keys())),
    cornerBits: perOrder.map(({ corners }) => Int32Array.from(corners.values())),
    hashA: Int32Array.from(orders, (_, order) => mix(order + 1, 0x9e3779b1)),
    hashB: Int32Array.from(orders, (_, order) => mix(order + 1, 0x7feb352d)),
    items: Float64Array.from(orders, (order) =>
      order.lines.reduce((sum, [, , quantity]) => sum + quantity, 0),
    ),
    lines: Float64Array.from(orders, (order) => order.lines.length),
    weight: Float64Array.from(orders, (order) => order.weight ?? 0),
    mostOrders: cart.totes ?? Infinity,
    mostItems: (cart.items ?? Infinity) * (1 + ROUNDING),
    mostLines: (cart.lines ?? Infinity) * (1 + ROUNDING),
    mostWeight: (cart.maxWeight ?? Infinity) * (1 + ROUNDING),
  };
}

function siteOf({ crossAisles }: Layout, aisle: number, along: number) {
  const k = crossAisles.length;
  let crossAisle = 0;
  while (crossAisle + 1 < k && crossAisles[crossAisle + 1]! <= along) crossAisle++;
  return {
    aisle,
    along,
    crossAisle,
    corner: crossAisles[crossAisle] === along,
    part: aisle * (k - 1) + crossAisle,
  };
}

/** Murmur3's finaliser. */
function mix(order: number, factor: number): number {
  let hash = Math.imul(order, factor);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
