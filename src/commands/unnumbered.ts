import type { OrderState } from '../core/orders/state.ts';
import { isCovered } from '../core/tracking/coverage.ts';
import type { Reading } from '../io/ledger/ledger.ts';

/** An order whose label exists and of which not all has a tracking number. */
export interface Unnumbered {
  readonly shop: string;
  readonly order: string;
  readonly state: OrderState;
}

/** Orders printed or packed that no carrier's file has named: listed after an export, so that none is forgotten. */
export async function unnumbered(
  reading: Reading,
  only: { readonly shop: string | undefined; readonly platform: string | undefined },
): Promise<readonly Unnumbered[]> {
  const keys = await reading.orderKeys({ states: ['printed', 'packed'] });
  const found: Unnumbered[] = [];
  for (const { key, order, state } of await reading.orders(keys)) {
    if (only.shop !== undefined && order.shop !== only.shop) continue;
    if (only.platform !== undefined && order.platform !== only.platform) continue;
    if (!isCovered(order, await reading.shipments({ order: key })))
      found.push({ shop: order.shop, order: order.id, state });
  }
  return found;
}
