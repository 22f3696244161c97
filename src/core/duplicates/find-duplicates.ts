import type { DuplicateInput } from './duplicate-input.ts';
import { groupRecipients } from './household.ts';
import { goodsKey, placedTogether } from './same-goods.ts';
import type { Recipient } from './same-recipient.ts';
import { parseRecipient } from './same-recipient.ts';

type DuplicateKind = 'same-order' | 'merge' | 'same-person-other-shop' | 'same-address';

/** Orders that belong together in one way; an order may stand in groups of several kinds. */
export interface DuplicateGroup {
  readonly kind: DuplicateKind;
  /** Sorted. */
  readonly ids: readonly string[];
  /** `exact`: equal but for case, spaces, accents and abbreviations; `similar`: by a slip or an initial, let a person look. */
  readonly match: 'exact' | 'similar';
  /** The orders with their shops, in the order of `ids`. */
  readonly orders: readonly { readonly shop: string; readonly id: string }[];
}

export interface DuplicateOptions {
  /** Hours within which the same goods to the same person are taken for one order placed twice. */
  readonly sameOrderHours?: number;
  /** How many names at one address are worth telling: a forwarder, a dormitory, an office. */
  readonly manyNames?: number;
}

const SAME_ORDER_HOURS = 24;
const MANY_NAMES = 3;
/** Never sent, so never sent together. */
const NEVER = new Set([
  'blocked',
  'unpaid',
  'pending',
  'cancelled',
  'canceled',
  'refunded',
  'voided',
  'expired',
  'archived',
]);
/** Already in a parcel of their own: worth comparing, too late to merge. */
const TOO_LATE = new Set(['batched', 'printed', 'packed', 'shipped', 'closed']);

/**
 * Finds orders placed twice and orders that could share a parcel.
 *
 * - `same-order`: one shop, same person and address, same goods, placed within `sameOrderHours`;
 * - `merge`: one shop, same person and address, same delivery option, all still to be packed. Every number of the address
 *   is equal; words may differ by case, spaces, accents, abbreviations or a slip. Masked orders by `mergeKey` only;
 * - `same-person-other-shop`: as `merge`, over several shops: told, never merged;
 * - `same-address`: one address, `manyNames` names or more.
 *
 * The result does not depend on the order of the input.
 */
export function findDuplicates(
  orders: readonly DuplicateInput[],
  options: DuplicateOptions = {},
): { readonly groups: readonly DuplicateGroup[] } {
  const hours = options.sameOrderHours ?? SAME_ORDER_HOURS;
  const groups: DuplicateGroup[] = [];
  const { open, hidden } = take(orders);
  for (const same of hidden) groups.push(...perShop(same, 'exact', hours));

  const people = groupRecipients(open.map((one) => one.recipient));
  const personOf = new Map<number, number>();
  people.forEach((members, person) => {
    for (const member of members) personOf.set(member, person);
  });
  const inGroup = new Set(people.flat());
  const alone = open.map((_, i) => i).filter((i) => !inGroup.has(i));
  for (const members of [...people, ...alone.map((i) => [i])]) {
    const together = members.flatMap((i) => open[i]?.orders ?? []);
    if (together.length > 1) groups.push(...perShop(together, likeness(members, open), hours));
  }
  groups.push(...manyNames(open, personOf, options.manyNames ?? MANY_NAMES));
  return { groups: sorted(groups) };
}

/** How alike the members of a group are at the least. */
function likeness(members: readonly number[], open: readonly Open[]): 'exact' | 'similar' {
  const keys = members.map((i) => `${open[i]?.recipient.person.key}\u0000${open[i]?.recipient.place.key}`);
  return new Set(keys).size === 1 ? 'exact' : 'similar';
}

interface Open {
  readonly recipient: Recipient;
  readonly orders: DuplicateInput[];
}

/** Orders by recipient as written (equal keys taken together), and masked ones by shop and merge key. */
function take(orders: readonly DuplicateInput[]): {
  open: readonly Open[];
  hidden: Iterable<DuplicateInput[]>;
} {
  const open = new Map<string, Open>();
  const hidden = new Map<string, DuplicateInput[]>();
  for (const order of orders) {
    if (NEVER.has((order.state ?? '').toLowerCase())) continue;
    const recipient = parseRecipient(order);
    if (order.masked === true || recipient.masked) {
      if (!order.mergeKey) continue;
      const key = `${order.shop ?? ''}\u0000${order.mergeKey}`;
      const list = hidden.get(key);
      if (list) list.push(order);
      else hidden.set(key, [order]);
      continue;
    }
    if (recipient.person.words.length === 0 || recipient.place.words + recipient.place.numbers === '')
      continue;
    const { person, place } = recipient;
    const key = `${person.key}\u0000${place.key}\u0000${place.city}\u0000${place.plain}`;
    const known = open.get(key);
    if (known) known.orders.push(order);
    else open.set(key, { recipient, orders: [order] });
  }
  return { open: [...open.values()], hidden: [...hidden.values()].filter((list) => list.length > 1) };
}

/** What one person's orders give: duplicates and merges within a shop, and a word on other shops. */
function perShop(
  orders: readonly DuplicateInput[],
  match: 'exact' | 'similar',
  hours: number,
): DuplicateGroup[] {
  const groups: DuplicateGroup[] = [];
  const shops = groupBy(orders, (order) => order.shop ?? '');
  for (const ofShop of shops.values()) {
    for (const [goods, same] of groupBy(ofShop, (order) => goodsKey(order.items))) {
      if (goods === '') continue;
      for (const twice of placedTogether(same, hours)) groups.push(group('same-order', match, twice));
    }
    const waiting = ofShop.filter((order) => !TOO_LATE.has((order.state ?? '').toLowerCase()));
    for (const together of groupBy(waiting, (order) => order.deliveryOption ?? '').values()) {
      if (together.length > 1) groups.push(group('merge', match, together));
    }
  }
  if (shops.size > 1) groups.push(group('same-person-other-shop', match, orders));
  return groups;
}

function manyNames(
  open: readonly Open[],
  personOf: ReadonlyMap<number, number>,
  least: number,
): DuplicateGroup[] {
  const places = new Map<string, { readonly people: Set<string>; readonly orders: DuplicateInput[] }>();
  open.forEach((one, i) => {
    if (one.recipient.place.numbers === '') return;
    const person = personOf.has(i) ? `#${personOf.get(i)}` : one.recipient.person.key;
    const place = places.get(one.recipient.place.key) ?? { people: new Set<string>(), orders: [] };
    places.set(one.recipient.place.key, place);
    place.people.add(person);
    place.orders.push(...one.orders);
  });
  return [...places.values()]
    .filter((place) => place.people.size >= least)
    .map((place) => group('same-address', 'exact', place.orders));
}

function group(
  kind: DuplicateKind,
  match: 'exact' | 'similar',
  members: readonly DuplicateInput[],
): DuplicateGroup {
  const orders = members
    .map((order) => ({ shop: order.shop ?? '', id: order.id }))
    .sort((a, b) => compare(a.id, b.id) || compare(a.shop, b.shop));
  return { kind, ids: orders.map((order) => order.id), match, orders };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = map.get(k);
    if (list) list.push(item);
    else map.set(k, [item]);
  }
  return map;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted(groups: readonly DuplicateGroup[]): readonly DuplicateGroup[] {
  return groups
    .map((one) => ({
      one,
      key: [one.kind, ...one.ids, '', ...one.orders.map((order) => order.shop)].join('\u0000'),
    }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ one }) => one);
}
