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
  return {
    add(row, order, settings) {
      const recipient = countsAsRelative(order, settings) ? recipientKey(order) : '';
      if (recipient === '') return;
      const goods = goodsKey(order);
      if (goods !== '' && order.placedAt !== undefined)
        byGoods.add(hash53(`${recipient}\u0002${goods}`), toMillis(order.placedAt), row);
      if (mayTravel(order, settings)) byRecipient.add(hash53(recipient), 0, row);
    },
    sameGoods(row, order, settings) {
      const recipient = countsAsRelative(order, settings) ? recipientKey(order) : '';
      const goods = recipient === '' ? '' : goodsKey(order);
      if (goods === '' || order.placedAt === undefined || settings.repeatHours === 0) return [];
      const placed = toMillis(order.placedAt);
      const from = placed - settings.repeatHours * 3_600_000;
      return byGoods
        .rows(hash53(`${recipient}\u0002${goods}`), from, placed, row, MOST_RELATIVES)
        .sort((a, b) => a - b);
    },
    sameRecipient(row, order, settings) {
      const recipient = mayTravel(order, settings) ? recipientKey(order) : '';
      if (recipient === '') return [];
      return byRecipient.rows(hash53(recipient), 0, 0, row, MOST_RELATIVES);
    },
  };
}
