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

/** Lines of the order with this SKU and units left to ship. */
export function linesOf(
  order: Order,
  sku: string,
  quantity: number,
): { key: string; quantity: number }[] | undefined {
  const found: { key: string; quantity: number }[] = [];
  let left = quantity;
  for (const line of order.lines) {
    if (left === 0 || line.sku !== sku || line.toShip === 0) continue;
    const taken = Math.min(left, line.toShip);
    found.push({ key: line.key, quantity: taken });
    left -= taken;
  }
  return left === 0 && found.length > 0 ? found : undefined;
}
