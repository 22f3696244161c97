import { groupBy } from './group-by.ts';
import { keyOf, type StockLevel } from './stock.ts';

/** Pieces of a SKU that a parcel holds whose goods still stand on the shelves. */
export interface HeldPieces {
  readonly sku: string;
  readonly batch: string;
  /** Where the batch is fetched; '' = nobody has said. */
  readonly location: string;
  readonly quantity: number;
}

/** What there is of one SKU at one location. */
export interface FreeStock {
  readonly sku: string;
  readonly location: string;
  /** On hand, else available; undefined where no file says. */
  readonly pieces: number | undefined;
  /** Pieces that batches hold here, per batch. */
  readonly held: ReadonlyMap<string, number>;
  /** What is left for further parcels, never below 0. */
  readonly free: number | undefined;
}

/** What can be promised: pieces per location and SKU, and those of which no file says where they lie. */
export interface Supply {
  readonly at: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly anywhere: ReadonlyMap<string, number>;
}

/**
 * Takes what batches hold off the stock, location by location, in the order of the levels. What a batch without a
 * location holds, or one whose location does not have the SKU, is taken where most is left; what is held beyond the stock
 * counts at the first location of the SKU, so that every piece held is named somewhere.
 */
export function freeStock(levels: readonly StockLevel[], held: readonly HeldPieces[]): FreeStock[] {
  const counted = groupBy(countedLevels(levels), ({ sku }) => sku);
  const taken = new Map<string, Map<string, number>>();
  const left = new Map<string, number>();
  for (const { sku, location, onHand, available } of levels)
    left.set(keyOf(sku, location), Math.max(0, onHand ?? available ?? 0));
  const take = (sku: string, location: string, batch: string, quantity: number) => {
    const key = keyOf(sku, location);
    const own = taken.get(key) ?? new Map<string, number>();
    taken.set(key, own.set(batch, (own.get(batch) ?? 0) + quantity));
    left.set(key, Math.max(0, (left.get(key) ?? 0) - quantity));
  };
  const known = (sku: string, location: string) =>
    counted.get(sku)?.some((level) => level.location === location) === true;
  const placed = new Set(held.filter(({ sku, location }) => known(sku, location)));
  for (const { sku, location, batch, quantity } of placed) take(sku, location, batch, quantity);
  for (const one of held) {
    const rows = counted.get(one.sku) ?? [];
    const [first] = rows;
    if (!first || placed.has(one)) continue;
    let rest = one.quantity;
    const room = ({ location }: StockLevel) => left.get(keyOf(one.sku, location)) ?? 0;
    for (const row of [...rows].sort((a, b) => room(b) - room(a))) {
      const part = Math.min(rest, room(row));
      if (part > 0) take(one.sku, row.location, one.batch, part);
      rest -= part;
    }
    if (rest > 0) take(one.sku, first.location, one.batch, rest);
  }
  return levels.map(({ sku, location, onHand, available }) => {
    const pieces = onHand ?? available;
    const key = keyOf(sku, location);
    return {
      sku,
      location,
      pieces,
      held: taken.get(key) ?? new Map(),
      free: pieces === undefined ? undefined : left.get(key),
    };
  });
}

/** What can be promised of the stock: at these locations, or (undefined) at all that are named. */
export function supplyOf(
  levels: readonly StockLevel[],
  held: readonly HeldPieces[],
  sending?: readonly string[],
): Supply {
  const counts = new Set(countedLevels(levels).map(({ sku, location }) => keyOf(sku, location)));
  const at = new Map<string, Map<string, number>>((sending ?? []).map((name) => [name, new Map()]));
  const anywhere = new Map<string, number>();
  for (const { sku, location, free } of freeStock(levels, held)) {
    if (free === undefined || !counts.has(keyOf(sku, location))) continue;
    if (location === '') anywhere.set(sku, free);
    else if (sending === undefined || sending.includes(location))
      at.set(location, (at.get(location) ?? new Map<string, number>()).set(sku, free));
  }
  // A SKU that lies only where nothing is sent from is known: there is none of it.
  const sent = new Set([...at.values()].flatMap((own) => [...own.keys()]));
  for (const { sku, location, onHand, available } of levels)
    if (location !== '' && (onHand ?? available) !== undefined && !sent.has(sku) && !anywhere.has(sku))
      anywhere.set(sku, 0);
  return { at, anywhere };
}

/** Stock without a location counts only where the SKU has none with a name (core/warehouse/stock). */
function countedLevels(levels: readonly StockLevel[]): StockLevel[] {
  const named = new Set(levels.filter(({ location }) => location !== '').map(({ sku }) => sku));
  return levels.filter(({ sku, location }) => location !== '' || !named.has(sku));
}
