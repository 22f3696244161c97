import type { Finding } from '../core/orders/finding.ts';
import type { Order } from '../core/orders/order.ts';
import { stageOf } from '../core/orders/status-words.ts';
import { channelOf, tagged } from '../core/rules-file/own-effects.ts';

/** What `orders list` can ask for besides what the ledger itself selects. Absent = any. */
export interface ListFilter {
  readonly status?: string;
  readonly country?: string;
  readonly sku?: string;
  readonly tag?: string;
  readonly channel?: string;
  readonly search?: string;
}

/**
 * A test for one order and the findings of its review; undefined when every order passes. Words compare in NFKC,
 * without case and runs of spaces.
 */
export function orderTest(
  filter: ListFilter,
): ((stored: { readonly order: Order; readonly findings: readonly Finding[] }) => boolean) | undefined {
  const tests: ((order: Order, findings: readonly Finding[]) => boolean)[] = [];
  const { status, country, sku, tag, channel, search } = filter;
  if (status !== undefined) {
    const wanted = fold(status);
    const stage = stageOf(status);
    tests.push((order) => holdsWords(fold(order.platformStatus), wanted) || stage?.(order) === true);
  }
  if (country !== undefined) {
    const wanted = fold(country);
    tests.push((order) => fold(order.shipTo.country) === wanted);
  }
  if (sku !== undefined) {
    const wanted = fold(sku);
    tests.push((order) => order.lines.some((line) => fold(line.sku) === wanted));
  }
  if (tag !== undefined) {
    const wanted = fold(tag);
    tests.push((order, findings) => tagged(order, findings).tags.some((own) => fold(own) === wanted));
  }
  if (channel !== undefined) {
    const wanted = fold(channel);
    tests.push((order, findings) => fold(channelOf(order, findings)) === wanted);
  }
  if (search !== undefined) {
    const wanted = fold(search);
    tests.push((order) => searchable(order).some((text) => fold(text).includes(wanted)));
  }
  if (tests.length === 0) return undefined;
  return ({ order, findings }) => tests.every((test) => test(order, findings));
}

function searchable(order: Order): readonly string[] {
  const { shipTo } = order;
  return [
    order.id,
    order.platformId ?? '',
    order.email ?? '',
    order.buyer ?? '',
    order.buyerNote ?? '',
    order.sellerNote ?? '',
    `${shipTo.recipient} ${shipTo.organization}`,
    `${shipTo.address1} ${shipTo.address2} ${shipTo.district ?? ''} ${shipTo.city} ${shipTo.region} ${shipTo.postcode}`,
    shipTo.phone,
    ...order.lines.flatMap((line) => [line.sku, `${line.name} ${line.variant}`]),
  ];
}

/** `paid` is in `paid, unfulfilled` but not in `unpaid`; Chinese words need no edges. */
function holdsWords(text: string, wanted: string): boolean {
  if (wanted === '') return true;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text[at + wanted.length] ?? '';
    if (!joins(before, wanted[0] ?? '') && !joins(wanted.at(-1) ?? '', after)) return true;
  }
  return false;
}

function joins(a: string, b: string): boolean {
  return /^[\p{Script=Latin}\d]{2}$/u.test(a + b);
}

/** NFKC makes full-width commas and letters the usual ones; `partially_paid` is two words. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/ ?, ?/g, ',')
    .trim();
}
