import { solve } from 'yalps';

/** A cart: its orders and the length of its trip. */
export interface Column {
  readonly orders: Int32Array;
  readonly length: number;
}

/**
 * Prices of the orders, 0 or more, that together are worth most while no known cart is worth more than its trip: the dual of
 * dividing the orders over these carts. Every order must be on one of them.
 */
export function orderPrices(columns: readonly Column[], orders: number): Float64Array {
  const variables = new Map<string, Map<string, number>>();
  for (let order = 0; order < orders; order++) variables.set(String(order), new Map([['worth', 1]]));
  const constraints = new Map<string, { max: number }>();
  for (const [at, { orders: members, length }] of columns.entries()) {
    constraints.set(`cart ${at}`, { max: length });
    for (const order of members) variables.get(String(order))!.set(`cart ${at}`, 1);
  }
  const { variables: values } = solve({ direction: 'maximize', objective: 'worth', constraints, variables });
  const prices = new Float64Array(orders);
  for (const [order, price] of values) prices[Number(order)] = Math.max(0, price);
  return prices;
}

/** What a cart's trip is longer than its orders are worth; below 0: the prices are too high. */
export function reducedLength({ orders, length }: Column, prices: Float64Array): number {
  let left = length;
  for (let n = 0; n < orders.length; n++) left -= prices[orders[n]!]!;
  return left;
}
