import { flagsOf } from '../core/orders/flags.ts';
import { reviewOrder } from '../core/review/review-order.ts';
import { findingJson } from '../ui/finding-json.ts';
import { itemsJson, orderJson } from '../ui/order-json.ts';
import { showText } from '../ui/order-show.ts';
import type { CommandBody } from './context.ts';
import { findOrder } from './find-order.ts';
import { leavesOf } from './leaves.ts';
import { loadHouse } from './rules-house.ts';
import { createContexts } from './surroundings.ts';

/** `orders show <order>` */
export const run: CommandBody = async (context, [reference = '']) => {
  const ledger = await context.openLedger({ create: false });
  const stored = await findOrder(ledger, reference);
  const contextOf = await createContexts(
    ledger,
    await context.settings(),
    await loadHouse(context.workspace),
    { now: context.now() },
  );
  const { outcomes, findings } = reviewOrder(stored.order, await contextOf(stored));
  const notes = await ledger.notes(stored.key);
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
        { ...stored, findings, decided: stored.findings, outcomes, notes, history, shipments, leaves },
        context.terminal,
      ),
  );
  return 0;
};
