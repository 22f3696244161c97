import { toMillis } from '../orders/instant.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { hash53 } from './hash.ts';
import { countsAsRelative, goodsKey, mayTravel, recipientKey } from './relative-keys.ts';
import { createRowIndex } from './row-index.ts';

/** Most others named per order: a hundred orders of one forwarder need no list of ninety-nine. */
export const MOST_RELATIVES = 20;

/**
 * Which orders share recipient and goods, for 100,000 orders and more: 48 bytes an order. `row` is the caller's own
 * number of an order (a ledger key). The exact, normalised match; a fuzzy one may stand behind the same interface.
 */
export interface Relatives {
  /** Adds one order. Orders that count for nobody (cancelled, unpaid, masked) leave no trace. */
  add(row: number, order: Order, settings: ShopSettings): void;
  /** Others with the same recipient and goods placed within `repeatHours` before it (or at the same time). */
  sameGoods(row: number, order: Order, settings: ShopSettings): number[];
  /** Others of the shop with the same recipient and address that are still to be shipped; sorted by row. */
  sameRecipient(row: number, order: Order, settings: ShopSettings): number[];
}

export function createRelatives(): Relatives {
  const byGoods = createRowIndex();
  const byRecipient = createRowIndex();
  // Both look-ups of one order follow each other: its keys are folded once.
  let last: { readonly order: Order; readonly settings: ShopSettings; readonly keys: Keys } | undefined;
  const keysOf = (order: Order, settings: ShopSettings): Keys => {
    if (last?.order !== order || last.settings !== settings)
      last = { order, settings, keys: makeKeys(order, settings) };
    return last.keys;
  };
  return {
    add(row, order, settings) {
      const { recipient, goods, placed } = keysOf(order, settings);
      if (goods !== undefined) byGoods.add(goods, placed, row);
      if (recipient !== undefined && mayTravel(order, settings)) byRecipient.add(recipient, 0, row);
    },
    sameGoods(row, order, settings) {
      const { goods, placed } = keysOf(order, settings);
      if (goods === undefined || settings.repeatHours === 0) return [];
      const from = placed - settings.repeatHours * 3_600_000;
      return byGoods.rows(goods, from, placed, row, MOST_RELATIVES).sort((a, b) => a - b);
    },
    sameRecipient(row, order, settings) {
      const { recipient } = keysOf(order, settings);
      if (recipient === undefined || !mayTravel(order, settings)) return [];
      return byRecipient.rows(recipient, 0, 0, row, MOST_RELATIVES);
    },
  };
}

interface Keys {
  /** Hash of the recipient; undefined when the order counts for nobody or hides whom it goes to. */
  readonly recipient: number | undefined;
  /** Hash of recipient and goods; undefined also without goods or a time. */
  readonly goods: number | undefined;
  /** Milliseconds since 1970. */
  readonly placed: number;
}

function makeKeys(order: Order, settings: ShopSettings): Keys {
  const recipient = countsAsRelative(order, settings) ? recipientKey(order) : '';
  const goods = recipient === '' ? '' : goodsKey(order);
  const placed = order.placedAt === undefined ? Number.NaN : toMillis(order.placedAt);
  return {
    recipient: recipient === '' ? undefined : hash53(recipient),
    goods: goods === '' || Number.isNaN(placed) ? undefined : hash53(`${recipient}\u0002${goods}`),
    placed,
  };
}
