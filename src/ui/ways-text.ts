import type { Order } from '../core/orders/order.ts';
import type { Problem } from '../core/problem.ts';
import { problemLine } from './explain/problems.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { LOCATIONS_EN } from './words/locations-en.ts';
import { WAYS_EN } from './words/ways-en.ts';

const words = () => book('ways', WAYS_EN);

/** `1 × CAP, 2 × MUG` */
export function countsText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${count} × ${visible(name)}`).join(', ');
}

export function idsText(ids: readonly string[]): string {
  return ids.map(visible).join(', ');
}

/** Whom a parcel goes to, in a few words. */
export function toText(order: Pick<Order, 'shipTo'> | undefined): string {
  const { recipient = '', address1 = '', city = '' } = order?.shipTo ?? {};
  return visible([recipient, address1, city].filter((part) => part !== '').join(', '));
}

export function mergeQuestion(ids: readonly string[], order: Pick<Order, 'shipTo'> | undefined): string {
  return words().mergeQuestion(idsText(ids), toText(order));
}

export function mergesTold(groups: number): string {
  return `${words().couldMerge(groups)}\n`;
}

export function shortQuestion(
  id: string,
  { now, missing }: { readonly now: readonly unknown[]; readonly missing: ReadonlyMap<string, number> },
): string {
  const { partQuestion, waitQuestion } = words();
  return (now.length > 0 ? partQuestion : waitQuestion)(visible(id), countsText(missing));
}

/** What leaves from one location. */
export interface PartTold {
  readonly location: string;
  readonly goods: ReadonlyMap<string, number>;
}

/** What becomes of an order that cannot go as one parcel with all of it. */
export interface ShortTold {
  readonly id: string;
  /** divided, undecided: all is there, but at several locations. never: lacks, and is never sent in parts. */
  readonly what: 'part' | 'waits' | 'whole' | 'divided' | 'undecided' | 'never';
  readonly missing: ReadonlyMap<string, number>;
  readonly parts?: readonly PartTold[];
}

function partsText(parts: readonly PartTold[]): string {
  const own = book('locations', LOCATIONS_EN);
  const { semicolon } = book('common', COMMON_EN);
  return parts.map(({ location, goods }) => own.part(countsText(goods), visible(location))).join(semicolon);
}

export function dividedQuestion(id: string, parts: readonly PartTold[]): string {
  return book('locations', LOCATIONS_EN).dividedQuestion(visible(id), parts.length, partsText(parts));
}

function toldText({ id, what, missing, parts = [] }: ShortTold): string {
  const own = book('locations', LOCATIONS_EN);
  const order = visible(id);
  if (what === 'divided') return own.divided(order, parts.length, partsText(parts));
  if (what === 'undecided') return own.undecided(order, partsText(parts));
  if (what === 'never') return own.never(order, countsText(missing));
  return words()[what](order, countsText(missing));
}

/** What becomes of orders that the stock does not cover, and which batches hold what they lack. */
export function shortTold(
  orders: readonly ShortTold[],
  held: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string {
  const own = words();
  const lines = orders.map(toldText);
  const skus = new Set(orders.flatMap(({ missing }) => [...missing.keys()]));
  const holders = [...skus].flatMap((sku) => {
    const batches = held.get(sku);
    if (!batches) return [];
    const named = [...batches].map(([batch, count]) => `${count} (${batch})`).join(', ');
    return [own.held(visible(sku), named)];
  });
  return `${[...lines, ...holders].join('\n')}\n`;
}

/** Groups of orders that share a parcel now, then those that could not. */
export function mergedText(
  groups: readonly (readonly string[])[],
  apart: readonly Problem[],
  dryRun: boolean,
): string {
  const own = words();
  const lines = groups.map((ids) => own.merged(idsText(ids), dryRun));
  return `${[...lines, ...apart.map(problemLine), ...(dryRun ? [] : [own.batchNext])].join('\n')}\n`;
}

export function mergeableText(groups: readonly (readonly Pick<Order, 'id' | 'shipTo'>[])[]): string {
  const own = words();
  if (groups.length === 0) return `${own.noneMergeable}\n`;
  const lines = groups.map((group) => own.mergeable(idsText(group.map(({ id }) => id)), toText(group[0])));
  return `${[...lines, own.mergeNext].join('\n')}\n`;
}

export function apartText(orders: number, dryRun: boolean): string {
  const { apart, notTogether } = words();
  return `${orders === 0 ? notTogether : apart(orders, dryRun)}\n`;
}

interface Goods {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
}

/** What each parcel of a split order holds, and what stays behind. */
export function splitText(
  id: string,
  parcels: readonly (readonly Goods[])[],
  later: readonly Goods[],
  dryRun: boolean,
): string {
  const own = words();
  const text = (goods: readonly Goods[]) =>
    goods.map(({ sku, name, quantity }) => `${quantity} × ${visible(sku || name)}`).join(', ');
  const lines = parcels.map((goods, at) => own.parcel(at + 1, text(goods)));
  if (later.length > 0) lines.push(own.later(text(later)));
  return `${[own.split(visible(id), dryRun), ...lines, ...(dryRun ? [] : [own.batchNext])].join('\n')}\n`;
}
