import { Cart } from './cart.ts';
import type { Goods } from './goods.ts';
import type { Trips } from './trips.ts';

/**
 * A good first plan: every order on a cart of its own, then always the two carts merged that save most and fit together
 * (Clarke & Wright, recomputed after each merge).
 *
 * @param numbers the orders to place
 */
export function savingsPlan(goods: Goods, trips: Trips, numbers: readonly number[]): Cart[] {
  const carts = numbers.map((order) => {
    const cart = new Cart(goods);
    cart.add(order);
    cart.length = trips.of(cart);
    return cart;
  });
  const n = carts.length;
  const merged = new Cart(goods);
  const saving = new Float64Array(n * n).fill(-Infinity);
  const bestOf = new Int32Array(n).fill(-1);
  const alive = new Uint8Array(n).fill(1);

  const savingOf = (a: number, b: number): number => {
    const [big, small] = carts[a]!.count >= carts[b]!.count ? [carts[a]!, carts[b]!] : [carts[b]!, carts[a]!];
    if (!fitTogether(goods, big, small)) return -Infinity;
    const apart = big.length + small.length;
    if (small.count === 1) return apart - trips.with(big, small.orders[0]!);
    merged.copy(big);
    for (let m = 0; m + 1 < small.count; m++) merged.add(small.orders[m]!);
    return apart - trips.with(merged, small.orders[small.count - 1]!);
  };
  /** Row a holds the savings with the carts after it. */
  const findBest = (a: number) => {
    let best = -1;
    for (let b = a + 1; b < n; b++) {
      if (alive[b] && saving[a * n + b]! > (best < 0 ? 0 : saving[a * n + best]!)) best = b;
    }
    bestOf[a] = best;
  };

  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) saving[a * n + b] = savingOf(a, b);
    findBest(a);
  }
  for (;;) {
    let from = -1;
    for (let a = 0; a < n; a++) {
      if (!alive[a] || bestOf[a]! < 0) continue;
      if (from < 0 || saving[a * n + bestOf[a]!]! > saving[from * n + bestOf[from]!]!) from = a;
    }
    if (from < 0) break;
    const gone = bestOf[from]!;
    const length = carts[from]!.length + carts[gone]!.length - saving[from * n + gone]!;
    for (let m = 0; m < carts[gone]!.count; m++) carts[from]!.add(carts[gone]!.orders[m]!);
    carts[from]!.length = length;
    alive[gone] = 0;
    for (let a = 0; a < n; a++) {
      if (!alive[a] || a === from) continue;
      const [low, high] = a < from ? [a, from] : [from, a];
      saving[low * n + high] = savingOf(low, high);
      if (a < from) {
        if (bestOf[a] === from || bestOf[a] === gone) findBest(a);
        else if (saving[a * n + from]! > (bestOf[a]! < 0 ? 0 : saving[a * n + bestOf[a]!]!)) bestOf[a] = from;
      } else if (bestOf[a] === gone) findBest(a);
    }
    findBest(from);
  }
  return carts.filter((_, index) => alive[index]);
}

function fitTogether(goods: Goods, a: Cart, b: Cart): boolean {
  return (
    a.count + b.count <= goods.mostOrders &&
    a.items + b.items <= goods.mostItems &&
    a.lines + b.lines <= goods.mostLines &&
    a.weight + b.weight <= goods.mostWeight &&
    a.volume + b.volume <= goods.mostVolume
  );
}
