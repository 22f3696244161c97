import { loadAddressTables } from '../core/addresses/tables.ts';
import type { Finding } from '../core/orders/finding.ts';
import { toMillis, toUtc } from '../core/orders/instant.ts';
import { OPEN_STATES, type OrderState } from '../core/orders/state.ts';
import { createRecipientCheck } from '../core/review/check-recipient.ts';
import { orderValue } from '../core/review/order-value.ts';
import { mayTravel } from '../core/review/relative-keys.ts';
import { createRelatives, type Relatives } from '../core/review/relatives.ts';
import { judgeOrder } from '../core/review/review-order.ts';
import type { Relative, RuleContext } from '../core/review/rule.ts';
import { createStockCheck, type StockCheck } from '../core/review/stock-check.ts';
import { createUsualQuantities, type UsualQuantities } from '../core/review/usual-quantity.ts';
import { type Settings, settingsFor } from '../core/settings/settings.ts';
import type { Changing, Decision, Ledger } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import type { Context } from './context.ts';
import { type Orders, rememberedOrders } from './remembered-orders.ts';
import { reviewedWith } from './reviewed-with.ts';
import { type House, keptRules, loadHouse } from './rules-house.ts';

export interface ReviewSummary {
  readonly reviewed: number;
  readonly approved: number;
  readonly held: number;
  readonly blocked: number;
  /** All of them with `all`, else those held or blocked. In the order placed. */
  readonly orders: readonly ReviewedOrder[];
}

export interface ReviewedOrder {
  readonly key: number;
  readonly shop: string;
  readonly order: string;
  readonly recipient: string;
  readonly state: OrderState;
  readonly findings: readonly Finding[];
}

/** Orders loaded at a time: memory does not grow with their number. */
const CHUNK = 500;

/** Applies the rules to every order that may still change its mind, in one change of the ledger. */
export async function applyRules(
  context: Context,
  ledger: Ledger,
  options: { readonly all: boolean },
): Promise<ReviewSummary> {
  const settings = await context.settings();
  const house = await loadHouse(context.workspace);
  const entry = {
    command: 'review',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: {},
  };
  const { result } = await ledger.change(entry, (tx) =>
    review(tx, settings, house, context.now(), options.all),
  );
  return result;
}

async function review(
  tx: Changing,
  settings: Settings,
  house: House,
  now: string,
  all: boolean,
): Promise<ReviewSummary> {
  const hash = reviewedWith(settings, house);
  const open = await tx.orderKeys({ states: ['new', 'held', 'approved'] });
  // What blocks comes from the export and the settings alone: nothing new can be said while both are the same.
  const blocked = await tx.orderKeys({ states: ['blocked'], notReviewedWith: hash });
  const settled = (await tx.counts()).blocked - blocked.length;
  const keys = [...open, ...blocked];
  const clock = watchedClock(now);
  const remembered = rememberedOrders(tx);
  const judge = await createJudge(remembered, settings, house, clock);
  const counts = { approved: 0, held: 0, blocked: 0 };
  const orders: ReviewedOrder[] = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const decisions: Decision[] = [];
    for (const stored of await remembered.orders(keys.slice(from, from + CHUNK))) {
      const { state, findings } = await judge(stored);
      counts[state]++;
      if (differs(stored, state, findings, hash))
        decisions.push({ key: stored.key, state, findings, reviewedWith: hash });
      if (all || state !== 'approved') {
        const { shop, id, shipTo } = stored.order;
        orders.push({ key: stored.key, shop, order: id, recipient: shipTo.recipient, state, findings });
      }
    }
    await tx.decide(decisions);
  }
  await tx.keepRules(hash, keptRules(settings, house));
  tx.say({ reviewed: keys.length, ...counts, rules: hash, ...(clock.wasRead && { clock: 'read' }) });
  return { reviewed: keys.length, ...counts, blocked: counts.blocked + settled, orders };
}

function differs(
  stored: StoredOrder,
  state: OrderState,
  findings: readonly Finding[],
  hash: string,
): boolean {
  return (
    stored.state !== state ||
    stored.reviewedWith !== hash ||
    JSON.stringify(stored.findings) !== JSON.stringify(findings)
  );
}

/** The instant of the review, and whether a rule has asked for it: such an order may be judged otherwise later. */
interface Clock {
  readonly now: string;
}

function watchedClock(now: string): Clock & { readonly wasRead: boolean } {
  let wasRead = false;
  return {
    get now() {
      wasRead = true;
      return now;
    },
    get wasRead() {
      return wasRead;
    },
  };
}

type Judge = (
  stored: StoredOrder,
) => Promise<{ state: 'approved' | 'held' | 'blocked'; findings: readonly Finding[] }>;

/** The rules with everything they look at besides the order itself. */
async function createJudge(ledger: Orders, settings: Settings, house: House, clock: Clock): Promise<Judge> {
  // Thresholds of rules.yaml may count an order's relatives by other settings than its shop's.
  const settled = house.file.thresholds.length === 0;
  const contextOf = await createContexts(ledger, settings, house, clock, settled);
  return async (stored) => {
    const review = judgeOrder(stored.order, await contextOf(stored));
    return { ...review, state: withVerdict(stored, review.state) };
  };
}

/** A person's word stands against everything but what forbids shipping. */
export function withVerdict<State extends string>(
  stored: StoredOrder,
  state: State,
): State | 'approved' | 'held' {
  return state === 'blocked' || stored.verdict === undefined ? state : stored.verdict.verdict;
}

/**
 * What the rules may look at besides each order: settings, clock, relatives, its address.
 * `settled`: orders are asked about as the ledger has them, not edited since (see `createRelatives`).
 */
export async function createContexts(
  ledger: Orders,
  settings: Settings,
  house: House,
  clock: Clock,
  settled = false,
): Promise<(stored: StoredOrder) => Promise<RuleContext>> {
  const relatives = createRelatives({ settled });
  const quantities = createUsualQuantities();
  const stock = createStockCheck(await ledger.stock(), {
    partial: settings.defaults.shortStock === 'partial',
  });
  const phones = await addRelatives(ledger, settings, relatives, quantities, stock);
  const check = createRecipientCheck(await loadAddressTables({ phones }));
  // Most orders have no relatives: nothing is looked up and nothing is waited for.
  const others = (keys: readonly number[]) => told(ledger, settings, keys);
  return async (stored) => {
    const own = house.settingsFor(settingsFor(settings, stored.order.shop), stored.order);
    const { key, order } = stored;
    const goods = relatives.sameGoods(key, order, own);
    const recipient = relatives.sameRecipient(key, order, own);
    const buyer = relatives.sameBuyer(key, order, own);
    return Object.assign(new Watching(clock), house.context, house.peopleOf(stored.order), {
      settings: own,
      sameGoods: goods.length === 0 ? NONE : await others(goods),
      sameRecipient: recipient.length === 0 ? NONE : await others(recipient),
      sameBuyer: buyer.length === 0 ? NONE : await others(buyer),
      namesAtAddress: relatives.namesAtAddress(stored.key, stored.order, own),
      usualQuantity: quantities.usual,
      ...(stock && { stock: stock.of(stored.order) }),
      address: check(stored.order, own),
    });
  };
}

/** The part of a context that tells whether a rule looked at the clock; an accessor for each order would be slow. */
class Watching {
  constructor(private readonly clock: Clock) {}

  get now(): string {
    return this.clock.now;
  }
}

/** Every open order, and those placed shortly before the oldest of them (also archived ones: faults.md V22). */
async function addRelatives(
  ledger: Orders,
  settings: Settings,
  relatives: Relatives,
  quantities: UsualQuantities,
  stock: StockCheck | undefined,
): Promise<boolean> {
  const open = await ledger.orderKeys({ states: OPEN_STATES });
  const keys = new Set(open);
  const oldest = await placedAt(ledger, open);
  if (oldest !== undefined) {
    const hours = Math.max(
      settings.defaults.repeatHours,
      ...Object.values(settings.shops).map((shop) => shop.repeatHours ?? 0),
    );
    const placedFrom = toUtc(toMillis(oldest) - hours * 3_600_000);
    for (const key of await ledger.orderKeys({ placedFrom })) keys.add(key);
  }
  let phones = false;
  const list = [...keys];
  for (let from = 0; from < list.length; from += CHUNK) {
    for (const { key, order, state } of await ledger.orders(list.slice(from, from + CHUNK))) {
      relatives.add(key, order, settingsFor(settings, order.shop));
      quantities.add(order);
      if (TAKING.includes(state))
        stock?.add(order, settingsFor(settings, order.shop), state === 'batched' || state === 'printed');
      phones ||= state !== 'shipped' && order.shipTo.phone !== '';
    }
  }
  return phones;
}

/** Keys come in the order placed; orders without a time come first. */
async function placedAt(ledger: Orders, keys: readonly number[]): Promise<string | undefined> {
  for (const key of keys) {
    const [stored] = await ledger.orders([key]);
    if (stored?.order.placedAt !== undefined) return stored.order.placedAt;
  }
  return undefined;
}

const NONE: readonly Relative[] = [];
/** States of orders whose goods still stand on the shelves; what blocks may be over by the next export. */
const TAKING: readonly OrderState[] = ['new', 'held', 'approved', 'batched', 'printed'];

async function told(ledger: Orders, settings: Settings, keys: readonly number[]): Promise<Relative[]> {
  if (keys.length === 0) return [];
  return (await ledger.orders(keys)).map(({ order, state }) => ({
    shop: order.shop,
    order: order.id,
    ...(order.placedAt !== undefined && { placedAt: order.placedAt }),
    open: OPEN_STATES.includes(state) && mayTravel(order, settingsFor(settings, order.shop)),
    value: orderValue(order, settingsFor(settings, order.shop)),
  }));
}
