import type { Layout } from '../../picking/layout.ts';
import { areasOf, type BatchOrder, type CartRule, type Stores } from './batch-input.ts';

/** Weights are sums of decimals: 0.1 + 0.2 fits a cart for 0.3. */
const ROUNDING = 1e-9;

/** Where the parts and aisles of an area stand among those of all areas. */
export interface GoodsArea {
  readonly layout: Layout;
  readonly partFrom: number;
  readonly parts: number;
  readonly aisleFrom: number;
}

/**
 * The orders as bit sets: every distinct place strictly inside a part of an aisle is one bit, so that the stops of
 * several orders together are one OR.
 */
export interface Goods {
  readonly areas: readonly GoodsArea[];
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
  readonly volume: Float64Array;
  /** Per order the areas it has stops in, a bit each. */
  readonly inAreas: Int32Array;
  /** Limits of the cart, with room for rounding; Infinity where there is none. */
  readonly mostOrders: number;
  readonly mostItems: number;
  readonly mostLines: number;
  readonly mostWeight: number;
  readonly mostVolume: number;
}

/** Whether an order alone is more than the cart holds. */
export function isOversize(goods: Goods, order: number): boolean {
  return (
    goods.items[order]! > goods.mostItems ||
    goods.lines[order]! > goods.mostLines ||
    goods.weight[order]! > goods.mostWeight ||
    goods.volume[order]! > goods.mostVolume
  );
}

/** Prepares orders for many questions about carts. */
export function prepareGoods(store: Stores, cart: CartRule, orders: readonly BatchOrder[]): Goods {
  const areas: GoodsArea[] = [];
  let count = 0;
  let aisles = 0;
  for (const layout of areasOf(store)) {
    const parts = layout.aisles.length * (layout.crossAisles.length - 1);
    areas.push({ layout, partFrom: count, parts, aisleFrom: aisles });
    count += parts;
    aisles += layout.aisles.length;
  }
  const places = Array.from({ length: count }, () => new Set<number>());
  const sites = orders.map((order) =>
    order.lines.map(([aisle, along, , area = 0]) => siteOf(areas[area]!, aisle, along)),
  );
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
    areas,
    orders: orders.length,
    wordFrom,
    low: Float64Array.from(areas.flatMap((area) => ends(area, 0))),
    high: Float64Array.from(areas.flatMap((area) => ends(area, 1))),
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
    volume: Float64Array.from(orders, (order) => order.volume ?? 0),
    inAreas: Int32Array.from(orders, (order) =>
      order.lines.reduce((set, [, , , area = 0]) => set | (1 << area), 0),
    ),
    mostOrders: cart.totes ?? Infinity,
    mostItems: (cart.items ?? Infinity) * (1 + ROUNDING),
    mostLines: (cart.lines ?? Infinity) * (1 + ROUNDING),
    mostWeight: (cart.maxWeight ?? Infinity) * (1 + ROUNDING),
    mostVolume: (cart.maxVolume ?? Infinity) * (1 + ROUNDING),
  };
}

/** Where the parts of an area begin (0) or end (1). */
function ends({ layout: { crossAisles }, parts }: GoodsArea, side: 0 | 1): number[] {
  return Array.from({ length: parts }, (_, part) => crossAisles[(part % (crossAisles.length - 1)) + side]!);
}

function siteOf({ layout: { crossAisles }, partFrom, aisleFrom }: GoodsArea, aisle: number, along: number) {
  const k = crossAisles.length;
  let crossAisle = 0;
  while (crossAisle + 1 < k && crossAisles[crossAisle + 1]! <= along) crossAisle++;
  return {
    aisle: aisleFrom + aisle,
    along,
    crossAisle,
    corner: crossAisles[crossAisle] === along,
    part: partFrom + aisle * (k - 1) + crossAisle,
  };
}

/** Murmur3's finaliser. */
function mix(order: number, factor: number): number {
  let hash = Math.imul(order, factor);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
