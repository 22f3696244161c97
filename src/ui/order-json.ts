import type { Finding } from '../core/orders/finding.ts';
import { formatAmount } from '../core/orders/money.ts';
import type { Order } from '../core/orders/order.ts';
import { channelOf, tagged } from '../core/rules-file/own-effects.ts';

/** An order with what the ledger knows of it, as the ui is given it. */
export interface OrderView {
  readonly order: Order;
  readonly state: string;
  readonly batch: string | undefined;
  readonly findings: readonly Finding[];
}

/** An order as `orders list --json` promises it (design §6). */
export function orderJson({ order, state, batch, findings }: OrderView): Record<string, unknown> {
  const { total } = order.totals;
  return {
    shop: order.shop,
    order: order.id,
    state,
    placedAt: order.placedAt ?? null,
    total: {
      amount: total === undefined ? null : formatAmount(total, order.currency),
      currency: order.currency,
    },
    recipient: order.shipTo.recipient,
    country: order.shipTo.country,
    units: unitsToShip(order),
    lines: order.lines.length,
    note: noteOf(order),
    tags: tagged(order, findings).tags,
    channel: channelOf(order, findings) || null,
    batch: batch ?? null,
  };
}

/** Units still to ship: what a pick list and a label count. */
export function unitsToShip(order: Order): number {
  return order.lines.reduce((sum, line) => sum + line.toShip, 0);
}

/** What the buyer and the seller wrote on the platform. */
export function noteOf(order: Order): string {
  return [order.buyerNote, order.sellerNote].filter((note) => note !== undefined && note !== '').join('\n');
}

/** The lines of an order as `orders show --json` promises them. */
export function itemsJson(order: Order): readonly Record<string, unknown>[] {
  return order.lines.map((line) => ({
    sku: line.sku,
    name: line.name,
    variant: line.variant,
    quantity: line.quantity,
    quantityToShip: line.toShip,
    unitPrice: line.unitPrice === undefined ? null : formatAmount(line.unitPrice, order.currency),
    kind: line.kind,
    ...(line.grams !== undefined && { grams: line.grams }),
  }));
}
