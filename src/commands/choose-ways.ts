import { type LineUnits, partOf, restOf } from '../core/packing/part-of.ts';
import { dispatchLimit } from '../core/review/dispatch-limit.ts';
import { type ShopSettings, settingsFor } from '../core/settings/settings.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import { findShort, type ShortOrder, type StockSeeker } from '../core/warehouse/share-stock.ts';
import { piecesBySku } from '../core/warehouse/stock.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { StoredOrder, Ways } from '../io/ledger/stored.ts';
import { askYesNo } from '../io/prompt/questions.ts';
import { mergeQuestion, mergesTold, shortQuestion, shortTold } from '../ui/ways-text.ts';
import type { BatchOptions } from './batch-options.ts';
import type { ChosenWays } from './candidates.ts';
import type { Context } from './context.ts';
import { findMerges } from './find-merges.ts';
import { heldStock } from './held-stock.ts';

type Mode = ShopSettings['merge'];

/**
 * Settles, before batches are made, who shares a parcel and what goes in parts: by the options, else by the shop's
 * settings, else by a question on a terminal. Without a terminal nothing is asked and nothing done, but said.
 */
export async function chooseWays(
  context: Context,
  ledger: Ledger,
  options: BatchOptions,
): Promise<ChosenWays> {
  const settings = await context.settings();
  const settingsOf = (shop: string) => settingsFor(settings, shop);
  const mergeMode = (shop: string) => (options.merge as Mode | undefined) ?? settingsOf(shop).merge;
  const splitMode = (shop: string) => (options.split as Mode | undefined) ?? settingsOf(shop).split;
  const ways = await settleMerges(context, ledger, settingsOf, mergeMode, options.shop);
  const now = await settleSplits(context, ledger, settingsOf, splitMode, ways);
  return { ways, settingsOf, now };
}

async function settleMerges(
  context: Context,
  ledger: Ledger,
  settingsOf: (shop: string) => ShopSettings,
  modeOf: (shop: string) => Mode,
  shop: string | undefined,
): Promise<Ways> {
  const ways = await ledger.ways();
  const found = await findMerges(ledger, settingsOf, (name) => modeOf(name) !== 'never', shop);
  const wanted: StoredOrder[][] = [];
  let open = 0;
  for (const group of found) {
    const ids = group.map(({ order }) => order.id);
    const mode = modeOf(group[0]?.order.shop ?? '');
    if (mode === 'always' || (mode === 'ask' && context.flags.yes)) wanted.push(group);
    else if (!context.mayAsk || context.flags.dryRun) open++;
    else if (await askYesNo(context.terminal, mergeQuestion(ids, group[0]?.order), true)) wanted.push(group);
  }
  if (open > 0) context.terminal.talk(mergesTold(open));
  if (wanted.length === 0) return ways;
  const { dryRun } = context.flags;
  const entry = { command: 'merge', who: context.who, at: context.now(), dryRun, what: {} };
  await ledger.change(entry, async (tx) => {
    for (const group of wanted) await tx.merge(group.map(({ key }) => key));
    tx.say({ parcels: wanted.length, orders: wanted.flat().length });
  });
  if (!dryRun) return ledger.ways();
  const merged = new Map(ways.merged);
  for (const group of wanted) for (const { key } of group) merged.set(key, group[0]?.key ?? key);
  return { ...ways, merged };
}

async function settleSplits(
  context: Context,
  ledger: Ledger,
  settingsOf: (shop: string) => ShopSettings,
  modeOf: (shop: string) => Mode,
  ways: Ways,
): Promise<Map<number, readonly LineUnits[]>> {
  const now = new Map<number, readonly LineUnits[]>();
  const { seekers, names } = await stockSeekers(ledger, settingsOf, modeOf);
  if (seekers.length === 0) return now;
  const pieces = piecesBySku((await ledger.stock()).levels);
  const held = await heldStock(ledger);
  const reserved = new Map([...held].map(([sku, own]) => [sku, sum(own.values())]));
  const short = findShort(seekers, pieces, reserved, true).filter(({ key }) => !ways.parts.has(key));
  const told: { id: string; what: 'part' | 'waits' | 'whole'; missing: ShortOrder['missing'] }[] = [];
  for (const one of short) {
    const { id = '', shop = '' } = names.get(one.key) ?? {};
    const mode = modeOf(shop);
    const asked = mode === 'ask' && !context.flags.yes && context.mayAsk && !context.flags.dryRun;
    const settle = mode === 'always' || (mode === 'ask' && context.flags.yes);
    const yes = settle || (asked && (await askYesNo(context.terminal, shortQuestion(id, one), true)));
    // Asked and declined: an order of which a part could go waits whole, one of which nothing is there goes as it is.
    const waits = asked && !yes && one.now.length > 0;
    if (yes || waits) now.set(one.key, yes ? one.now : []);
    const what = !yes && !waits ? 'whole' : (now.get(one.key)?.length ?? 0) > 0 ? 'part' : 'waits';
    told.push({ id, what, missing: one.missing });
  }
  if (told.length > 0) context.terminal.talk(shortTold(told, held));
  return now;
}

/** Approved orders of shops that may split, with what of them is in no parcel yet. */
async function stockSeekers(
  ledger: Ledger,
  settingsOf: (shop: string) => ShopSettings,
  modeOf: (shop: string) => Mode,
): Promise<{ seekers: StockSeeker[]; names: Map<number, { id: string; shop: string }> }> {
  const seekers: StockSeeker[] = [];
  const names = new Map<number, { id: string; shop: string }>();
  const keys = await ledger.orderKeys({ states: ['approved'], archived: false });
  for (let from = 0; from < keys.length; from += 500) {
    const chunk = keys.slice(from, from + 500);
    const parcels = groupBy(await ledger.inParcels(chunk), ({ order }) => order);
    for (const { key, order } of await ledger.orders(chunk)) {
      if (modeOf(order.shop) === 'never') continue;
      const own = parcels.get(key) ?? [];
      const lines = own.map((one) => one.lines);
      const rest = own.length > 0 ? partOf(order, restOf(order, lines)) : order;
      const limit = dispatchLimit(order, settingsOf(order.shop));
      const { tags, placedAt } = order;
      const wants = { lines: rest.lines, tags, ...(placedAt !== undefined && { placedAt }) };
      seekers.push({ key, order: wants, ...(limit && { deadline: limit.at }) });
      names.set(key, { id: order.id, shop: order.shop });
    }
  }
  return { seekers, names };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
