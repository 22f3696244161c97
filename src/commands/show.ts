import { flagsOf } from '../core/orders/flags.ts';
import { resendOf } from '../core/review/resend.ts';
import { reviewOrder } from '../core/review/review-order.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import { findingJson } from '../ui/finding-json.ts';
import { itemsJson, orderJson } from '../ui/order-json.ts';
import { showText } from '../ui/order-show.ts';
import type { CommandBody } from './context.ts';
import { findOrder } from './find-order.ts';
import { leavesOf } from './leaves.ts';
import { reviewSettings } from './review-settings.ts';
import { loadHouse } from './rules-house.ts';
import { createContexts } from './surroundings.ts';

/** `orders show <order>` */
export const run: CommandBody = async (context, [reference = '']) => {
  const ledger = await context.openLedger({ create: false });
  const stored = await findOrder(ledger, reference);
  const contextOf = await createContexts(
    ledger,
    await reviewSettings(context, ledger),
    await loadHouse(context.workspace),
    { now: context.now() },
  );
  const { outcomes, findings } = reviewOrder(stored.order, await contextOf(stored));
  const notes = await ledger.notes(stored.key);
  const resends = await originals(ledger, resendOf(stored.order));
  const history = await ledger.history(stored.key);
  const shipments = await ledger.shipments({ order: stored.key });
  const leaves = await leavesOf(context, ledger, stored);
  const { order, source, verdict, exportedAddress, parcel } = stored;
  context.result(
    {
      ...orderJson(stored),
      platform: order.platform,
      platformId: order.platformId ?? null,
      platformStatus: order.platformStatus,
      parcel: parcel ?? null,
      flags: flagsOf(order),
      resendOf: resends,
      ...(leaves.length > 0 && { leaves }),
      address: order.shipTo,
      ...(exportedAddress && { exportedAddress }),
      items: itemsJson(order),
      findings: findings.map(findingJson),
      rules: outcomes,
      verdict: verdict ?? null,
      notes,
      shipments: shipments.map(({ carrier, number, url, shippedAt, exported }) => ({
        carrier,
        number,
        url,
        shippedAt,
        exported,
      })),
      history,
      source,
    },
    () =>
      showText(
        {
          ...stored,
          findings,
          decided: stored.findings,
          outcomes,
          notes,
          history,
          shipments,
          resends,
          leaves,
        },
        context.terminal,
      ),
  );
  return 0;
};

/** The orders that an order is sent again for, with their state where the ledger knows them. */
async function originals(ledger: Reading, ids: readonly string[]) {
  return Promise.all(
    ids.map(async (id) => {
      const keys = await ledger.find(id);
      const [known] = keys.length === 1 ? await ledger.orders(keys) : [];
      return { order: known?.order.id ?? id, state: known?.state ?? null };
    }),
  );
}
