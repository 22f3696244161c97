import type { Order } from '../orders/order.ts';
import type { LineUnits } from './part-of.ts';

/** What one parcel of a split is to hold: `MUG-BLU=1,CAP=2`; without a quantity all that is left of the SKU. */
export interface WantedPart {
  readonly goods: readonly { readonly sku: string; readonly quantity: number | undefined }[];
}

/** Reads `SKU=2,SKU`. A SKU may itself hold `=`: the last one counts, if a number follows. undefined: no goods in it. */
export function parsePart(text: string): WantedPart | undefined {
  const goods = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.+)=(\d{1,7})$/.exec(part);
      return match
        ? { sku: match[1]!.trim(), quantity: Number(match[2]) }
        : { sku: part, quantity: undefined };
    });
  if (goods.length === 0 || goods.some(({ quantity }) => quantity === 0)) return undefined;
  return { goods };
}

/** A split of an order, or the goods it has not. */
export type Split =
  | { readonly parts: readonly (readonly LineUnits[])[]; readonly rest: readonly LineUnits[] }
  | { readonly lacking: { readonly sku: string; readonly quantity: number | undefined } };

/**
 * The units of each parcel, out of what the order has to ship: every unit goes into one parcel or into the rest. Goods
 * are named by SKU, or by name where a line has no SKU.
 */
export function splitOrder(order: Order, wanted: readonly WantedPart[]): Split {
  const left = new Map(order.lines.map((line) => [line.key, line.toShip]));
  const parts: LineUnits[][] = [];
  for (const { goods } of wanted) {
    const units: LineUnits[] = [];
    for (const one of goods) {
      const taken = take(order, left, one.sku, one.quantity);
      if (!taken) return { lacking: one };
      units.push(...taken);
    }
    parts.push(added(units));
  }
  const rest = order.lines.map(({ key }) => ({ key, quantity: left.get(key) ?? 0 }));
  return { parts, rest: rest.filter(({ quantity }) => quantity > 0) };
}

function take(
  order: Order,
  left: Map<string, number>,
  sku: string,
  quantity: number | undefined,
): LineUnits[] | undefined {
  let wanted = quantity ?? Number.POSITIVE_INFINITY;
  const taken: LineUnits[] = [];
  for (const line of order.lines) {
    const units = Math.min(wanted, left.get(line.key) ?? 0);
    if ((line.sku || line.name).toLowerCase() !== sku.toLowerCase() || units <= 0) continue;
    left.set(line.key, (left.get(line.key) ?? 0) - units);
    wanted -= units;
    taken.push({ key: line.key, quantity: units });
  }
  return taken.length === 0 || (quantity !== undefined && wanted > 0) ? undefined : taken;
}

function added(units: readonly LineUnits[]): LineUnits[] {
  const sums = new Map<string, number>();
  for (const { key, quantity } of units) sums.set(key, (sums.get(key) ?? 0) + quantity);
  return [...sums].map(([key, quantity]) => ({ key, quantity }));
}
