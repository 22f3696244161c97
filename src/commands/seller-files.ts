import type { Order } from '../core/orders/order.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { type Bundles, NO_BUNDLES } from '../core/warehouse/bundles.ts';
import type { Locations } from '../core/warehouse/locations.ts';
import type { StockLevel } from '../core/warehouse/stock.ts';
import { digestOf } from '../io/ledger/digest.ts';
import { bundlesFile, locationsFile, readSellerFile, readSellerText } from '../io/warehouse/seller-files.ts';

/** The workspace's locations; undefined = one heap. Throws Stop (exit 2, with every problem) when the file is wrong. */
export async function loadLocations(workspace: string): Promise<Locations | undefined> {
  const file = locationsFile(workspace);
  const text = readSellerText(file, 'locations/syntax');
  if (text === undefined) return undefined;
  const { parseLocations } = await import('../core/warehouse/parse-locations.ts');
  return orStop(parseLocations(text, file), 'locations/syntax');
}

/** The workspace's bundles. Throws Stop (exit 2, with every problem) when the file is wrong. */
export async function loadBundles(workspace: string): Promise<Bundles> {
  const file = bundlesFile(workspace);
  const bytes = readSellerFile(file, 'bundles/columns');
  if (bytes === undefined) return NO_BUNDLES;
  const { parseBundles } = await import('../core/warehouse/parse-bundles.ts');
  return orStop(parseBundles(bytes, file), 'bundles/columns');
}

/** What of orders and stock concerns the seller's own shelves. */
export interface OwnShelves {
  /** An order as it is picked there: by bundles.csv, and without what a supplier sends. */
  readonly goodsOf: (order: Order) => Order;
  /** The stock that parcels leave from. */
  readonly levelsOf: (levels: readonly StockLevel[]) => readonly StockLevel[];
  /** Stands for both files; '' where there are none. */
  readonly hash: string;
}

/** Everything is the seller's own, and sent from everywhere. */
export const ALL_SHELVES: OwnShelves = { goodsOf: (order) => order, levelsOf: (levels) => levels, hash: '' };

export async function loadOwnShelves(workspace: string): Promise<OwnShelves> {
  const bundles = await loadBundles(workspace);
  const { suppliers = [], locations = [] } = (await loadLocations(workspace)) ?? {};
  if (bundles.size === 0 && suppliers.length === 0 && locations.length === 0) return ALL_SHELVES;
  const { ownGoods, sendingLevels } = await import('../core/warehouse/own-goods.ts');
  const sending = locations.map(({ name }) => name);
  return {
    goodsOf: (order) => ownGoods(order, bundles, suppliers),
    levelsOf: (levels) => sendingLevels(levels, sending),
    hash: digestOf(JSON.stringify([[...bundles], suppliers, sending])),
  };
}

function orStop<T extends object>(parsed: T | readonly Problem[], code: string): T {
  if (Array.isArray(parsed)) throw wrongFile(parsed as readonly Problem[], code);
  return parsed as T;
}

/** A file of the seller's that is wrong: its first problem, and with --json all of them. */
export function wrongFile(problems: readonly Problem[], code: string): Stop {
  const [first] = problems;
  const place = {
    ...(first?.file !== undefined && { file: first.file }),
    ...(first?.line !== undefined && { line: String(first.line) }),
  };
  return new Stop(first?.code ?? code, { ...first?.facts, value: first?.value ?? '', ...place }, 2, problems);
}
