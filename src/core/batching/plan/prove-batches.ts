import { Cart } from './cart.ts';
import type { Goods } from './goods.ts';
import type { Trips } from './trips.ts';

/** Up to this many orders every set of them may be a batch; … */
const MOST_ORDERS = 16;
/** … up to this many when so few sets fit the cart. */
const MOST_ORDERS_FEW_BATCHES = 20;
const FEW_BATCHES = 60_000;
/** No more work than this for the lengths of all batches (`Trips.work`): it binds above 4 cross aisles only. */
const MOST_WORK = 10_000_000;

/**
 * The best division of all orders into batches, by a program over all their subsets; undefined when there are too many.
 * Every part of a batch that fits is a batch that fits, so the batches are listed depth first; then, from every set of
 * orders already done, one batch with the first order not yet done is added.
 *
 * @returns the batches as lists of order numbers
 */
export function proveBatches(goods: Goods, trips: Trips): number[][] | undefined {
  const n = goods.orders;
  if (n > MOST_ORDERS_FEW_BATCHES) return undefined;
  const most = Math.min(n > MOST_ORDERS ? FEW_BATCHES : Infinity, MOST_WORK / trips.costOfOne);
  const lengths = batchLengths(goods, trips, most);
  if (!lengths) return undefined;
  const full = 2 ** n - 1;
  const byFirst = listByFirst(lengths, n);
  const best = new Float64Array(full + 1).fill(Infinity);
  const last = new Int32Array(full + 1);
  best[0] = 0;
  for (let done = 0; done < full; done++) {
    const sofar = best[done]!;
    if (sofar === Infinity) continue;
    const lowest = ~done & -~done;
    const free = full & ~done & ~lowest;
    const list = byFirst[31 - Math.clz32(lowest)]!;
    if (list.length <= 2 ** bitCount(free)) {
      for (let at = 0; at < list.length; at++) {
        const batch = list[at]!;
        if (batch & done) continue;
        const length = sofar + lengths[batch]!;
        if (length < best[done | batch]!) {
          best[done | batch] = length;
          last[done | batch] = batch;
        }
      }
    } else {
      for (let others = free; ; others = (others - 1) & free) {
        const batch = others | lowest;
        const length = sofar + lengths[batch]!;
        if (length < best[done | batch]!) {
          best[done | batch] = length;
          last[done | batch] = batch;
        }
        if (others === 0) break;
      }
    }
  }
  const batches: number[][] = [];
  for (let left = full; left > 0; left &= ~last[left]!) {
    batches.push([...Array(n).keys()].filter((order) => (last[left]! >> order) & 1));
  }
  return batches;
}

/** Length of the trip of every set of orders that fits the cart, Infinity for the others; undefined above `most` sets. */
function batchLengths(goods: Goods, trips: Trips, most: number): Float64Array | undefined {
  const n = goods.orders;
  const lengths = new Float64Array(2 ** n).fill(Infinity);
  const carts = Array.from({ length: n + 1 }, () => new Cart(goods));
  let found = 0;
  const extend = (depth: number, set: number, from: number): boolean => {
    const cart = carts[depth]!;
    for (let order = from; order < n; order++) {
      if (!cart.fits(order)) continue;
      if (++found > most) return false;
      const bigger = set | (1 << order);
      lengths[bigger] = trips.with(cart, order);
      if (order + 1 === n) continue;
      const next = carts[depth + 1]!;
      next.copy(cart);
      next.add(order);
      if (!extend(depth + 1, bigger, order + 1)) return false;
    }
    return true;
  };
  return extend(0, 0, 0) ? lengths : undefined;
}

/** The batches by the number of their first order. */
function listByFirst(lengths: Float64Array, n: number): Int32Array[] {
  const lists: number[][] = Array.from({ length: n }, () => []);
  for (let set = 1; set < lengths.length; set++) {
    if (lengths[set]! < Infinity) lists[31 - Math.clz32(set & -set)]!.push(set);
  }
  return lists.map((list) => Int32Array.from(list));
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
