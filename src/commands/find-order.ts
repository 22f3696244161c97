import { Stop } from '../core/problem.ts';
import { editDistance } from '../core/text/nearest.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';

/** Ids looked at for a suggestion. */
const LOOKED_AT = 2000;

/**
 * The one order a person means. Throws Stop `order/unknown` (with the nearest ids) or `order/ambiguous` (with every
 * one it could be), both exit 1: nothing is acted on.
 */
export async function findOrder(ledger: Reading, reference: string): Promise<StoredOrder> {
  const keys = await ledger.find(reference.trim());
  if (keys.length === 0)
    throw new Stop('order/unknown', { order: reference, nearest: await nearestIds(ledger, reference) }, 1);
  const found = await ledger.orders(keys.slice(0, 20));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const candidates = found.map(({ order }) => `${order.shop}/${order.id}`).join(', ');
  throw new Stop('order/ambiguous', { order: reference, candidates }, 1);
}

/** Every order named, each once, in the order given. Throws for the first that is not clear: none is acted on. */
export async function findOrders(
  ledger: Reading,
  references: readonly string[],
): Promise<readonly StoredOrder[]> {
  const found = new Map<number, StoredOrder>();
  for (const reference of references) {
    const stored = await findOrder(ledger, reference);
    found.set(stored.key, stored);
  }
  return [...found.values()];
}

async function nearestIds(ledger: Reading, reference: string): Promise<string> {
  const wanted = bare(reference.slice(reference.indexOf('/') + 1));
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near = (await ledger.someIds(LOOKED_AT))
    .map((id) => ({ id, edits: editDistance(wanted, bare(id), most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...new Set(near.map(({ id }) => id))].slice(0, 3).join(', ');
}

function bare(id: string): string {
  return id.replace(/^#/, '').toLowerCase();
}
