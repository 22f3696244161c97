import type { Order, OrderLine } from '../orders/order.ts';

/** What of an order matters where stock is shared out: little, since all approved orders are looked at. */
export type Wants = Pick<Order, 'lines' | 'tags' | 'placedAt'>;

/** Pre-ordered: the line says so in its name, or a tag of the order names its SKU (`preorder:SKU`). */
export function isPreordered(order: Pick<Order, 'tags'>, line: OrderLine): boolean {
  if (/\bpre-?orders?\b|预售|預售/i.test(`${line.name} ${line.variant}`)) return true;
  return order.tags.some((tag) => {
    const named = /^(?:pre-?order|预售|預售)\s*[:：]\s*(.+)$/i.exec(tag.trim())?.[1];
    return named !== undefined && line.sku !== '' && named.trim().toUpperCase() === line.sku.toUpperCase();
  });
}
