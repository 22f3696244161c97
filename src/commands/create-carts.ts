import type { CartRule } from '../core/batching/plan/batch-input.ts';
import type { Effort } from '../core/batching/plan/plan-batches.ts';
import { planCarts } from '../core/batching/plan-carts.ts';
import type { Candidate } from '../core/batching/plan-parcels.ts';
import { isSelected, type Selection } from '../core/batching/select.ts';
import { usualWalk } from '../core/batching/usual-walk.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { BatchView } from '../ui/batch-summary.ts';
import { oversizeText, savingText } from '../ui/batch-walk-text.ts';
import type { ShelvesOf } from './batch-walk.ts';
import { type ChosenWays, candidatesOf, stillReady } from './candidates.ts';
import type { Context } from './context.ts';
import { createEntry, type MakeBatch } from './make-batch.ts';

/** Orders divided over carts at one time, the oldest first: planning grows with their square. */
const AT_ONCE = 400;

export interface CartChoice {
  readonly cart: CartRule;
  readonly effort: Effort;
  readonly shop: { readonly shop?: string };
  readonly selection: Selection;
  readonly ways: ChosenWays;
}

/** Plans carts outside of any change, then makes each batch in a change of its own, if its orders are still approved. */
export async function createCarts(
  context: Context,
  ledger: Ledger,
  { cart, effort, shop, selection, ways }: CartChoice,
  shelvesOf: ShelvesOf,
  make: MakeBatch,
): Promise<BatchView[]> {
  const views: BatchView[] = [];
  const keys = await ledger.orderKeys({ states: ['approved'], archived: false, ...shop });
  let candidates: Candidate[] = [];
  const plan = async () => {
    const skus = candidates.flatMap(({ order }) => order.lines.map(({ sku }) => sku));
    // Carts are divided by the way through the first area: it has most bins, or comes first by the seller's own word.
    const [shelves] = shelvesOf(skus);
    const { batches, oversize, length } = planCarts(candidates, shelves, cart, effort);
    const usual = shelves && usualWalk(candidates, shelves, cart);
    if (usual && usual.length > 0)
      context.terminal.talk(savingText({ length, trips: batches.length, unit: shelves.store.unit }, usual));
    const ids = candidates.filter(({ key }) => oversize.includes(key)).map(({ order }) => order.id);
    if (ids.length > 0) context.terminal.talk(oversizeText(ids));
    for (const planned of batches) {
      const { result } = await ledger.change(createEntry(context), async (tx) => {
        const mine = new Set(planned.parcels.flatMap(({ orders }) => orders));
        const ready = await stillReady(
          tx,
          candidates.filter(({ key }) => mine.has(key)),
        );
        const parcels = planned.parcels.filter(({ orders }) => orders.every((key) => ready.has(key)));
        return parcels.length > 0 ? make(tx, { parcels }, candidates) : undefined;
      });
      if (result) views.push(result);
    }
    candidates = [];
  };
  for await (const candidate of candidatesOf(ledger, keys, ways)) {
    if (!isSelected(candidate, selection, context.now())) continue;
    candidates.push(candidate);
    if (candidates.length === AT_ONCE) await plan();
  }
  if (candidates.length > 0) await plan();
  return views;
}
