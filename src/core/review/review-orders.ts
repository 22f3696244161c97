import { loadAddressTables } from '../addresses/tables.ts';
import type { Order } from '../orders/order.ts';
import { createRecipientCheck, type RecipientCheck } from './check-recipient.ts';
import { type ReviewOptions, type ReviewResult, reviewWith } from './review-with.ts';

/**
 * Reviews orders against the rules, their addresses and each other. The same orders, settings and instant give the
 * same bytes. A promise only because the tables of addresses and phones are loaded when first needed.
 *
 * @param options.settings from `readSettings`; default: the built-in ones
 * @param options.checkAddress another check of the recipient
 */
export async function reviewOrders(
  orders: readonly Order[],
  options: ReviewOptions & { readonly checkAddress?: RecipientCheck } = {},
): Promise<ReviewResult> {
  const check = options.checkAddress ?? createRecipientCheck(await tablesFor(orders));
  return reviewWith(check, orders, options);
}

function tablesFor(orders: readonly Order[]) {
  return loadAddressTables({ phones: orders.some((order) => order.shipTo.phone !== '') });
}
