import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { allocate, type WantingOrder } from '../warehouse/allocate.ts';
import { spellingKey } from '../warehouse/oversold.ts';
import { piecesBySku, type Stock } from '../warehouse/stock.ts';
import { dispatchLimit } from './dispatch-limit.ts';
import { mayTravel } from './relative-keys.ts';

/** What the stock says of one order. Each list in the order of the order's lines; empty = nothing amiss. */
export interface OrderStock {
  /** SKUs with fewer pieces left for this order than it wants. */
  readonly short: readonly { readonly sku: string; readonly wanted: number; readonly left: number }[];
  /** SKUs that a product or stock file says are no longer sold. */
  readonly discontinued: readonly string[];
  /** SKUs that no stock or product file names, with the one that differs only in case, width or blanks. */
  readonly unknown: readonly { readonly sku: string; readonly like?: string }[];
}

/** Learns what all open orders want, then says of each what there is for it. */
export interface StockCheck {
  /** An order still to be shipped; `taken` = a batch holds its pieces already. */
  add(order: Order, settings: ShopSettings, taken: boolean): void;
  /** Ask after all orders were added. */
  of(order: Order): OrderStock;
}

/**
 * Undefined when no stock is known: then no rule speaks of it. Pieces go to orders by dispatch limit, then age, then
 * id (core/warehouse/allocate), whatever order they are added in. With `partial` an order keeps the pieces there are;
 * without, one that is short keeps none, so that goods are not tied up in a parcel that cannot leave. `goodsOf` gives the
 * order as it is picked from the seller's own shelves (bundles, suppliers).
 */
export function createStockCheck(
  stock: Stock,
  options: { readonly partial: boolean; readonly goodsOf?: (order: Order) => Order },
): StockCheck | undefined {
  if (stock.levels.length === 0) return undefined;
  const { goodsOf = (order: Order) => order } = options;
  const pieces = piecesBySku(stock.levels);
  const known = new Set(stock.levels.map(({ sku }) => sku));
  const gone = new Set(stock.levels.filter((level) => level.discontinued === true).map(({ sku }) => sku));
  const spelling = new Map(stock.levels.map(({ sku }) => [spellingKey(sku), sku]));
  const wanting: WantingOrder[] = [];
  const reserved = new Map<string, number>();
  let missing: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  const share = () =>
    new Map(
      allocate(wanting, pieces, { reserved, partial: options.partial })
        .orders.filter((one) => one.missing.size > 0)
        .map((one) => [one.id, one.missing]),
    );
  return {
    add(order, settings, taken) {
      const wanted = [...wantedOf(goodsOf(order))].filter(([sku]) => pieces.has(sku));
      if (wanted.length === 0 || !mayTravel(order, settings)) return;
      missing = undefined;
      if (taken) for (const [sku, units] of wanted) reserved.set(sku, (reserved.get(sku) ?? 0) + units);
      else {
        const limit = dispatchLimit(order, settings);
        wanting.push({
          id: idOf(order),
          ...(limit !== undefined && { deadline: limit.at }),
          ...(order.placedAt !== undefined && { placedAt: order.placedAt }),
          lines: wanted.map(([sku, quantity]) => ({ sku, quantity })),
        });
      }
    },
    of(order) {
      missing ??= share();
      const lacks = missing.get(idOf(order));
      const wanted = wantedOf(goodsOf(order));
      return {
        short: [...wanted].flatMap(([sku, units]) => {
          const lack = lacks?.get(sku) ?? 0;
          return lack > 0 ? [{ sku, wanted: units, left: units - lack }] : [];
        }),
        discontinued: gone.size === 0 ? NONE : [...wanted.keys()].filter((sku) => gone.has(sku)),
        unknown: [...wanted.keys()].flatMap((sku) => {
          if (known.has(sku)) return [];
          const like = spelling.get(spellingKey(sku));
          return [{ sku, ...(like !== undefined && { like }) }];
        }),
      };
    },
  };
}

const NONE: readonly string[] = [];

function idOf({ shop, id }: Order): string {
  return `${shop}\u0000${id}`;
}

/** Pieces still to ship by SKU; lines without a SKU cannot be looked up. */
function wantedOf(order: Order): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const { kind, sku, toShip } of order.lines)
    if (kind === 'goods' && toShip > 0 && sku !== '') wanted.set(sku, (wanted.get(sku) ?? 0) + toShip);
  return wanted;
}
