import { type ShopSettings, settingsFor } from '../core/settings/settings.ts';
import type { Bundles } from '../core/warehouse/bundles.ts';
import { supplierOf } from '../core/warehouse/locations.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { StoredOrder, Ways } from '../io/ledger/stored.ts';
import { askYesNo } from '../io/prompt/questions.ts';
import { mergeQuestion, mergesTold } from '../ui/ways-text.ts';
import type { BatchOptions } from './batch-options.ts';
import type { ChosenWays } from './candidates.ts';
import type { Context } from './context.ts';
import { findMerges } from './find-merges.ts';
import { placeOrders } from './place-orders.ts';
import { loadLocations } from './seller-files.ts';

type Mode = ShopSettings['merge'];

/**
 * Settles, before batches are made, who shares a parcel and what goes in parts: by the options, else by the shop's
 * settings, else by a question on a terminal. Without a terminal nothing is asked and nothing done, but said.
 */
export async function chooseWays(
  context: Context,
  ledger: Ledger,
  options: BatchOptions,
  bundles: Bundles,
): Promise<ChosenWays> {
  const settings = await context.settings();
  const settingsOf = (shop: string) => settingsFor(settings, shop);
  const mergeMode = (shop: string) => (options.merge as Mode | undefined) ?? settingsOf(shop).merge;
  const splitMode = (shop: string) => (options.split as Mode | undefined) ?? settingsOf(shop).split;
  const known = await loadLocations(context.workspace);
  const suppliers = known?.suppliers ?? [];
  // Of what a supplier sends nothing goes into a parcel of ours.
  const isOurs = ({ order }: StoredOrder) =>
    !order.lines.some(({ sku, toShip }) => toShip > 0 && supplierOf(sku, suppliers) !== undefined);
  const settled = {
    ways: await settleMerges(context, ledger, settingsOf, mergeMode, options.shop, isOurs),
    settingsOf,
    supplierOf: (sku: string) => supplierOf(sku, suppliers),
  };
  const { placed, apart, short } = await placeOrders(context, ledger, settled, splitMode, known, bundles);
  const merged = new Map([...settled.ways.merged].filter(([key]) => !apart.has(key)));
  const ways = apart.size === 0 ? settled.ways : { ...settled.ways, merged };
  const names = known?.locations.map(({ name }) => name) ?? [];
  return { ...settled, ways, placed, short, locations: names.length > 0 ? names : [''] };
}

async function settleMerges(
  context: Context,
  ledger: Ledger,
  settingsOf: (shop: string) => ShopSettings,
  modeOf: (shop: string) => Mode,
  shop: string | undefined,
  isOurs: (stored: StoredOrder) => boolean,
): Promise<Ways> {
  const ways = await ledger.ways();
  const found = await findMerges(ledger, settingsOf, (name) => modeOf(name) !== 'never', shop);
  const wanted: StoredOrder[][] = [];
  let open = 0;
  for (const whole of found) {
    const group = whole.filter(isOurs);
    if (group.length < 2) continue;
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
