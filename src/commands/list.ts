import { type OrderState, STATES } from '../core/orders/state.ts';
import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { OrderFilter, Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import { book } from '../ui/language.ts';
import { orderJson } from '../ui/order-json.ts';
import { listText } from '../ui/order-list.ts';
import { ORDERS_EN } from '../ui/words/orders-en.ts';
import type { CommandBody } from './context.ts';
import { orderTest } from './list-filter.ts';
import { readNumber, readText } from './option-values.ts';

/** Orders loaded at a time. */
const CHUNK = 500;

/** `orders list` */
export const run: CommandBody = async (context, _args, options) => {
  const ledger = await context.openLedger({ create: false });
  const filter = await ledgerFilter(ledger, options);
  const test = orderTest(textsOf(options));
  const limit = readNumber(options, 'limit', '--limit') ?? Number.POSITIVE_INFINITY;
  const found: StoredOrder[] = [];
  const keys = await ledger.orderKeys(filter);
  for (let from = 0; from < keys.length && found.length < limit; from += CHUNK) {
    const stored = await ledger.orders(keys.slice(from, from + CHUNK));
    found.push(...(test ? stored.filter(test) : stored));
  }
  const orders = found.slice(0, limit);
  context.result({ orders: orders.map(orderJson) }, () => listText(orders, context.terminal));
  if (orders.length === 0) context.terminal.talk(`${book('orders', ORDERS_EN).none}\n`);
  return 0;
};

async function ledgerFilter(
  ledger: Reading,
  options: Readonly<Record<string, unknown>>,
): Promise<OrderFilter> {
  const state = readText(options, 'state');
  const shop = readText(options, 'shop');
  const batch = readText(options, 'batch');
  if (shop !== undefined)
    knownShop(
      shop,
      (await ledger.shops()).map((one) => one.name),
    );
  const named = batch === undefined ? undefined : await ledger.batch(batch);
  if (batch !== undefined && !named)
    throw new Stop(
      'batch/unknown',
      {
        batch,
        ...near(
          batch,
          (await ledger.batches()).map((one) => one.name),
        ),
      },
      1,
    );
  return {
    archived: options['archived'] === true,
    ...(state !== undefined && { states: state.split(',').map(knownState) }),
    ...(shop !== undefined && { shop }),
    ...(named && { batch: named.name }),
  };
}

function knownState(word: string): OrderState {
  const state = STATES.find((one) => one === word.trim().toLowerCase());
  if (state) return state;
  throw new Stop('usage/unknown-state', { word, known: STATES.join(', '), ...near(word, STATES) }, 2);
}

function knownShop(shop: string, names: readonly string[]): void {
  if (!names.includes(shop))
    throw new Stop('shop/unknown', { shop, known: names.join(', '), ...near(shop, names) }, 1);
}

function near(word: string, words: Iterable<string>): { nearest?: string } {
  const found = nearest(word, words);
  return found === undefined ? {} : { nearest: found };
}

function textsOf(options: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const names = ['status', 'country', 'sku', 'tag', 'channel', 'search'];
  return Object.fromEntries(
    names.flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]]] : [])),
  );
}
