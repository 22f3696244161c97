import { parseStamp, toMillis } from '../orders/instant.ts';
import type { DuplicateInput, ItemInput } from './duplicate-input.ts';

const HOUR = 3_600_000;

/** Goods as text: SKUs (else names) with their quantities, whatever their order; '' when none are known. */
export function goodsKey(items: readonly ItemInput[] | undefined): string {
  const units = new Map<string, number>();
  for (const item of items ?? []) {
    const name = typeof item === 'string' ? item : item.sku || item.name || '';
    const quantity = typeof item === 'string' ? 1 : Number(item.quantity ?? 1);
    const key = name.trim().toLowerCase();
    if (key !== '') units.set(key, (units.get(key) ?? 0) + (Number.isFinite(quantity) ? quantity : 1));
  }
  return [...units]
    .map(([name, quantity]) => `${name}\u0000${quantity}`)
    .sort()
    .join('\u0001');
}

/** Orders of the same goods, each placed within `hours` of the one before; orders without a time join any. */
export function placedTogether(
  orders: readonly DuplicateInput[],
  hours: number,
): readonly (readonly DuplicateInput[])[] {
  const timed: { readonly order: DuplicateInput; readonly at: number }[] = [];
  const untimed: DuplicateInput[] = [];
  for (const order of orders) {
    const stamp = order.placedAt === undefined ? undefined : parseStamp(order.placedAt);
    const at = stamp === undefined ? Number.NaN : toMillis(stamp);
    if (Number.isNaN(at)) untimed.push(order);
    else timed.push({ order, at });
  }
  timed.sort((a, b) => a.at - b.at || (a.order.id < b.order.id ? -1 : 1));
  const groups: DuplicateInput[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { order, at } of timed) {
    if (at - last <= hours * HOUR) groups.at(-1)?.push(order);
    else groups.push([order]);
    last = at;
  }
  if (untimed.length > 0) {
    if (groups[0] === undefined) groups.push(untimed);
    else groups[0].push(...untimed);
  }
  return groups.filter((group) => group.length > 1);
}
