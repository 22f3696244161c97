import { parseRecipient } from '../duplicates/same-recipient.ts';
import { toMillis } from '../orders/instant.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { hash53 } from './hash.ts';
import { createKeyStore, type Keys } from './key-store.ts';
import { createNearRecipients } from './near-recipients.ts';
import {
  accountKey,
  addressKey,
  countsAsRelative,
  foldedPlace,
  goodsKey,
  mayTravel,
  recipientKey,
  way,
} from './relative-keys.ts';
import { createRowIndex } from './row-index.ts';

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
  sameGoods(row: number, order: Order, settings: ShopSettings): number[];
  /**
   * Others of the shop with the same recipient, address and way of shipping still to be shipped, oldest first. Of more
   * than fit in one parcel the twenty oldest are one group, the next twenty another: every order names its own group.
   */
  sameRecipient(row: number, order: Order, settings: ShopSettings): number[];
  /** Others of the same buyer placed less than a day before or after. */
  sameBuyer(row: number, order: Order, settings: ShopSettings): number[];
  /** How many people the shop's orders at this address are for. */
  namesAtAddress(row: number, order: Order, settings: ShopSettings): number;
}

/**
 * @param options.settled the orders asked about are those added, with the same settings: their keys are kept
 */
export function createRelatives(options: { readonly settled?: boolean } = {}): Relatives {
  const byGoods = createRowIndex();
  const byRecipient = createRowIndex();
  const byBuyer = createRowIndex();
  /** Its times are recipients. */
  const byAddress = createRowIndex();
  const near = createNearRecipients();
  let names = new Map<number, number>();
  const kept = options.settled ? createKeyStore() : undefined;
  // The look-ups of one order follow each other: its keys are folded once.
  let last: { readonly order: Order; readonly settings: ShopSettings; readonly keys: Keys } | undefined;
  const keysOf = (row: number, order: Order, settings: ShopSettings): Keys => {
    if (last?.order !== order || last.settings !== settings)
      last = { order, settings, keys: kept?.get(row) ?? makeKeys(order, settings) };
    return last.keys;
  };
  const spellings = (recipient: number) => [recipient, ...near.others(recipient)];
  /** Groups larger than a parcel, so that each is sorted once. */
  const crowds = new Map<number, readonly number[]>();
  const together = (recipient: number, sent: number): readonly number[] =>
    spellings(recipient)
      .flatMap((one) => byRecipient.entries(hashOfTwo(one, sent)))
      .sort((a, b) => a.time - b.time || a.row - b.row)
      .map((entry) => entry.row);
  return {
    add(row, order, settings) {
      const keys = makeKeys(order, settings);
      const { recipient, account, goods, placed, address } = keys;
      last = { order, settings, keys };
      kept?.put(row, keys);
      if (settings.addUpDay && !Number.isNaN(placed))
        for (const buyer of [recipient, account]) if (!Number.isNaN(buyer)) byBuyer.add(buyer, placed, row);
      if (Number.isNaN(recipient)) return;
      if (!order.mergeKey) near.add(recipient, order.shop, order.shipTo);
      if (!Number.isNaN(goods + placed)) byGoods.add(hashOfTwo(recipient, goods), placed, row);
      if (!mayTravel(order, settings)) return;
      byRecipient.add(hashOfTwo(recipient, hash53(way(order))), rankOf(order, placed), row);
      crowds.clear();
      if (Number.isNaN(address)) return;
      byAddress.add(address, recipient, row);
      names = new Map();
    },
    sameGoods(row, order, settings) {
      const { recipient, goods, placed } = keysOf(row, order, settings);
      if (Number.isNaN(recipient + goods + placed) || settings.repeatHours === 0) return [];
      const from = placed - settings.repeatHours * 3_600_000;
      return merged(
        spellings(recipient).map((one) =>
          byGoods.rows(hashOfTwo(one, goods), from, placed, row, MOST_RELATIVES),
        ),
      ).slice(0, MOST_RELATIVES);
    },
    sameRecipient(row, order, settings) {
      const { recipient } = keysOf(row, order, settings);
      if (Number.isNaN(recipient) || !mayTravel(order, settings)) return [];
      const sent = hash53(way(order));
      const crowd = crowds.get(hashOfTwo(near.oneOf(recipient), sent));
      const all = crowd ?? together(recipient, sent);
      if (all.length <= MOST_TOGETHER) return all.filter((other) => other !== row);
      if (!crowd) crowds.set(hashOfTwo(near.oneOf(recipient), sent), all);
      const at = all.indexOf(row);
      const from = at < 0 ? 0 : at - (at % MOST_TOGETHER);
      const group = all.slice(from, from + MOST_TOGETHER).filter((other) => other !== row);
      return group.slice(0, MOST_TOGETHER - 1);
    },
    sameBuyer(row, order, settings) {
      const { recipient, account, placed } = keysOf(row, order, settings);
      if (!settings.addUpDay || Number.isNaN(placed)) return [];
      const buyers = [
        ...(Number.isNaN(recipient) ? [] : spellings(recipient)),
        ...(Number.isNaN(account) ? [] : [account]),
      ];
      return merged(buyers.map((one) => byBuyer.rows(one, placed - DAY, placed + DAY, row, MOST_RELATIVES)));
    },
    namesAtAddress(row, order, settings) {
      const { address } = keysOf(row, order, settings);
      if (Number.isNaN(address)) return 0;
      let count = names.get(address);
      if (count === undefined) {
        count = new Set(byAddress.times(address).map((recipient) => near.oneOf(recipient))).size;
        names.set(address, count);
      }
      return count;
    },
  };
}

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
    placed: order.placedAt === undefined ? Number.NaN : toMillis(order.placedAt),
  };
}

/** Oldest first, then by id: what was imported first changes nothing. Exact for times after 1970 until 2255. */
function rankOf(order: Order, placed: number): number {
  return (Number.isNaN(placed) ? 0 : placed) * 1000 + (hash53(order.id) % 1000);
}

function textOf({ shipTo }: Order): string {
  return `${shipTo.recipient}\n${shipTo.address1}\n${shipTo.address2}\n${shipTo.phone}`;
}

/** One number for two: of a recipient and what goes there. */
function hashOfTwo(one: number, other: number): number {
  return hash53(`${one}\u0002${other}`);
}

function merged(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
