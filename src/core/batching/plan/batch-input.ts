import { type Corner, checkCorner, checkLayout, checkPlace, type Layout } from '../../picking/layout.ts';

/** One line of an order: aisle index, distance along it, pieces. */
export type BatchLine = readonly [aisle: number, along: number, quantity: number];

/** An order to put on a cart. An order is never split over two carts. */
export interface BatchOrder {
  readonly id: string;
  /** Orders of different groups never share a batch (channel, cut-off, ship-by date, zone …). */
  readonly group?: string;
  /** In the unit of the cart's `maxWeight`. */
  readonly weight?: number;
  readonly lines: readonly BatchLine[];
}

/** What a cart holds on one trip; a limit left out does not bind. */
export interface CartRule {
  /** Orders per trip: each has a tote of its own. */
  readonly totes?: number;
  /** Pieces per trip. */
  readonly items?: number;
  /** Lines per trip, counted order by order. */
  readonly lines?: number;
  readonly maxWeight?: number;
}

/** Orders to divide into trips through a store. */
export interface BatchInput extends Layout {
  readonly start: Corner;
  readonly end?: Corner;
  readonly cart: CartRule;
  readonly orders: readonly BatchOrder[];
}

/** @throws RangeError naming the entry that is no layout, no cart or no order */
export function checkBatchInput(input: BatchInput): void {
  checkLayout(input);
  checkCorner('start', input.start, input);
  if (input.end) checkCorner('end', input.end, input);
  const { totes = 1, items = 1, lines = 1, maxWeight = 1 } = input.cart;
  if (!(Number.isInteger(totes) && totes >= 1) && totes !== Infinity) {
    throw new RangeError(`cart.totes is ${totes}, expected a whole number from 1`);
  }
  if (!(items > 0)) throw new RangeError(`cart.items is ${items}, expected more than 0`);
  if (!(lines > 0)) throw new RangeError(`cart.lines is ${lines}, expected more than 0`);
  if (!(maxWeight > 0)) throw new RangeError(`cart.maxWeight is ${maxWeight}, expected more than 0`);
  const ids = new Set<string>();
  for (const [n, order] of input.orders.entries()) {
    if (ids.has(order.id)) throw new RangeError(`orders[${n}].id '${order.id}' is there twice`);
    ids.add(order.id);
    const { weight = 0 } = order;
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`orders[${n}].weight is ${weight}, expected 0 or more`);
    for (let l = 0; l < order.lines.length; l++) {
      const [aisle, along, quantity] = order.lines[l]!;
      checkPlace(`orders[${n}].lines[${l}]`, [aisle, along], input);
      if (!(quantity >= 0 && quantity < Infinity)) {
        throw new RangeError(`orders[${n}].lines[${l}][2] is ${quantity}, expected 0 or more`);
      }
    }
  }
}
