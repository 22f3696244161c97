import { loadAddressTables } from '../core/addresses/tables.ts';
import { toMillis, toUtc } from '../core/orders/instant.ts';
import type { Order } from '../core/orders/order.ts';
import { OPEN_STATES, type OrderState } from '../core/orders/state.ts';
import type { WhyApart } from '../core/packing/merge-orders.ts';
import { createRecipientCheck } from '../core/review/check-recipient.ts';
import { leftOutRows, toldApart } from '../core/review/left-out.ts';
import { orderValue } from '../core/review/order-value.ts';
import { mayTravel } from '../core/review/relative-keys.ts';
import { createRelatives } from '../core/review/relatives.ts';
import type { Relative, RuleContext } from '../core/review/rule.ts';
import { createStockCheck } from '../core/review/stock-check.ts';
import { createUsualQuantities } from '../core/review/usual-quantity.ts';
import { type Settings, type ShopSettings, settingsFor } from '../core/settings/settings.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import type { Orders } from './remembered-orders.ts';
import type { House } from './rules-house.ts';

/** Orders loaded at a time: few enough to die young, which spares a fifth of the memory of 500 at a time. */
export const CHUNK = 125;

/** What the rules may look at besides an order: settings, clock, lists, its address, and all other orders. */
export interface Surroundings {
  /** Loads what the address check of these orders needs; before anything else is asked of them. */
  ready(orders: readonly StoredOrder[]): Promise<void>;
  /** Tells the others of an order. All are added before `of` and `isAlone` are asked. */
  add(stored: StoredOrder): void;
  /** The context of an order as if it were the only one; undefined when nothing can be said of it that way. */
  alone(stored: StoredOrder): RuleContext | undefined;
  /** Whether no other order matters to this one: then all that was said of it `alone` stands. */
  isAlone(key: number): boolean;
  of(stored: StoredOrder): Promise<RuleContext>;
}

/** The instant of the review. */
export interface Clock {
  readonly now: string;
}

const NONE: readonly Relative[] = [];
/** States of orders whose goods still stand on the shelves; what blocks may be over by the next export. */
const TAKING: readonly OrderState[] = ['new', 'held', 'approved', 'batched', 'printed'];

/** `settled`: orders are asked about as the ledger has them, not edited since (see `createRelatives`). */
export async function createSurroundings(
  ledger: Orders,
  settings: Settings,
  house: House,
  clock: Clock,
  settled: boolean,
): Promise<Surroundings> {
  const relatives = createRelatives({ settled });
  const quantities = createUsualQuantities();
  const known = await ledger.stock();
  const own = { ...known, levels: house.shelves.levelsOf(known.levels) };
  const stock = createStockCheck(own, {
    partial: settings.defaults.shortStock === 'partial',
    goodsOf: house.shelves.goodsOf,
  });
  const ofShop = settingsOfShops(settings);
  /** Orders with so many units of something that it may be unusual, once it is known what is usual. */
  const large = new Set<number>();
  let least: number | undefined;
  let phones = false;
  let check = createRecipientCheck(await loadAddressTables({ phones }));
  const contextOf = (stored: StoredOrder, own: ShopSettings, others: Others): RuleContext =>
    Object.assign(new Watching(clock), house.context, house.peopleOf(stored.order), others, {
      settings: own,
      address: check(stored.order, own),
    });
  const ownOf = ({ order }: StoredOrder) => house.settingsFor(ofShop(order.shop), order);
  // Most orders have no relatives: nothing is looked up and nothing is waited for.
  const told = (keys: readonly number[]) => (keys.length === 0 ? NONE : tellRelatives(ledger, ofShop, keys));
  /** Who is left out of the parcel that an order could share with others. */
  const leftOut = async (key: number, order: Order, own: ShopSettings) => {
    const { others, tooMany } = leftOutRows(relatives, key, order, own);
    const tell = async (keys: readonly number[], otherwise?: WhyApart) =>
      keys.length === 0
        ? []
        : (await ledger.orders(keys)).flatMap((other) =>
            OPEN_STATES.includes(other.state) ? toldApart(order, other.order, ofShop, otherwise) : [],
          );
    return [...(await tell(others)), ...(await tell(tooMany, 'too-many'))];
  };
  return {
    async ready(orders) {
      if (phones || !orders.some(({ state, order }) => state !== 'shipped' && order.shipTo.phone !== ''))
        return;
      phones = true;
      check = createRecipientCheck(await loadAddressTables({ phones }));
    },
    add({ key, order, state }) {
      const own = ofShop(order.shop);
      relatives.add(key, order, own);
      quantities.add(order);
      if (TAKING.includes(state)) stock?.add(order, own, state === 'batched' || state === 'printed');
      const { unusualTimes } = own;
      if (unusualTimes > 0 && order.lines.some(({ toShip }) => toShip >= unusualTimes)) large.add(key);
    },
    alone(stored) {
      const own = ownOf(stored);
      // Thresholds of rules.yaml count an order's relatives by other settings than its shop's; stock is everybody's.
      return own === ofShop(stored.order.shop) && !stock ? contextOf(stored, own, NO_OTHERS) : undefined;
    },
    isAlone(key) {
      // A usual quantity is one at least, but for goods ordered in lines of none.
      least ??= quantities.least();
      return least >= 1 && !large.has(key) && relatives.isAlone(key);
    },
    async of(stored) {
      const own = ownOf(stored);
      const { key, order } = stored;
      const goods = told(relatives.sameGoods(key, order, own));
      const alongside = relatives.sameRecipient(key, order, own);
      const again = relatives.resendsOf(key, order, own);
      const buyer = told(relatives.sameBuyer(key, order, own));
      return contextOf(stored, own, {
        sameGoods: await goods,
        sameRecipient: await told(alongside),
        apart: alongside.length === 0 ? [] : await leftOut(key, order, own),
        ...(again.length > 0 && { resentAs: (await ledger.orders(again)).map((one) => one.order.id) }),
        sameBuyer: await buyer,
        namesAtAddress: relatives.namesAtAddress(key, order, own),
        usualQuantity: quantities.usual,
        ...(stock && { stock: stock.of(order) }),
      });
    },
  };
}

/** Contexts of single orders, as the ledger has them or edited since. */
export async function createContexts(
  ledger: Orders,
  settings: Settings,
  house: House,
  clock: Clock,
): Promise<(stored: StoredOrder) => Promise<RuleContext>> {
  const around = await createSurroundings(ledger, settings, house, clock, false);
  await addOthers(ledger, settings, around);
  return around.of;
}

/** Adds every open order, and those placed shortly before the oldest of them (also archived ones: faults.md V22). */
export async function addOthers(
  ledger: Orders,
  settings: Settings,
  around: Pick<Surroundings, 'add' | 'ready'>,
  added: ReadonlySet<number> = new Set(),
): Promise<void> {
  const open = await ledger.orderKeys({ states: OPEN_STATES });
  const keys = new Set(open.filter((key) => !added.has(key)));
  const oldest = await placedAt(ledger, open);
  if (oldest !== undefined) {
    const hours = Math.max(
      settings.defaults.repeatHours,
      ...Object.values(settings.shops).map((shop) => shop.repeatHours ?? 0),
    );
    const placedFrom = toUtc(toMillis(oldest) - hours * 3_600_000);
    for (const key of await ledger.orderKeys({ placedFrom })) if (!added.has(key)) keys.add(key);
  }
  const list = [...keys];
  for (let from = 0; from < list.length; from += CHUNK) {
    const orders = await ledger.orders(list.slice(from, from + CHUNK));
    await around.ready(orders);
    for (const stored of orders) around.add(stored);
  }
}

type Others = Pick<
  RuleContext,
  | 'sameGoods'
  | 'sameRecipient'
  | 'apart'
  | 'resentAs'
  | 'sameBuyer'
  | 'namesAtAddress'
  | 'usualQuantity'
  | 'stock'
>;
const NO_OTHERS: Others = { sameGoods: NONE, sameRecipient: NONE };

/** The part of a context that tells whether a rule looked at the clock; an accessor for each order would be slow. */
class Watching {
  constructor(private readonly clock: Clock) {}

  get now(): string {
    return this.clock.now;
  }
}

/** The settings of each shop, always the same object, so that what was made with them is known again. */
function settingsOfShops(settings: Settings): (shop: string) => ShopSettings {
  const made = new Map<string, ShopSettings>();
  return (shop) => {
    let own = made.get(shop);
    if (own === undefined) made.set(shop, (own = settingsFor(settings, shop)));
    return own;
  };
}

/** Keys come in the order placed; orders without a time come first. */
async function placedAt(ledger: Orders, keys: readonly number[]): Promise<string | undefined> {
  for (const key of keys) {
    const [stored] = await ledger.orders([key]);
    if (stored?.order.placedAt !== undefined) return stored.order.placedAt;
  }
  return undefined;
}

async function tellRelatives(
  ledger: Orders,
  ofShop: (shop: string) => ShopSettings,
  keys: readonly number[],
): Promise<readonly Relative[]> {
  return (await ledger.orders(keys)).map(({ order, state }) => ({
    shop: order.shop,
    order: order.id,
    ...(order.placedAt !== undefined && { placedAt: order.placedAt }),
    open: OPEN_STATES.includes(state) && mayTravel(order, ofShop(order.shop)),
    value: orderValue(order, ofShop(order.shop)),
  }));
}
