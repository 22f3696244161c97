import type { OrderState } from '../core/orders/state.ts';
import type { Problem } from '../core/problem.ts';
import { previousExport } from '../core/tracking/previous-export.ts';
import type { Shipment } from '../core/tracking/shipment.ts';
import { shipmentOf } from '../core/tracking/shipment-of.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder, StoredShipment } from '../io/ledger/stored.ts';

/** A number that is to go to a platform. */
export interface Pending {
  readonly stored: StoredOrder;
  readonly key: number;
  readonly shipment: Shipment;
}

/** A label that exists although its order must not leave. */
export interface Pull {
  readonly parcel: string;
  readonly batch: string;
  readonly shop: string;
  readonly order: string;
}

/** States in which a number may go to the platform; the others wait for review, or are gone already. */
const READY: ReadonlySet<OrderState> = new Set(['approved', 'batched', 'printed', 'packed']);
const GONE: ReadonlySet<OrderState> = new Set(['shipped', 'closed']);

/**
 * Numbers not told yet, in the order of the source exports. The second gate: an order that a newer export changed,
 * cancelled or refunded since is held back, and its label named if there is one.
 */
export async function pendingNumbers(
  reading: Reading,
  only: {
    readonly shop: string | undefined;
    readonly platform: string | undefined;
    readonly correct: boolean;
  },
): Promise<{ pending: Pending[]; heldBack: Problem[]; pulls: Pull[] }> {
  const pending: Pending[] = [];
  const heldBack: Problem[] = [];
  const pulls: Pull[] = [];
  const labels = await reading.pulls();
  for (const sent of await reading.shipments({ exported: false })) {
    const [stored] = await reading.orders([sent.order]);
    if (!stored || !wanted(stored, only)) continue;
    const previous = await previousOf(reading, sent);
    if (only.correct && previous === undefined) continue;
    if (READY.has(stored.state) || GONE.has(stored.state)) {
      const shipment = shipmentOf(stored.order, sent, previous);
      pending.push({ stored, key: sent.key, shipment });
      continue;
    }
    heldBack.push(await notReady(reading, stored, sent));
    const { shop, id } = stored.order;
    for (const { parcel, batch } of labels.filter((label) => label.order === stored.key))
      if (!pulls.some((pull) => pull.parcel === parcel && pull.order === id))
        pulls.push({ parcel, batch, shop, order: id });
  }
  pending.sort((a, b) => a.stored.key - b.stored.key || a.key - b.key);
  return { pending, heldBack, pulls };
}

function wanted(
  { order }: StoredOrder,
  only: { readonly shop: string | undefined; readonly platform: string | undefined },
): boolean {
  if (only.shop !== undefined && order.shop !== only.shop) return false;
  return only.platform === undefined || order.platform === only.platform;
}

async function previousOf(reading: Reading, sent: StoredShipment): Promise<Shipment['previous']> {
  if (sent.replaces === undefined) return undefined;
  return previousExport(sent, await reading.shipments({ order: sent.order, replaced: true }));
}

/** Why an order may not go: its state, the rules that hold it, the fields a newer export changed. */
async function notReady(reading: Reading, stored: StoredOrder, sent: StoredShipment): Promise<Problem> {
  const { order, state } = stored;
  const rules = stored.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  const changed = (await reading.history(stored.key)).filter(({ kind }) => kind === 'changed').at(-1);
  const fields = Object.keys(changed?.facts ?? {});
  return {
    code: 'tracking/order-not-ready',
    severity: 'warning',
    value: sent.number,
    facts: {
      shop: order.shop,
      order: order.id,
      state,
      ...(sent.parcel === undefined ? {} : { parcel: sent.parcel }),
      ...(rules.length > 0 && { rules: [...new Set(rules)].join(', ') }),
      ...(fields.length > 0 && { changed: fields.join(', ') }),
    },
  };
}
