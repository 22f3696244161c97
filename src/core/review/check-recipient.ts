import { createAddressChecker } from '../addresses/check-address.ts';
import type { AddressTables } from '../addresses/tables.ts';
import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { borderOf } from './origin.ts';
import { whyNoParcel } from './rules/shippable.ts';

/** Findings on an order's recipient, for `RuleContext.address`. */
export type RecipientCheck = (order: Order, settings: ShopSettings) => readonly Finding[];

/**
 * The address check as the rules want it, over tables from `loadAddressTables`. Orders that get no parcel are not
 * looked at: the rules of the address do not apply to them.
 */
export function createRecipientCheck(tables: AddressTables): RecipientCheck {
  const byOrigin = new Map<string, ReturnType<typeof createAddressChecker>>();
  return (order, settings) => {
    if (whyNoParcel(order) !== undefined) return [];
    const { from } = borderOf(order, settings);
    const origin = from.includes(' ') ? '' : from;
    let check = byOrigin.get(origin);
    if (check === undefined) {
      check = createAddressChecker(tables, { requireRecipient: true, ...(origin !== '' && { origin }) });
      byOrigin.set(origin, check);
    }
    const { shipTo } = order;
    // Platforms have region codes of their own (`JP-13`, `SH`); the name beside one is the surer of the two.
    return check({ ...shipTo, region: shipTo.regionName || shipTo.region });
  };
}
