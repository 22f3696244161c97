import { type Grouping, groupKey } from '../core/batching/group-key.ts';
import type { CartRule } from '../core/batching/plan/batch-input.ts';
import type { Effort } from '../core/batching/plan/plan-batches.ts';
import { type CartPlan, planCarts } from '../core/batching/plan-carts.ts';
import type { Candidate } from '../core/batching/plan-parcels.ts';
import { isSelected, type Selection } from '../core/batching/select.ts';
import { usualWalk } from '../core/batching/usual-walk.ts';
import { ownChannel } from '../core/rules-file/own-effects.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { bar } from '../io/terminal/bar.ts';
import type { BatchView } from '../ui/batch-summary.ts';
import { oversizeText, type SpokenPlan, savingText, wallText } from '../ui/batch-walk-text.ts';
import { book } from '../ui/language.ts';
import { BATCHES_EN } from '../ui/words/batches-en.ts';
import type { ShelvesOf } from './batch-walk.ts';
import { type ChosenWays, candidatesOf, stillReady } from './candidates.ts';
import type { Context } from './context.ts';
import { batchMaker, createEntry } from './make-batch.ts';

/** Orders divided over carts at one time, the oldest first: planning grows with their square. */
const AT_ONCE = 400;

export interface CartChoice {
  readonly cart: CartRule;
  /** Parcels in a batch at most. */
  readonly max: number;
  /** Slots of a put wall for orders of several lines. */
  readonly wall?: number;
  readonly groupBy: readonly Grouping[];
  readonly effort: Effort;
  readonly shop: { readonly shop?: string };
  readonly selection: Selection;
  readonly ways: ChosenWays;
}

/** Plans carts outside of any change, then makes each batch in a change of its own, if its orders are still approved. */
export async function createCarts(
  context: Context,
  ledger: Ledger,
  choice: CartChoice,
  shelvesOf: ShelvesOf,
): Promise<BatchView[]> {
  const { shop, selection, groupBy, ways } = choice;
  const views: BatchView[] = [];
  const keys = await ledger.orderKeys({ states: ['approved'], archived: false, ...shop });
  let candidates: Candidate[] = [];
  const plan = async () => {
    const { batches, wall } = planAll(context, candidates, choice, shelvesOf);
    const make = batchMaker(shelvesOf, wall);
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
    const { order, findings } = candidate;
    const group = groupBy.length > 0 ? groupKey(order, groupBy, ownChannel(findings)) : undefined;
    candidates.push({ ...candidate, ...(group !== undefined && { group }) });
    if (candidates.length === AT_ONCE) await plan();
  }
  if (candidates.length > 0) await plan();
  return views;
}

/**
 * Divides the candidates and says how. Orders of one line are fetched in bulk and packed by scan: no tote binds them. For
 * orders of several lines a put wall is used where it walks less than totes on the cart.
 */
function planAll(
  context: Context,
  candidates: readonly Candidate[],
  { cart, max, wall, effort, selection }: CartChoice,
  shelvesOf: ShelvesOf,
): { readonly batches: CartPlan['batches']; readonly wall?: number } {
  const skus = candidates.flatMap(({ order }) => order.lines.map(({ sku }) => sku));
  // Carts are divided by the way through the first area: it has most bins, or comes first by the seller's own word.
  const [shelves] = shelvesOf(skus);
  const shown = bar(context.terminal, book('batches', BATCHES_EN).planning);
  const divide = (rule: CartRule) => planCarts(candidates, shelves, rule, effort, shown.update);
  const isBulk = selection.lines === 'one';
  const rule = isBulk ? { ...cart, totes: max } : cart;
  const wallRule = wall === undefined || isBulk ? undefined : { ...cart, totes: Math.min(wall, max) };
  const onCart = divide(rule);
  const atWall = wallRule && divide(wallRule);
  shown.stop();
  const chosen = atWall && (!shelves || atWall.length < onCart.length) ? atWall : onCart;
  const speak = (plan: CartPlan): SpokenPlan => ({
    length: plan.length,
    trips: plan.batches.length,
    unit: shelves?.store.unit ?? '',
    proof: plan.proof,
    ...(plan.lowerBound !== undefined && { lowerBound: plan.lowerBound }),
  });
  if (atWall && shelves && wall !== undefined)
    context.terminal.talk(wallText(wall, speak(atWall), speak(onCart)));
  const usual = shelves && usualWalk(candidates, shelves, chosen === atWall && wallRule ? wallRule : rule);
  if (usual && usual.length > 0) context.terminal.talk(savingText(speak(chosen), usual));
  const ids = candidates.filter(({ key }) => chosen.oversize.includes(key)).map(({ order }) => order.id);
  if (ids.length > 0) context.terminal.talk(oversizeText(ids));
  return { batches: chosen.batches, ...(chosen === atWall && wall !== undefined && { wall }) };
}
