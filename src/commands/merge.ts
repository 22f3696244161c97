import { mergeNamed } from '../core/packing/merge-orders.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { settingsFor } from '../core/settings/settings.ts';
import type { Ledger, Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import { askYesNo } from '../io/prompt/questions.ts';
import { apartText, mergeableText, mergedText, mergeQuestion } from '../ui/ways-text.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';
import { findMerges } from './find-merges.ts';
import { findOrders } from './find-order.ts';
import { readText } from './option-values.ts';

/** `orders merge [order…]`: named orders share a parcel; without names, those that could; `--undo` takes them apart. */
export const run: CommandBody = async (context, references, options) => {
  const ledger = await context.openLedger({ create: false });
  if (options['undo'] === true) return takeApart(context, ledger, references, 'merge');
  return references.length === 0
    ? mergeFound(context, ledger, readText(options, 'shop'))
    : mergeThese(context, ledger, references);
};

async function mergeThese(
  context: Context,
  ledger: Ledger,
  references: readonly string[],
): Promise<ExitCode> {
  const named = await findOrders(ledger, references);
  const settings = await context.settings();
  const entry = {
    command: 'merge',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: {},
  };
  const { result } = await ledger.change(entry, async (tx) => {
    const { free, refused } = await freeOrders(tx, await tx.orders(named.map(({ key }) => key)));
    const { merged, apart } = mergeNamed(free, (shop) => settingsFor(settings, shop));
    const first = merged[0]?.order.id ?? '';
    const problems = [
      ...refused,
      ...apart.map(({ one, why }) => problemOf(one, `merge/${why}`, { with: first })),
    ];
    if (merged.length < 2) return { merged: [], problems };
    await tx.merge(merged.map(({ key }) => key));
    tx.say({ orders: merged.length });
    return { merged, problems };
  });
  const { merged, problems } = result;
  if (merged.length === 0) {
    const [first] = problems;
    if (first) throw new Stop(first.code, first.facts ?? {}, 1, problems);
    throw new Stop('merge/too-few', { order: named[0]?.order.id ?? '' }, 2);
  }
  const ids = merged.map(({ order }) => order.id);
  const json = [{ orders: ids, shop: merged[0]?.order.shop ?? '' }];
  context.result({ merged: json, apart: problems }, () => mergedText([ids], problems, context.flags.dryRun));
  return problems.length > 0 ? 3 : 0;
}

async function mergeFound(context: Context, ledger: Ledger, shop: string | undefined): Promise<ExitCode> {
  const settings = await context.settings();
  const found = await findMerges(
    ledger,
    (name) => settingsFor(settings, name),
    () => true,
    shop,
  );
  const wanted: StoredOrder[][] = [];
  for (const group of found) {
    const ids = group.map(({ order }) => order.id);
    if (context.flags.yes) wanted.push(group);
    else if (context.mayAsk && !context.flags.dryRun)
      if (await askYesNo(context.terminal, mergeQuestion(ids, group[0]?.order), true)) wanted.push(group);
  }
  const { dryRun } = context.flags;
  if (wanted.length > 0)
    await ledger.change(
      { command: 'merge', who: context.who, at: context.now(), dryRun, what: {} },
      async (tx) => {
        for (const group of wanted) await tx.merge(group.map(({ key }) => key));
        tx.say({ parcels: wanted.length, orders: wanted.flat().length });
      },
    );
  const json = (groups: StoredOrder[][]) =>
    groups.map((group) => ({ orders: group.map(({ order }) => order.id), shop: group[0]?.order.shop ?? '' }));
  const open = found.filter((group) => !wanted.includes(group));
  context.result({ merged: json(wanted), possible: json(open) }, () =>
    wanted.length > 0
      ? mergedText(
          wanted.map((group) => group.map(({ order }) => order.id)),
          [],
          dryRun,
        )
      : mergeableText(open.map((group) => group.map(({ order }) => order))),
  );
  return 0;
}

/** Takes merged or split orders apart again, as long as no open batch holds them. */
export async function takeApart(
  context: Context,
  ledger: Ledger,
  references: readonly string[],
  command: string,
): Promise<ExitCode> {
  if (references.length === 0)
    throw new Stop('usage/missing-argument', { argument: '<order…>', command: `${command} --undo 1004` }, 2);
  const named = await findOrders(ledger, references);
  const entry = {
    command: `${command} --undo`,
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: {},
  };
  const { result: count } = await ledger.change(entry, async (tx) => {
    const [busy] = (await tx.inParcels(named.map(({ key }) => key))).filter(({ open }) => open);
    if (busy) throw new Stop('merge/in-open-batch', { batch: busy.batch }, 1);
    const count = await tx.takeApart(named.map(({ key }) => key));
    tx.say({ orders: count });
    return count;
  });
  context.result({ apart: count }, () => apartText(count, context.flags.dryRun));
  return 0;
}

/** Orders that may still be put into other parcels, and why the others may not. */
export async function freeOrders(
  reading: Reading,
  orders: readonly StoredOrder[],
): Promise<{ readonly free: readonly StoredOrder[]; readonly refused: readonly Problem[] }> {
  const busy = new Map(
    (await reading.inParcels(orders.map(({ key }) => key))).map((one) => [one.order, one]),
  );
  const free: StoredOrder[] = [];
  const refused: Problem[] = [];
  for (const one of orders) {
    const place = busy.get(one.key);
    if (place) refused.push(problemOf(one, place.open ? 'merge/in-open-batch' : 'merge/printed', place));
    else if (one.state !== 'approved')
      refused.push(problemOf(one, 'merge/not-approved', { state: one.state }));
    else free.push(one);
  }
  return { free, refused };
}

function problemOf(
  { order }: StoredOrder,
  code: string,
  facts: { readonly batch?: string; readonly with?: string; readonly state?: string },
): Problem {
  const { batch = '', with: other = '', state = '' } = facts;
  const more = { ...(batch && { batch }), ...(other && { with: other }), ...(state && { state }) };
  return {
    code,
    severity: 'error',
    value: order.id,
    facts: { shop: order.shop, order: order.id, platform: order.platform, ...more },
  };
}
