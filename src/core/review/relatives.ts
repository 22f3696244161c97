import { parseRecipient } from '../duplicates/same-recipient.ts';
import { toMillis } from '../orders/instant.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { hash53, hashOfTwo } from './hash.ts';
import { createKeyStore, type Keys } from './key-store.ts';
import { createNearRecipients } from './near-recipients.ts';
import {
  accountKey,
  addressKey,
  countsAsRelative,
  foldedPlace,
  goodsKey,
  idKey,
  mayTravel,
  recipientKey,
  way,
} from './relative-keys.ts';
import { resendOf } from './resend.ts';
import { createRowIndex } from './row-index.ts';
import { whyNoParcel } from './rules/shippable.ts';

/** Most others named per order: a hundred orders of one forwarder need no list of ninety-nine. */
export const MOST_RELATIVES = 20;
/** Orders in one parcel: the 20 that TikTok combines (order-handling.md §9). */
export const MOST_TOGETHER = 20;
const DAY = 86_400_000;

/**
 * Which orders share recipient, goods, buyer or address, for 100,000 orders and more: a few hundred bytes an order.
 * `row` is the caller's own number of an order (a ledger key). Recipients written a little differently are one
 * (core/duplicates); nothing crosses shops, nothing rests on masked text, and the order of adding changes nothing.
 */
export interface Relatives {
  /** Adds one order. Orders that count for nobody (cancelled, unpaid, masked) leave no trace. */
  add(row: number, order: Order, settings: ShopSettings): void;
  /** Others with the same recipient and goods placed within `repeatHours` before it (or at the same time). */
  sameGoods(row: number, order: Order, settings: ShopSettings): readonly number[];
  /**
   * Others of the shop with the same recipient, address and way of shipping still to be shipped, oldest first. Of more
   * than fit in one parcel the twenty oldest are one group, the next twenty another: every order names its own group.
   */
  sameRecipient(row: number, order: Order, settings: ShopSettings): readonly number[];
  /** Others for this recipient still open that may not travel with it: unpaid, refunding, pre-ordered, sent otherwise. */
  leftOut(row: number, order: Order, settings: ShopSettings): readonly number[];
  /** Others that could travel with it but for the number a parcel holds: those of `sameRecipient`'s other groups. */
  beyondParcel(row: number, order: Order, settings: ShopSettings): readonly number[];
  /** Open orders of other shops for this recipient, written alike but for case, width, spaces and punctuation. */
  inOtherShops(order: Order): readonly number[];
  /** Orders of the shop that name this one as the one they are sent again for. */
  resendsOf(row: number, order: Order, settings: ShopSettings): readonly number[];
  /** Others of the same buyer placed less than a day before or after. */
  sameBuyer(row: number, order: Order, settings: ShopSettings): readonly number[];
  /** How many people the shop's orders at this address are for. */
  namesAtAddress(row: number, order: Order, settings: ShopSettings): number;
  /**
   * True when all of these find nothing that a rule could speak of, by the settings the row was added with. Only with
   * `settled`: it is told by the keys that were kept.
   */
  isAlone(row: number): boolean;
}

/**
 * @param options.settled the orders asked about are those added, not edited since: their keys are kept
 */
export function createRelatives(options: { readonly settled?: boolean } = {}): Relatives {
  const byGoods = createRowIndex();
  const byRecipient = createRowIndex();
  const byBuyer = createRowIndex();
  /** Its times are recipients. */
  const byAddress = createRowIndex();
  const near = createNearRecipients();
  /** Open orders that travel with nobody, by recipient. */
  const waiting = new Map<number, number[]>();
  /** Resends by the id they name. */
  const resends = new Map<number, number[]>();
  let names = new Map<number, number>();
  const shops = new Set<string>();
  const kept = options.settled ? createKeyStore() : undefined;
  // The look-ups of one order follow each other: its keys are folded once.
  let last: { readonly order: Order; readonly settings: ShopSettings; readonly keys: Keys } | undefined;
  const keysOf = (row: number, order: Order, settings: ShopSettings): Keys => {
    if (last?.order !== order || last.settings !== settings)
      last = { order, settings, keys: kept?.get(row, settings) ?? makeKeys(order, settings) };
    return last.keys;
  };
  const spellings = (recipient: number): readonly number[] => {
    const others = near.others(recipient);
    return others.length === 0 ? [recipient] : [recipient, ...others];
  };
  /** Groups larger than a parcel, so that each is sorted once. */
  const crowds = new Map<number, readonly number[]>();
  const together = (recipient: number, sent: number): readonly number[] =>
    spellings(recipient)
      .flatMap((one) => byRecipient.entries(hashOfTwo(one, sent)))
      .sort((a, b) => a.time - b.time || a.row - b.row)
      .map((entry) => entry.row);
  const sameGoods = (row: number, { recipient, goods, placed }: Keys, settings: ShopSettings) => {
    if (Number.isNaN(recipient + goods + placed) || settings.repeatHours === 0) return NONE;
    const from = placed - settings.repeatHours * 3_600_000;
    const found = spellings(recipient).map((one) =>
      byGoods.rows(hashOfTwo(one, goods), from, placed, row, MOST_RELATIVES),
    );
    return merged(found).slice(0, MOST_RELATIVES);
  };
  const sameRecipient = (row: number, { recipient, sent }: Keys) => {
    if (Number.isNaN(recipient + sent)) return NONE;
    const one = hashOfTwo(near.oneOf(recipient), sent);
    const crowd = crowds.get(one);
    const all = crowd ?? together(recipient, sent);
    if (all.length <= MOST_TOGETHER) return all.filter((other) => other !== row);
    if (!crowd) crowds.set(one, all);
    const at = all.indexOf(row);
    const from = at < 0 ? 0 : at - (at % MOST_TOGETHER);
    const group = all.slice(from, from + MOST_TOGETHER).filter((other) => other !== row);
    return group.slice(0, MOST_TOGETHER - 1);
  };
  const sameBuyer = (row: number, { recipient, account, placed }: Keys, settings: ShopSettings) => {
    if (!settings.addUpDay || Number.isNaN(placed)) return NONE;
    const buyers = [
      ...(Number.isNaN(recipient) ? [] : spellings(recipient)),
      ...(Number.isNaN(account) ? [] : [account]),
    ];
    return merged(buyers.map((one) => byBuyer.rows(one, placed - DAY, placed + DAY, row, MOST_RELATIVES)));
  };
  const namesAt = ({ address }: Keys): number => {
    if (Number.isNaN(address)) return 0;
    let count = names.get(address);
    if (count === undefined) {
      const recipients = byAddress.times(address);
      if (recipients.length <= 1) return recipients.length;
      count = new Set(recipients.map((recipient) => near.oneOf(recipient))).size;
      names.set(address, count);
    }
    return count;
  };
  return {
    add(row, order, settings) {
      const keys = makeKeys(order, settings);
      const { recipient, account, goods, placed, address } = keys;
      last = { order, settings, keys };
      shops.add(order.shop);
      kept?.put(row, keys, settings);
      for (const original of resendOf(order)) {
        const named = hash53(idKey(order.shop, original));
        resends.set(named, [...(resends.get(named) ?? []), row]);
      }
      if (settings.addUpDay && !Number.isNaN(placed))
        for (const buyer of [recipient, account]) if (!Number.isNaN(buyer)) byBuyer.add(buyer, placed, row);
      if (Number.isNaN(keys.sent) && mayCome(order)) {
        const whom = hash53(recipientKey(order));
        waiting.set(whom, [...(waiting.get(whom) ?? []), row]);
      }
      if (Number.isNaN(recipient)) return;
      if (!order.mergeKey) near.add(recipient, order.shop, order.shipTo);
      if (!Number.isNaN(goods + placed)) byGoods.add(hashOfTwo(recipient, goods), placed, row);
      if (Number.isNaN(keys.sent)) return;
      byRecipient.add(hashOfTwo(recipient, keys.sent), rankOf(order, placed), row);
      if (crowds.size > 0) crowds.clear();
      if (Number.isNaN(address)) return;
      byAddress.add(address, recipient, row);
      if (names.size > 0) names = new Map();
    },
    sameGoods: (row, order, settings) => sameGoods(row, keysOf(row, order, settings), settings),
    sameRecipient: (row, order, settings) => sameRecipient(row, keysOf(row, order, settings)),
    leftOut(row, order, settings) {
      const { recipient, address, sent } = keysOf(row, order, settings);
      if (Number.isNaN(recipient)) return NONE;
      const all = spellings(recipient);
      const otherwise = Number.isNaN(address)
        ? NONE
        : byAddress.entries(address).flatMap((entry) => (all.includes(entry.time) ? [entry.row] : []));
      const along = new Set(Number.isNaN(sent) ? NONE : together(recipient, sent));
      const found = [...all.flatMap((one) => waiting.get(one) ?? []), ...otherwise];
      return merged([found.filter((other) => other !== row && !along.has(other))]).slice(0, MOST_RELATIVES);
    },
    beyondParcel(row, order, settings) {
      const keys = keysOf(row, order, settings);
      const own = new Set([row, ...sameRecipient(row, keys)]);
      if (own.size < MOST_TOGETHER) return NONE;
      const others = together(keys.recipient, keys.sent).filter((other) => !own.has(other));
      return others.slice(0, MOST_RELATIVES);
    },
    inOtherShops(order) {
      const found: number[][] = [];
      if (shops.size < 2 || order.mergeKey) return NONE;
      const sent = hash53(way(order));
      for (const shop of shops) {
        if (shop === order.shop) continue;
        const there = recipientKey({ ...order, shop });
        if (there === '') return NONE;
        const rows = byRecipient.entries(hashOfTwo(hash53(there), sent));
        found.push(rows.map((entry) => entry.row));
      }
      return merged(found).slice(0, MOST_RELATIVES);
    },
    resendsOf: (row, order, settings) =>
      resends.size === 0 ? NONE : merged([resends.get(keysOf(row, order, settings).id) ?? NONE]),
    sameBuyer: (row, order, settings) => sameBuyer(row, keysOf(row, order, settings), settings),
    namesAtAddress: (row, order, settings) => namesAt(keysOf(row, order, settings)),
    isAlone(row) {
      const settings = kept?.settingsOf(row);
      const keys = settings && kept?.get(row, settings);
      return (
        settings !== undefined &&
        keys !== undefined &&
        sameRecipient(row, keys).length === 0 &&
        sameGoods(row, keys, settings).length === 0 &&
        sameBuyer(row, keys, settings).length === 0 &&
        !resends.has(keys.id) &&
        (settings.manyNames === 0 || namesAt(keys) < settings.manyNames)
      );
    },
  };
}

const NONE: readonly number[] = [];

function makeKeys(order: Order, settings: ShopSettings): Keys {
  const counts = countsAsRelative(order, settings);
  const hidden = /[*＊#]/.test(textOf(order)) && !order.mergeKey && parseRecipient(order.shipTo).masked;
  const place = counts && !hidden ? foldedPlace(order) : '';
  const recipient = counts && !hidden ? recipientKey(order, place) : '';
  const account = counts && settings.addUpDay ? accountKey(order) : '';
  const address = recipient === '' || settings.manyNames === 0 ? '' : addressKey(order, place);
  const hashOf = (text: string) => (text === '' ? Number.NaN : hash53(text));
  return {
    recipient: hashOf(recipient),
    account: hashOf(account),
    address: hashOf(address),
    goods: recipient === '' ? Number.NaN : hashOf(goodsKey(order)),
    sent: recipient === '' || !mayTravel(order, settings) ? Number.NaN : hash53(way(order)),
    id: hash53(idKey(order.shop, order.id)),
    placed: order.placedAt === undefined ? Number.NaN : toMillis(order.placedAt),
  };
}

/** Open, for somebody who can be told, but not (yet) to be sent. */
function mayCome(order: Order): boolean {
  if (order.masked || order.cancel === 'cancelled' || order.refund === 'full') return false;
  return whyNoParcel(order) === undefined && recipientKey(order) !== '';
}

/** Oldest first, then by id: what was imported first changes nothing. Exact for times after 1970 until 2255. */
function rankOf(order: Order, placed: number): number {
  return (Number.isNaN(placed) ? 0 : placed) * 1000 + (hash53(order.id) % 1000);
}

function textOf({ shipTo }: Order): string {
  return `${shipTo.recipient}\n${shipTo.address1}\n${shipTo.address2}\n${shipTo.phone}`;
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.every((list) => list.length === 0) ? NONE : [...new Set(lists.flat())].sort((a, b) => a - b);
}
