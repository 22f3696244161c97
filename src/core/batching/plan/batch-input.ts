import { checkCorner, checkLayout, checkPlace } from '../../picking/layout.ts';
import type { Trip } from '../../picking/route-length.ts';

/** One line of an order: aisle index, distance along it, pieces; and the area it lies in (0 where left out). */
export type BatchLine = readonly [aisle: number, along: number, quantity: number, area?: number];

/** An order to put on a cart. An order is never split over two carts. */
export interface BatchOrder {
  readonly id: string;
  /** Orders of different groups never share a batch (channel, cut-off, ship-by date, zone …). */
  readonly group?: string;
  /** In the unit of the cart's `maxWeight`. */
  readonly weight?: number;
  /** In the unit of the cart's `maxVolume`. */
  readonly volume?: number;
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
  readonly maxVolume?: number;
}

/** A store of one or several areas: floors or buildings, each walked from its own start to its own end. */
export interface Stores extends Trip {
  /** Areas 1, 2, …; the store itself is area 0. An area in which a trip has no stop is not walked. */
  readonly otherAreas?: readonly Trip[];
}

/** All areas of a store. */
export function areasOf(store: Stores): readonly Trip[] {
  return [store, ...(store.otherAreas ?? [])];
}

/** Orders to divide into trips through a store. */
export interface BatchInput extends Stores {
  readonly cart: CartRule;
  readonly orders: readonly BatchOrder[];
}

/** @throws RangeError naming the entry that is no layout, no cart or no order */
export function checkBatchInput(input: BatchInput): void {
  const areas = areasOf(input);
  for (const area of areas) {
    checkLayout(area);
    checkCorner('start', area.start, area);
    if (area.end) checkCorner('end', area.end, area);
  }
  const { totes = 1, items = 1, lines = 1, maxWeight = 1, maxVolume = 1 } = input.cart;
  if (!(Number.isInteger(totes) && totes >= 1) && totes !== Infinity) {
    throw new RangeError(`cart.totes is ${totes}, expected a whole number from 1`);
  }
  if (!(items > 0)) throw new RangeError(`cart.items is ${items}, expected more than 0`);
  if (!(lines > 0)) throw new RangeError(`cart.lines is ${lines}, expected more than 0`);
  if (!(maxWeight > 0)) throw new RangeError(`cart.maxWeight is ${maxWeight}, expected more than 0`);
  if (!(maxVolume > 0)) throw new RangeError(`cart.maxVolume is ${maxVolume}, expected more than 0`);
  const ids = new Set<string>();
  for (const [n, order] of input.orders.entries()) {
    if (ids.has(order.id)) throw new RangeError(`orders[${n}].id '${order.id}' is there twice`);
    ids.add(order.id);
    const { weight = 0, volume = 0 } = order;
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`orders[${n}].weight is ${weight}, expected 0 or more`);
    if (!(volume >= 0 && volume < Infinity))
      throw new RangeError(`orders[${n}].volume is ${volume}, expected 0 or more`);
    for (let l = 0; l < order.lines.length; l++) {
      const [aisle, along, quantity, area = 0] = order.lines[l]!;
      const own = areas[area];
      if (!own) throw new RangeError(`orders[${n}].lines[${l}][3] is ${area}, expected an area`);
      checkPlace(`orders[${n}].lines[${l}]`, [aisle, along], own);
      if (!(quantity >= 0 && quantity < Infinity)) {
        throw new RangeError(`orders[${n}].lines[${l}][2] is ${quantity}, expected 0 or more`);
      }
    }
  }
}
