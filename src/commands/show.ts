import { flagsOf } from '../core/orders/flags.ts';
import { toMillis, toUtc } from '../core/orders/instant.ts';
import { isSameId, resendOf } from '../core/review/resend.ts';
import { reviewOrder } from '../core/review/review-order.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
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
  const resentAs = await resendsOf(ledger, stored);
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
      resentAs,
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
          resentAs,
          leaves,
        },
        context.terminal,
      ),
  );
  return 0;
};

/** Orders looked at that hold an order's id: few, but for ids like `1`. */
const MOST_MENTIONING = 500;

/** The orders of the shop that say they are sent again for this one, archived ones too, with their state. */
async function resendsOf(ledger: Reading, { key, order }: StoredOrder) {
  const from = order.placedAt === undefined ? '' : toUtc(toMillis(order.placedAt));
  const keys = await ledger.mentioning(order.id.replace(/^#/, ''), from, MOST_MENTIONING);
  return (await ledger.orders(keys.filter((other) => other !== key)))
    .filter((other) => other.order.shop === order.shop)
    .filter((other) => resendOf(other.order).some((id) => isSameId(id, order.id)))
    .map((other) => ({ order: other.order.id, state: other.state }));
}

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
