import { measureCandidates } from '../core/batching/cart-loads.ts';
import { type Grouping, groupKey } from '../core/batching/group-key.ts';
import { homeLocation } from '../core/batching/home-location.ts';
import type { CartRule } from '../core/batching/plan/batch-input.ts';
import type { Effort } from '../core/batching/plan/plan-batches.ts';
import { type CartPlan, planCarts } from '../core/batching/plan-carts.ts';
import type { Candidate } from '../core/batching/plan-parcels.ts';
import type { Selection } from '../core/batching/select.ts';
import { usualWalk } from '../core/batching/usual-walk.ts';
import { priorityOf } from '../core/orders/priority.ts';
import { Stop } from '../core/problem.ts';
import { dispatchLimit } from '../core/review/dispatch-limit.ts';
import { ownChannel, tagged } from '../core/rules-file/own-effects.ts';
import { asPicked, type Bundles } from '../core/warehouse/bundles.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { Shelf, StockLevel } from '../core/warehouse/stock.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { bar } from '../io/terminal/bar.ts';
import type { BatchView } from '../ui/batch-summary.ts';
import {
  assumedMeasureText,
  measuredText,
  oversizeText,
  type SpokenPlan,
  savingText,
  wallText,
} from '../ui/batch-walk-text.ts';
import { book } from '../ui/language.ts';
import { BATCHES_EN } from '../ui/words/batches-en.ts';
import { type ChosenWays, candidatesOf, isWanted, type ReadyCandidate, stillReady } from './candidates.ts';
import type { Context } from './context.ts';
import { inTurn, slices } from './in-turn.ts';
import { type BatchPlace, batchMaker, createEntry } from './make-batch.ts';

/** Orders divided over carts at one time: planning grows with their square. */
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
  place: BatchPlace,
): Promise<BatchView[]> {
  const views: BatchView[] = [];
  const stock = await ledger.stock();
  const prepare = preparer(
    choice,
    place.location,
    groupBy(stock.shelves, ({ sku }) => sku),
  );
  for (const keys of await turns(context, ledger, choice, place)) {
    const candidates: ReadyCandidate[] = [];
    for await (const candidate of candidatesOf(ledger, keys, choice.ways, place.location))
      if (isWanted(candidate, choice.selection, context.now(), place.bundles)) candidates.push(candidate);
    if (candidates.length === 0) continue;
    const measured = measure(context, candidates, stock.levels, choice.cart, place.bundles);
    const picked = measured.map((one) => prepare({ ...one, order: asPicked(one.order, place.bundles) }));
    const { batches, wall } = planAll(context, picked, choice, place);
    const make = batchMaker(place, wall);
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
  }
  return views;
}

/** Keys of the orders asked for, as many at a time as are planned together: of more than that, in turn. */
async function turns(
  context: Context,
  ledger: Ledger,
  choice: CartChoice,
  place: BatchPlace,
): Promise<readonly (readonly number[])[]> {
  const keys = await ledger.orderKeys({ states: ['approved'], archived: false, ...choice.shop });
  return keys.length <= AT_ONCE
    ? [keys]
    : slices(await inTurn(context, ledger, keys, choice, place), AT_ONCE);
}

/** Adds to a candidate what carts are divided by. */
function preparer(
  { groupBy: groupings, ways }: CartChoice,
  location: string,
  bins: ReadonlyMap<string, readonly Shelf[]>,
): (candidate: ReadyCandidate) => Candidate {
  return ({ findings, ...candidate }) => {
    const order = tagged(candidate.order, findings);
    const deadline = dispatchLimit(order, ways.settingsOf(order.shop))?.at;
    const channel = ownChannel(findings);
    const priority = priorityOf(order.tags);
    return {
      ...candidate,
      ...(deadline !== undefined && { deadline }),
      ...(priority > 0 && { priority }),
      ...(groupings.length > 0 && {
        group: groupKey(order, groupings, {
          ...(channel !== undefined && { channel }),
          ...(deadline !== undefined && { deadline }),
          location: location === '' ? homeLocation(order, bins) : location,
        }),
      }),
    };
  };
}

/** Weighs and measures the candidates where the cart has such a limit; says by what, and which SKUs it knows nothing of. */
function measure(
  context: Context,
  candidates: readonly ReadyCandidate[],
  levels: readonly StockLevel[],
  cart: CartRule,
  bundles: Bundles,
): readonly ReadyCandidate[] {
  let known = candidates;
  for (const of of ['grams', 'volume'] as const) {
    if ((of === 'grams' ? cart.maxWeight : cart.maxVolume) === undefined) continue;
    const found = measureCandidates(known, levels, of, bundles);
    if (found.assumed === undefined) throw new Stop(of === 'grams' ? 'batch/no-weights' : 'batch/no-volumes');
    context.terminal.talk(measuredText(of, found.sources));
    if (found.unknown.length > 0) context.terminal.talk(assumedMeasureText(of, found.unknown, found.assumed));
    known = found.candidates;
  }
  return known;
}

/**
 * Divides the candidates and says how. Orders of one line are fetched in bulk and packed by scan: no tote binds them. For
 * orders of several lines a put wall is used where it walks less than totes on the cart.
 */
function planAll(
  context: Context,
  candidates: readonly Candidate[],
  { cart, max, wall, effort, selection }: CartChoice,
  { shelvesOf }: BatchPlace,
): { readonly batches: CartPlan['batches']; readonly wall?: number } {
  const skus = candidates.flatMap(({ order }) => order.lines.map(({ sku }) => sku));
  const areas = shelvesOf(skus);
  const shown = bar(context.terminal, book('batches', BATCHES_EN).planning);
  const divide = (rule: CartRule) => planCarts(candidates, areas, rule, effort, shown.update);
  const isBulk = selection.lines === 'one';
  const rule = isBulk ? { ...cart, totes: max } : cart;
  const wallRule = wall === undefined || isBulk ? undefined : { ...cart, totes: Math.min(wall, max) };
  const onCart = divide(rule);
  const atWall = wallRule && divide(wallRule);
  shown.stop();
  const chosen = atWall && (areas.length === 0 || atWall.length < onCart.length) ? atWall : onCart;
  const speak = (plan: CartPlan): SpokenPlan => ({
    length: plan.length,
    trips: plan.batches.length,
    unit: areas[0]?.store.unit ?? '',
    proof: plan.proof,
    ...(plan.lowerBound !== undefined && { lowerBound: plan.lowerBound }),
  });
  if (atWall && areas.length > 0 && wall !== undefined)
    context.terminal.talk(wallText(wall, speak(atWall), speak(onCart)));
  const usual =
    areas.length > 0
      ? usualWalk(candidates, areas, chosen === atWall && wallRule ? wallRule : rule)
      : undefined;
  if (usual && usual.length > 0) context.terminal.talk(savingText(speak(chosen), usual));
  const ids = candidates.filter(({ key }) => chosen.oversize.includes(key)).map(({ order }) => order.id);
  if (ids.length > 0) context.terminal.talk(oversizeText(ids));
  return { batches: chosen.batches, ...(chosen === atWall && wall !== undefined && { wall }) };
}
