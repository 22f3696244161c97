import { daySpan } from '../core/orders/day-span.ts';
import { isFinished } from '../core/orders/finished.ts';
import { toMillis, toUtc } from '../core/orders/instant.ts';
import { STATES } from '../core/orders/state.ts';
import { Stop } from '../core/problem.ts';
import { settingsFor } from '../core/settings/settings.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import { archiveText } from '../ui/archive-text.ts';
import type { CommandBody, Context } from './context.ts';
import { namedShop } from './named-shop.ts';
import { readText } from './option-values.ts';

/** Orders loaded at a time. */
const CHUNK = 500;

/** `orders archive --before DATE`: finished orders placed before that day leave the lists, and nothing else. */
export const run: CommandBody = async (context, _args, options) => {
  const before = readText(options, 'before');
  if (before === undefined)
    throw new Stop('usage/missing-option', { option: '--before', command: 'archive' }, 2);
  const ledger = await context.openLedger({ create: false });
  const shop = await namedShop(ledger, readText(options, 'shop'));
  const entry = {
    command: 'archive',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: { before },
  };
  const { result } = await ledger.change(entry, async (tx) => {
    const old = await oldOrders(context, tx, before, shop);
    if (old.finished.length > 0) {
      await tx.archive(old.finished.map(({ key }) => key));
      tx.say({ orders: old.finished.length });
    }
    return old;
  });
  const orders = result.finished.map(({ shop: name, order }) => ({ shop: name, order }));
  context.result({ before, archived: orders.length, open: result.open, orders }, () =>
    archiveText({ before, archived: orders.length, open: result.open }, context.flags.dryRun),
  );
  return 0;
};

interface OldOrders {
  readonly finished: readonly { readonly key: number; readonly shop: string; readonly order: string }[];
  /** Placed before the day as well, but not finished. */
  readonly open: number;
}

/** Orders placed before the day of their shop's zone. Those without a time of order are none. */
async function oldOrders(
  context: Context,
  reading: Reading,
  before: string,
  only: string | undefined,
): Promise<OldOrders> {
  const settings = await context.settings();
  const finished: { key: number; shop: string; order: string }[] = [];
  let open = 0;
  for (const shop of await reading.shops()) {
    if (only !== undefined && shop.name !== only) continue;
    const span = daySpan(before, settingsFor(settings, shop.name).timeZone || shop.timeZone || 'UTC');
    if (span === undefined)
      throw new Stop('usage/bad-value', { flag: '--before', value: before, expected: '2026-06-01' }, 2);
    const placedTo = toUtc(toMillis(span.from) - 1);
    const keys = await reading.orderKeys({ states: STATES, archived: false, shop: shop.name, placedTo });
    for (let from = 0; from < keys.length; from += CHUNK)
      for (const { key, order, state } of await reading.orders(keys.slice(from, from + CHUNK))) {
        if (order.placedAt === undefined) continue;
        if (isFinished(order, state)) finished.push({ key, shop: shop.name, order: order.id });
        else open++;
      }
  }
  return { finished, open };
}
