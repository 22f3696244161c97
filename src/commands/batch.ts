import { planParcels } from '../core/batching/plan-parcels.ts';
import { isSelected, parseAge, type Selection } from '../core/batching/select.ts';
import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Batch, Ledger, Reading, StoredOrder } from '../io/ledger/ledger.ts';
import { type BatchView, batchesText, batchText } from '../ui/batch-summary.ts';
import type { CommandBody, Context } from './context.ts';

export interface BatchOptions {
  readonly max?: number | string;
  readonly shop?: string;
  readonly country?: string;
  readonly sku?: string;
  readonly tag?: string;
  readonly olderThan?: string;
}

/** Parcels one person can walk and pack in a morning; `--max` says otherwise. */
const DEFAULT_MAX = 200;

/** `orders batch [create|list|show|undo]` */
export const run: CommandBody = async (context, args, options) => {
  const [what = 'create', name = ''] = args;
  const ledger = await context.openLedger({ create: what === 'create' && !context.flags.dryRun });
  if (what === 'create') {
    const made = await createBatches(context, ledger, options as BatchOptions);
    context.result({ batches: made.map(batchJson) }, () =>
      batchesText(made, context.flags.dryRun, 'created'),
    );
    return 0;
  }
  if (what === 'list') {
    const views = await Promise.all((await ledger.batches()).map((batch) => viewOf(ledger, batch)));
    context.result({ batches: views.map(batchJson) }, () => batchesText(views, false, 'listed'));
    return 0;
  }
  if (what !== 'show' && what !== 'undo')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'create, list, show, undo' }, 2);
  const batch = await findBatch(ledger, name);
  if (what === 'undo') await undoBatch(context, ledger, batch);
  const view = await viewOf(ledger, batch);
  context.result({ batches: [batchJson(view)] }, () =>
    what === 'undo'
      ? `${batch.name}: ${view.batch.parcels.length} parcels taken apart, orders approved again.\n`
      : batchText(view),
  );
  return 0;
};

/** Plans batches of the approved orders asked for and puts them into the ledger, each in a change of its own. */
export async function createBatches(
  context: Context,
  ledger: Ledger,
  options: BatchOptions,
): Promise<BatchView[]> {
  const max = readMax(options.max);
  const selection = readSelection(options);
  const views: BatchView[] = [];
  for (;;) {
    const entry = {
      command: 'batch create',
      who: context.who,
      at: context.now(),
      dryRun: context.flags.dryRun,
      what: {},
    };
    const { result } = await ledger.change(entry, async (tx) => {
      const candidates: { key: number; order: StoredOrder['order'] }[] = [];
      const keys = await tx.orderKeys({
        states: ['approved'],
        archived: false,
        ...(options.shop !== undefined && { shop: options.shop }),
      });
      // A dry run plans everything at once: nothing it planned leaves the approved orders.
      const enough = context.flags.dryRun ? Number.POSITIVE_INFINITY : max;
      for (let from = 0; from < keys.length && candidates.length < enough; from += 500) {
        for (const { key, order } of await tx.orders(keys.slice(from, from + 500)))
          if (candidates.length < enough && isSelected(order, selection, context.now()))
            candidates.push({ key, order });
      }
      const made: BatchView[] = [];
      for (const planned of planParcels(candidates, max)) {
        const batch = await tx.createBatch(planned.parcels);
        tx.say({ batch: batch.name, parcels: batch.parcels.length });
        made.push(await viewOf(tx, batch));
      }
      return made;
    });
    views.push(...result);
    if (result.length === 0 || context.flags.dryRun) return views;
  }
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

/** The batch of that name; unknown → Stop naming the nearest. */
export async function findBatch(ledger: Reading, name: string): Promise<Batch> {
  const batch = name === '' ? undefined : await ledger.batch(name);
  if (batch) return batch;
  const names = (await ledger.batches()).map((other) => other.name);
  const near = nearest(name, names) ?? names.at(-1);
  throw new Stop(
    'batch/unknown',
    { batch: name, ...(near !== undefined && { nearest: near }) },
    name === '' ? 2 : 1,
  );
}

export async function viewOf(ledger: Reading, batch: Batch): Promise<BatchView> {
  const orders = new Map<number, StoredOrder>();
  for (const stored of await ledger.orders(batch.parcels.flatMap((parcel) => parcel.orders)))
    orders.set(stored.key, stored);
  return { batch, orders };
}

export function batchJson({ batch, orders }: BatchView): unknown {
  const ids = (keys: readonly number[]) => keys.map((key) => orders.get(key)?.order.id ?? '');
  const all = batch.parcels.flatMap((parcel) => parcel.orders);
  const units = all
    .flatMap((key) => orders.get(key)?.order.lines ?? [])
    .reduce((sum, line) => sum + line.toShip, 0);
  return {
    batch: batch.name,
    state: batch.state,
    orders: ids(all),
    parcels: batch.parcels.map((parcel) => ({
      parcel: parcel.code,
      position: parcel.position,
      orders: ids(parcel.orders),
    })),
    units,
    route: { length: null, unit: null, proof: 'none' },
  };
}

function readMax(max: number | string | undefined): number {
  const number = max === undefined ? DEFAULT_MAX : Number(max);
  if (!Number.isInteger(number) || number < 1 || number > 100_000)
    throw new Stop(
      'usage/bad-number',
      { flag: '--max', value: String(max), expected: 'a whole number from 1' },
      2,
    );
  return number;
}

function readSelection(options: BatchOptions): Selection {
  const { country, sku, tag, olderThan } = options;
  const age = olderThan === undefined ? undefined : parseAge(olderThan);
  if (olderThan !== undefined && age === undefined)
    throw new Stop('usage/bad-age', { flag: '--older-than', value: olderThan }, 2);
  return {
    ...(country !== undefined && { country }),
    ...(sku !== undefined && { sku }),
    ...(tag !== undefined && { tag }),
    ...(age !== undefined && { olderThan: age }),
  };
}
