import type { Trip } from '../../picking/route-length.ts';
import { areasOf, type Stores } from './batch-input.ts';
import { Cart } from './cart.ts';
import type { Goods, GoodsArea } from './goods.ts';

/** Sums of decimals: 0.1 + 0.2 fills a cart for 0.3. */
const ROUNDING = 1e-9;

/**
 * A length that no division of these orders into carts is below. Every way of the store is looked at alone: a part of an
 * aisle costs a trip at least its cheapest visit, a step between two aisles at least there and back, a block of the store at
 * least two passes when something lies behind it. A trip costs on each way at least what its dearest order costs there, and
 * orders that need a way fill at least so many carts; the ways are apart, so that their costs add up.
 *
 * The bound is true for every store (dead ends and blocked steps only make walks longer). It is loose where carts hold many
 * orders: sharing of a walk between ways is not seen. Areas are walked apart, so that their bounds add up.
 */
export function lowerBound(store: Stores, goods: Goods): number {
  return areasOf(store).reduce((sum, trip, area) => sum + boundInArea(trip, goods, area), 0);
}

function boundInArea(trip: Trip, goods: Goods, area: number): number {
  const { crossAisles, aisles } = trip;
  const blocks = crossAisles.length - 1;
  const visits = orderVisits(goods, goods.areas[area]!, area);
  let total = 0;
  for (let block = 0; block < blocks; block++) {
    let parts = 0;
    for (let aisle = 0; aisle < aisles.length; aisle++)
      parts += layered(goods, visits.parts[aisle * blocks + block]!);
    total += Math.max(parts, layered(goods, passes(trip, goods, visits, block)));
  }
  for (let aisle = 0; aisle + 1 < aisles.length; aisle++) {
    const width = aisles[aisle + 1]! - aisles[aisle]!;
    total += layered(goods, crossings(trip, goods, visits, aisle, width));
  }
  return total;
}

/** What each order needs by itself. */
interface Visits {
  /** Per part of an aisle and order the cheapest visit, 0 = none. */
  readonly parts: readonly Float64Array[];
  /** Per order the first and last aisle, and the lowest and highest place along the aisles. */
  readonly firstAisle: Int32Array;
  readonly lastAisle: Int32Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Per order whether it has stops in the area: without, it is no trip there. */
  readonly here: Uint8Array;
}

function orderVisits(
  goods: Goods,
  { layout, partFrom, parts: own, aisleFrom }: GoodsArea,
  area: number,
): Visits {
  const { crossAisles, aisles } = layout;
  const blocks = crossAisles.length - 1;
  const parts = Array.from({ length: aisles.length * blocks }, () => new Float64Array(goods.orders));
  const visits = {
    parts,
    firstAisle: new Int32Array(goods.orders).fill(aisles.length),
    lastAisle: new Int32Array(goods.orders).fill(-1),
    lowest: new Float64Array(goods.orders).fill(Infinity),
    highest: new Float64Array(goods.orders).fill(-Infinity),
    here: Uint8Array.from(goods.inAreas, (set) => (goods.areas.length === 1 ? 1 : (set >> area) & 1)),
  };
  const cart = new Cart(goods);
  const see = (order: number, aisle: number, low: number, high: number) => {
    visits.firstAisle[order] = Math.min(visits.firstAisle[order]!, aisle);
    visits.lastAisle[order] = Math.max(visits.lastAisle[order]!, aisle);
    visits.lowest[order] = Math.min(visits.lowest[order]!, low);
    visits.highest[order] = Math.max(visits.highest[order]!, high);
  };
  for (let order = 0; order < goods.orders; order++) {
    cart.clear();
    cart.add(order);
    for (const part of goods.parts[order]!) {
      if (part < partFrom || part >= partFrom + own) continue;
      const [low, high] = [goods.low[part]!, goods.high[part]!];
      const [front, back] = [cart.front[part]!, cart.back[part]!];
      parts[part - partFrom]![order] = Math.min(high - low, front, back, cart.both[part]!);
      see(order, Math.floor((part - partFrom) / blocks), high - back / 2, low + front / 2);
    }
    for (const [n, at] of goods.cornerAisles[order]!.entries()) {
      const aisle = at - aisleFrom;
      if (aisle < 0 || aisle >= aisles.length) continue;
      for (let cross = 0; cross <= blocks; cross++)
        if ((goods.cornerBits[order]![n]! >> cross) & 1)
          see(order, aisle, crossAisles[cross]!, crossAisles[cross]!);
    }
  }
  return visits;
}

/** Per order what a trip with it walks at least inside a block to come as deep as its farthest place, and back. */
function passes(trip: Trip, goods: Goods, visits: Visits, block: number): Float64Array {
  const { crossAisles } = trip;
  const [low, high] = [crossAisles[block]!, crossAisles[block + 1]!];
  const { start, end = start } = trip;
  const startsBehind = start[1] > block;
  const endsBehind = end[1] > block;
  return Float64Array.from({ length: goods.orders }, (_, order) => {
    if (!visits.here[order]) return 0;
    if (startsBehind !== endsBehind) return high - low;
    const reach = startsBehind
      ? high - Math.max(low, visits.lowest[order]!)
      : Math.min(high, visits.highest[order]!) - low;
    return 2 * Math.max(0, reach);
  });
}

/** Per order what a trip with it walks at least from an aisle to the next. */
function crossings(trip: Trip, goods: Goods, visits: Visits, aisle: number, width: number): Float64Array {
  const { start, end = start } = trip;
  const startsRight = start[0] > aisle;
  const endsRight = end[0] > aisle;
  return Float64Array.from({ length: goods.orders }, (_, order) => {
    if (!visits.here[order]) return 0;
    if (startsRight !== endsRight) return width;
    const beyond = startsRight ? visits.firstAisle[order]! <= aisle : visits.lastAisle[order]! > aisle;
    return beyond ? 2 * width : 0;
  });
}

/** Sum over all trips of the dearest order on each, at least: level by level the fewest carts that hold such orders. */
function layered(goods: Goods, costs: Float64Array): number {
  const orders = [...costs.keys()].filter((order) => costs[order]! > 0);
  orders.sort((a, b) => costs[b]! - costs[a]!);
  let total = 0;
  let [count, items, lines, weight, volume] = [0, 0, 0, 0, 0];
  let [large, heavy, bulky] = [0, 0, 0];
  for (const [n, order] of orders.entries()) {
    count++;
    items += goods.items[order]!;
    lines += goods.lines[order]!;
    weight += goods.weight[order]!;
    volume += goods.volume[order]!;
    // No two orders of more than half a cart share one, by pieces, weight or volume.
    if (2 * goods.items[order]! > goods.mostItems) large++;
    if (2 * goods.weight[order]! > goods.mostWeight) heavy++;
    if (2 * goods.volume[order]! > goods.mostVolume) bulky++;
    const level = costs[order]! - (n + 1 < orders.length ? costs[orders[n + 1]!]! : 0);
    if (level <= 0) continue;
    const carts = Math.max(
      1,
      large,
      heavy,
      bulky,
      count / goods.mostOrders,
      items / goods.mostItems,
      lines / goods.mostLines,
      weight / goods.mostWeight,
      volume / goods.mostVolume,
    );
    total += level * Math.ceil(carts * (1 - ROUNDING));
  }
  return total;
}
