import type { Order, OrderLine } from '../orders/order.ts';
import type { LineUnits } from '../packing/part-of.ts';
import { allocate } from './allocate.ts';

/** What of an order matters here: little, since all approved orders are looked at. */
export type Wants = Pick<Order, 'lines' | 'tags' | 'placedAt'>;

/** An order that wants goods; `key` is the caller's. */
export interface StockSeeker {
  readonly key: number;
  readonly order: Wants;
  /** Instant by which it must leave. */
  readonly deadline?: string;
  readonly priority?: number;
}

/** An order of which not everything can go now. */
export interface ShortOrder {
  readonly key: number;
  /** What can go now; nothing = it waits for all. */
  readonly now: readonly LineUnits[];
  /** Pieces that lack, per SKU; of pre-ordered goods all. */
  readonly missing: ReadonlyMap<string, number>;
}

/**
 * Orders of which not all goods are there, in the order in which stock was shared out (core/warehouse/allocate): what is
 * pre-ordered waits, the rest as far as the stock reaches. Goods of a SKU without a stock figure are there. With
 * `partial` a short order keeps what it got; without, others may have it.
 * @param pieces per SKU what there is, `reserved` what open batches hold of it
 */
export function findShort(
  seekers: readonly StockSeeker[],
  pieces: ReadonlyMap<string, number>,
  reserved: ReadonlyMap<string, number>,
  partial: boolean,
): ShortOrder[] {
  const byId = new Map(seekers.map((seeker) => [String(seeker.key), seeker]));
  const wanting = seekers.map(({ key, order, deadline, priority }) => ({
    id: String(key),
    ...(priority !== undefined && { priority }),
    ...(deadline !== undefined && { deadline }),
    ...(order.placedAt !== undefined && { placedAt: order.placedAt }),
    lines: order.lines
      .filter((line) => line.toShip > 0 && line.sku !== '' && !isPreordered(order, line))
      .map(({ sku, toShip }) => ({ sku, quantity: toShip })),
  }));
  const { orders } = allocate(wanting, pieces, { reserved, partial });
  return orders.flatMap(({ id, given, missing }) => {
    const seeker = byId.get(id);
    if (!seeker) return [];
    const lacking = new Map(missing);
    for (const line of seeker.order.lines)
      if (line.toShip > 0 && isPreordered(seeker.order, line))
        lacking.set(line.sku || line.name, (lacking.get(line.sku || line.name) ?? 0) + line.toShip);
    if (lacking.size === 0) return [];
    const { key, order } = seeker;
    return [{ key, now: partial ? unitsFrom(order, given) : [], missing: lacking }];
  });
}

/** Pre-ordered: the line says so in its name, or a tag of the order names its SKU (`preorder:SKU`). */
export function isPreordered(order: Pick<Order, 'tags'>, line: OrderLine): boolean {
  if (/\bpre-?orders?\b|预售|預售/i.test(`${line.name} ${line.variant}`)) return true;
  return order.tags.some((tag) => {
    const named = /^(?:pre-?order|预售|預售)\s*[:：]\s*(.+)$/i.exec(tag.trim())?.[1];
    return named !== undefined && line.sku !== '' && named.trim().toUpperCase() === line.sku.toUpperCase();
  });
}

/** The given pieces as units of lines, the first lines first; goods without a SKU always go. */
function unitsFrom(order: Wants, given: ReadonlyMap<string, number>): LineUnits[] {
  const left = new Map(given);
  const units: LineUnits[] = [];
  for (const line of order.lines) {
    if (line.toShip <= 0 || isPreordered(order, line)) continue;
    const quantity = line.sku === '' ? line.toShip : Math.min(line.toShip, left.get(line.sku) ?? 0);
    if (line.sku !== '') left.set(line.sku, (left.get(line.sku) ?? 0) - quantity);
    if (quantity > 0) units.push({ key: line.key, quantity });
  }
  return units;
}
