import { type Candidate, planParcels } from '../core/batching/plan-parcels.ts';
import type { Selection } from '../core/batching/select.ts';
import type { Order } from '../core/orders/order.ts';
import { contentsOf } from '../core/packing/part-of.ts';
import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import { withNames } from '../core/warehouse/bundles.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { Batch } from '../io/ledger/stored.ts';
import { type BatchView, batchesText, batchText, unitsOf } from '../ui/batch-summary.ts';
import { walkJson, walkText } from '../ui/batch-walk-text.ts';
import { book } from '../ui/language.ts';
import { assumedText } from '../ui/layout-text.ts';
import type { ShortTold } from '../ui/ways-text.ts';
import { BATCHES_EN } from '../ui/words/batches-en.ts';
import { type BatchChoice, type BatchOptions, readChoice } from './batch-options.ts';
import { shelvesFrom, walkOf } from './batch-walk.ts';
import { type ChosenWays, candidatesOf, isWanted } from './candidates.ts';
import { chooseWays } from './choose-ways.ts';
import type { CommandBody, Context } from './context.ts';
import { createCarts } from './create-carts.ts';
import { findBatch } from './find-batch.ts';
import { inTurn, slices } from './in-turn.ts';
import { type BatchPlace, batchMaker, createEntry, viewOf } from './make-batch.ts';
import { loadBundles } from './seller-files.ts';
import { settleHandOvers } from './settle-hand-overs.ts';
import { atLocation, loadWarehouse } from './warehouse.ts';

/** `orders batch [create|list|show|undo]` */
export const run: CommandBody = async (context, args, options) => {
  const [what = 'create', name = ''] = args;
  const ledger = await context.openLedger({ create: what === 'create' && !context.flags.dryRun });
  if (what === 'create') {
    const { made, short } = await createBatches(context, ledger, options as BatchOptions);
    context.result({ batches: made.map(batchJson), short: short.map(shortJson) }, () =>
      batchesText(made, context.flags.dryRun, 'created'),
    );
    return options['exitCode'] === true && short.length > 0 ? 3 : 0;
  }
  if (what === 'list') {
    const views = await Promise.all((await ledger.batches()).map((batch) => viewOf(ledger, batch)));
    context.result({ batches: views.map(batchJson) }, () => batchesText(views, false, 'listed'));
    return 0;
  }
  if (what !== 'show' && what !== 'undo')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'create, list, show, undo' }, 2);
  const batch = await findBatch(ledger, name);
  if (what === 'undo') {
    await settleHandOvers(context, ledger, batch);
    await undoBatch(context, ledger, batch);
  }
  const view = await viewOf(ledger, batch);
  if (what === 'undo') {
    context.result(
      { batches: [batchJson(view)] },
      () => `${book('batches', BATCHES_EN).takenApart(batch.name, view.batch.parcels.length)}\n`,
    );
    return 0;
  }
  const orders = batch.parcels.flatMap((parcel) => contentsOf(parcel, view.orders));
  const walk = await walkOf(ledger, batch, orders);
  const json = batchJson(view) as object;
  context.result({ batches: [walk ? { ...json, walk: walkJson(walk) } : json] }, () =>
    walk ? `${batchText(view)}${walkText(walk)}` : batchText(view),
  );
  return 0;
};

/** What was batched, and which orders wait or go without all of it. */
export interface MadeBatches {
  readonly made: readonly BatchView[];
  readonly short: readonly ShortTold[];
}

/** Plans batches of the approved orders asked for and puts them into the ledger, each in a change of its own. */
export async function createBatches(
  context: Context,
  ledger: Ledger,
  options: BatchOptions,
): Promise<MadeBatches> {
  const choice = readChoice(options);
  const warehouse = await loadWarehouse(context, ledger);
  const bundles = withNames(await loadBundles(context.workspace), (await ledger.stock()).levels);
  const ways = await chooseWays(context, ledger, options, bundles);
  const walked = warehouse.areas.filter(({ located }) => located.places.size > 0);
  // Locations whose bins look alike are assumed alike: said once.
  const assumed = warehouse.fromFile ? [] : walked.map(({ plan }) => assumedText(plan));
  for (const text of new Set(assumed)) context.terminal.talk(text);
  const views: BatchView[] = [];
  for (const location of locationsToDo(ways, options.location)) {
    const place = { shelvesOf: shelvesFrom(atLocation(warehouse, location)), location, bundles };
    for (const selection of choice.waves)
      views.push(
        ...(await (choice.cart
          ? createCarts(context, ledger, { ...choice, cart: choice.cart, selection, ways }, place)
          : createInTurn(context, ledger, choice, selection, ways, place))),
      );
  }
  return { made: context.flags.dryRun ? countedOn(views) : views, short: ways.short };
}

/**
 * A dry run takes each batch back before the next is planned, so that all get the same name: here each gets the one it
 * would have.
 */
function countedOn(views: readonly BatchView[]): BatchView[] {
  const [first] = views;
  const from = Number(/^B(\d+)$/.exec(first?.batch.name ?? '')?.[1]);
  return views.map((view, at) => {
    const { batch } = view;
    const name = `B${from + at}`;
    const parcels = batch.parcels.map((one) => ({ ...one, code: one.code.replace(batch.name, name) }));
    return { ...view, batch: { ...batch, name, parcels } };
  });
}

/** The one location that was asked for, else all. A batch holds one location's parcels. */
function locationsToDo({ locations }: ChosenWays, wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return locations;
  const found = locations.find((name) => name !== '' && name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return [found];
  const known = locations.filter((name) => name !== '');
  if (known.length === 0) throw new Stop('locations/none', {}, 2);
  throw new Stop(
    'usage/unknown-word',
    { word: wanted, nearest: nearest(wanted, known) ?? known.join(', ') },
    2,
  );
}

/** Batches of at most `max` orders: high priority first, then what must leave first, then the oldest. */
async function createInTurn(
  context: Context,
  ledger: Ledger,
  { max, shop }: BatchChoice,
  selection: Selection,
  ways: ChosenWays,
  place: BatchPlace,
): Promise<BatchView[]> {
  const make = batchMaker(place);
  const approved = await ledger.orderKeys({ states: ['approved'], archived: false, ...shop });
  const keys = await inTurn(context, ledger, approved, { selection, ways }, place);
  const views: BatchView[] = [];
  // A dry run plans everything at once: nothing it planned leaves the approved orders, and each batch gets its own name.
  for (const turn of slices(keys, context.flags.dryRun ? Math.max(1, keys.length) : max)) {
    const { result } = await ledger.change(createEntry(context), async (tx) => {
      const candidates: Candidate[] = [];
      for await (const candidate of candidatesOf(tx, turn, ways, place.location))
        if (isWanted(candidate, selection, context.now(), place.bundles)) candidates.push(candidate);
      const made: BatchView[] = [];
      for (const planned of planParcels(candidates, max)) made.push(await make(tx, planned, candidates));
      return made;
    });
    views.push(...result);
  }
  return views;
}

async function undoBatch(context: Context, ledger: Ledger, batch: Batch): Promise<void> {
  if (batch.state === 'printed') throw new Stop('batch/printed', { batch: batch.name }, 1);
  const entry = {
    command: 'batch undo',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: { batch: batch.name },
  };
  await ledger.change(entry, (tx) => tx.undoBatch(batch.key));
}

/** An order that waits (`waits`, `undecided`), goes in part, or goes whole without all of it (`whole`, `never`). */
export function shortJson({ id, what, missing }: ShortTold): unknown {
  return { order: id, what, missing: [...missing].map(([sku, quantity]) => ({ sku, quantity })) };
}

export function batchJson(view: BatchView): unknown {
  const { batch, orders, route } = view;
  const ids = (keys: readonly number[]) => keys.map((key) => orders.get(key)?.order.id ?? '');
  const all = [...new Set(batch.parcels.flatMap((parcel) => parcel.orders))];
  return {
    batch: batch.name,
    state: batch.state,
    ...(batch.location !== '' && { location: batch.location }),
    ...(batch.supplier !== '' && { supplier: batch.supplier }),
    orders: ids(all),
    parcels: batch.parcels.map((parcel) => ({
      parcel: parcel.code,
      position: parcel.position,
      orders: ids(parcel.orders),
      ...(parcel.why && { why: parcel.why }),
      ...(parcel.lines.length > 0 && { items: itemsOf(contentsOf(parcel, orders)) }),
    })),
    units: unitsOf(view),
    route: route ?? { length: null, unit: null, proof: 'none' },
  };
}

/** What a parcel holds that is not the whole of an order. */
function itemsOf(orders: readonly Order[]): readonly unknown[] {
  return orders.flatMap(({ id, lines }) =>
    lines
      .filter(({ toShip }) => toShip > 0)
      .map(({ sku, name, toShip }) => ({ order: id, sku, name, quantity: toShip })),
  );
}
