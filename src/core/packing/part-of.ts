import type { Order, OrderLine } from '../orders/order.ts';

/** So many units of one line of an order. */
export interface LineUnits {
  /** Key of the line. */
  readonly key: string;
  readonly quantity: number;
}

/** The order with only these units to ship: what one parcel holds of it. Without `units` it is the order itself. */
export function partOf(order: Order, units: readonly LineUnits[] | undefined): Order {
  if (units === undefined) return order;
  const wanted = unitsByLine(units);
  return { ...order, lines: order.lines.map((line) => ({ ...line, toShip: wanted.get(line.key) ?? 0 })) };
}

/**
 * Units to ship that are in none of these parcels, per line; never below 0. A parcel without units (undefined) holds the
 * whole order.
 */
export function restOf(order: Order, parcels: readonly (readonly LineUnits[] | undefined)[]): LineUnits[] {
  if (parcels.includes(undefined)) return [];
  const taken = unitsByLine(parcels.flatMap((units) => units ?? []));
  return order.lines
    .map(({ key, toShip }) => ({ key, quantity: toShip - (taken.get(key) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** What a parcel says of its contents. */
export interface Holding {
  readonly orders: readonly number[];
  readonly lines: readonly (LineUnits & { readonly order: number })[];
}

/** What a parcel holds of an order; undefined = all that is to ship. */
export function unitsIn({ lines }: Holding, order: number): readonly LineUnits[] | undefined {
  const own = lines.filter((line) => line.order === order);
  return own.length > 0 ? own : undefined;
}

/** The orders of a parcel with only what the parcel holds of them to ship. */
export function contentsOf(
  parcel: Holding,
  orders: ReadonlyMap<number, { readonly order: Order }>,
): readonly Order[] {
  return parcel.orders.flatMap((key) => {
    const order = orders.get(key)?.order;
    return order ? [partOf(order, unitsIn(parcel, key))] : [];
  });
}

/** Several orders as one, for planning a parcel that holds them all: the first one's address, everybody's goods. */
export function together(orders: readonly [Order, ...Order[]]): Order {
  const [first] = orders;
  if (orders.length === 1) return first;
  const lines = orders.flatMap((order, at) =>
    order.lines.map((line): OrderLine => ({ ...line, key: `${at}/${line.key}` })),
  );
  return { ...first, lines, tags: [...new Set(orders.flatMap(({ tags }) => tags))] };
}

function unitsByLine(units: readonly LineUnits[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { key, quantity } of units) sums.set(key, (sums.get(key) ?? 0) + quantity);
  return sums;
}
