import type { Order } from '../orders/order.ts';

/** Quantities of one number, or the whole order. */
export interface Covered {
  readonly lines: readonly { readonly key: string; readonly quantity: number }[] | undefined;
}

/** True when these shipments hold every unit that was to ship: only then is the order shipped. */
export function isCovered(order: Order, shipments: readonly Covered[]): boolean {
  if (shipments.some((shipment) => shipment.lines === undefined)) return true;
  const sent = new Map<string, number>();
  for (const { lines } of shipments)
    for (const { key, quantity } of lines ?? []) sent.set(key, (sent.get(key) ?? 0) + quantity);
  return order.lines.every((line) => (sent.get(line.key) ?? 0) >= line.toShip);
}

/** True when what is left to ship is all the order ever held of goods: then no lines need to be named. */
export function isWhole(order: Order): boolean {
  return order.lines.every((line) => line.kind !== 'goods' || line.toShip === line.quantity);
}

/** Goods a carrier's file names for a number; without a quantity all that is left of them. */
export interface Goods {
  readonly sku: string;
  readonly quantity: number | undefined;
}

/**
 * Lines and units of the order for these goods, out of what earlier numbers have left. Undefined when the order has not
 * so many.
 */
export function linesFor(
  order: Order,
  goods: readonly Goods[],
  sent: readonly Covered[],
): { key: string; quantity: number }[] | undefined {
  const left = new Map(order.lines.map((line) => [line.key, line.toShip]));
  for (const { lines } of sent)
    for (const { key, quantity } of lines ?? []) left.set(key, (left.get(key) ?? 0) - quantity);
  const taken = new Map<string, number>();
  for (const { sku, quantity } of goods) {
    let wanted = quantity ?? Number.POSITIVE_INFINITY;
    let found = 0;
    for (const line of order.lines) {
      const units = Math.min(wanted, left.get(line.key) ?? 0);
      if (line.sku !== sku || units <= 0) continue;
      left.set(line.key, (left.get(line.key) ?? 0) - units);
      taken.set(line.key, (taken.get(line.key) ?? 0) + units);
      wanted -= units;
      found += units;
    }
    if (found === 0 || (quantity !== undefined && wanted > 0)) return undefined;
  }
  return [...taken].map(([key, quantity]) => ({ key, quantity }));
}
