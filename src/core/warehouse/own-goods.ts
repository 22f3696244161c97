import type { Order } from '../orders/order.ts';
import { asPicked, type Bundles } from './bundles.ts';
import { type Supplier, supplierOf } from './locations.ts';
import type { StockLevel } from './stock.ts';

/** The order as our own shelves see it: bundles as what they are picked as, without what a supplier sends. */
export function ownGoods(order: Order, bundles: Bundles, suppliers: readonly Supplier[]): Order {
  const ours = suppliers.length === 0 ? order : withoutSuppliers(order, suppliers);
  return asPicked(ours, bundles);
}

/** The stock that parcels leave from: of a location that sends nothing there is none. */
export function sendingLevels(
  levels: readonly StockLevel[],
  sending: readonly string[],
): readonly StockLevel[] {
  if (sending.length === 0) return levels;
  return levels.map((level) =>
    level.location === '' || sending.includes(level.location) ? level : { ...level, available: 0, onHand: 0 },
  );
}

function withoutSuppliers(order: Order, suppliers: readonly Supplier[]): Order {
  if (!order.lines.some(({ sku }) => supplierOf(sku, suppliers) !== undefined)) return order;
  const lines = order.lines.map((line) =>
    supplierOf(line.sku, suppliers) === undefined ? line : { ...line, toShip: 0 },
  );
  return { ...order, lines };
}
