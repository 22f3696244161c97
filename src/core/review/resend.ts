import { flagsOf } from '../orders/flags.ts';
import type { Order } from '../orders/order.ts';

/** Words that say an order stands in for an earlier one; a bare "replacement part" says nothing of an order. */
const WORDS =
  /\b(?:re-?sen[dt]|re-?ship(?:ped|ment)?|replacement (?:for|of)|replaces|nachlieferung|ersatz für)\b|补发|重发|补寄|换货/i;
const ID = /#[\p{L}\d][\p{L}\d-]*|\b[\p{L}]{0,6}-?\d[\d-]{3,}\b|\d{10,}/gu;

/**
 * Ids of the orders that this one is sent again for, as its platform's flag, its tags or its notes name them. A
 * resend is an order of its own and never a double (order-handling.md row 52, faults.md V21).
 */
export function resendOf(order: Order): readonly string[] {
  const told = flagsOf(order).flatMap(({ name, value }) => (name === 'replaces' ? [value] : []));
  const texts = [order.buyerNote ?? '', order.sellerNote ?? '', ...order.tags];
  const named = texts.flatMap((text) => (WORDS.test(text) ? (text.match(ID) ?? []) : []));
  return [...new Set([...told, ...named])].filter((id) => !isSameId(id, order.id));
}

/** People leave out the `#` of an id, or write it where there is none. */
export function isSameId(one: string, other: string): boolean {
  return one.replace(/^#/, '') === other.replace(/^#/, '');
}
