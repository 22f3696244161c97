import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';
import { DEFAULT_SETTINGS } from '../settings/defaults.ts';
import { type Settings, type ShopSettings, settingsFor } from '../settings/settings.ts';
import { NO_STOCK, type Stock } from '../warehouse/stock.ts';
import type { RecipientCheck } from './check-recipient.ts';
import { leftOutRows, toldApart } from './left-out.ts';
import { orderValue } from './order-value.ts';
import { mayTravel } from './relative-keys.ts';
import { createRelatives } from './relatives.ts';
import { type Decision, judgeOrder, type RuleOutcome, reviewOrder } from './review-order.ts';
import type { Relative, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { createStockCheck } from './stock-check.ts';
import { createUsualQuantities } from './usual-quantity.ts';

export interface ReviewOptions {
  readonly settings?: Settings;
  /** Instant of the review, ISO 8601 in UTC. */
  readonly now?: string;
  readonly rules?: readonly Rule[];
  /** What is in stock; without it no rule speaks of stock. The orders given are taken to be all that want it. */
  readonly stock?: Stock;
  /** False leaves out what each rule saw: a fifth of the memory. Default true. */
  readonly outcomes?: boolean;
}

interface ReviewedOrder {
  readonly shop: string;
  readonly order: string;
  readonly state: Decision;
  readonly findings: readonly Finding[];
  readonly outcomes?: readonly RuleOutcome[];
}

export interface ReviewResult {
  readonly reviewed: number;
  readonly approved: number;
  readonly held: number;
  readonly blocked: number;
  /** In the order they were given. */
  readonly orders: readonly ReviewedOrder[];
}

/** `reviewOrders` with an address check of the caller's, and so without loading any table. */
export function reviewWith(
  checkAddress: RecipientCheck,
  orders: readonly Order[],
  options: ReviewOptions = {},
): ReviewResult {
  const settings = options.settings ?? DEFAULT_SETTINGS;
  const judge = options.outcomes === false ? judgeOrder : reviewOrder;
  const now = options.now ?? '1970-01-01T00:00:00Z';
  const ofShop = memo((shop) => settingsFor(settings, shop));
  const relatives = createRelatives({ settled: true });
  const quantities = createUsualQuantities();
  const stock = createStockCheck(options.stock ?? NO_STOCK, {
    partial: settings.defaults.shortStock === 'partial',
  });
  orders.forEach((order, row) => {
    relatives.add(row, order, ofShop(order.shop));
    quantities.add(order);
    stock?.add(order, ofShop(order.shop), false);
  });
  const relative = (row: number): Relative => {
    const other = orders[row]!;
    return {
      shop: other.shop,
      order: other.id,
      ...(other.placedAt !== undefined && { placedAt: other.placedAt }),
      open: mayTravel(other, ofShop(other.shop)),
      value: orderValue(other, ofShop(other.shop)),
    };
  };
  const apartFrom = (row: number, order: Order, own: ShopSettings) => {
    const { others, tooMany } = leftOutRows(relatives, row, order, own);
    return [
      ...others.flatMap((at) => toldApart(order, orders[at] as Order, ofShop)),
      ...tooMany.flatMap((at) => toldApart(order, orders[at] as Order, ofShop, 'too-many')),
    ];
  };
  const counts = { approved: 0, held: 0, blocked: 0 };
  const reviewed = orders.map((order, row): ReviewedOrder => {
    const own = ofShop(order.shop);
    const alongside = relatives.sameRecipient(row, order, own);
    const context = {
      settings: own,
      now,
      sameGoods: relatives.sameGoods(row, order, own).map(relative),
      sameRecipient: alongside.map(relative),
      apart: alongside.length === 0 ? [] : apartFrom(row, order, own),
      resentAs: relatives.resendsOf(row, order, own).map((at) => (orders[at] as Order).id),
      sameBuyer: relatives.sameBuyer(row, order, own).map(relative),
      namesAtAddress: relatives.namesAtAddress(row, order, own),
      usualQuantity: quantities.usual,
      ...(stock && { stock: stock.of(order) }),
      address: checkAddress(order, own),
    };
    const review = judge(order, context, options.rules ?? RULES);
    counts[review.state] += 1;
    return { shop: order.shop, order: order.id, ...review };
  });
  return { reviewed: orders.length, ...counts, orders: reviewed };
}

function memo(make: (shop: string) => ShopSettings): (shop: string) => ShopSettings {
  const made = new Map<string, ShopSettings>();
  return (shop) => {
    let settings = made.get(shop);
    if (settings === undefined) made.set(shop, (settings = make(shop)));
    return settings;
  };
}
