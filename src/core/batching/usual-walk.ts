import type { Place } from '../picking/layout.ts';
import { naturalOrder } from '../text/natural-order.ts';
import type { KnownBin, Shelves } from './area-walk.ts';
import type { CartRule } from './plan/batch-input.ts';
import type { Candidate } from './plan-parcels.ts';

/** What is walked the usual way. */
export interface UsualWalk {
  readonly length: number;
  readonly trips: number;
}

/**
 * How far one walks without planning, for comparing like with like: carts under the same rule filled in the order in
 * which orders came, each walked in the order of its bin codes, the shortest way from bin to bin.
 * @returns undefined for a store with closed ends or blocked steps, where the way from bin to bin is no formula
 */
export function usualWalk(
  candidates: readonly Candidate[],
  { store, bins }: Shelves,
  cart: CartRule,
): UsualWalk | undefined {
  const { layout, start, end } = store;
  if ((layout.deadEnds?.length ?? 0) + (layout.blockedSteps?.length ?? 0) > 0) return undefined;
  const firstBin = new Map<string, KnownBin & { place: Place }>();
  for (const bin of bins)
    if (bin.place && !firstBin.has(bin.sku)) firstBin.set(bin.sku, { ...bin, place: bin.place });
  const at = ([aisle, cross]: readonly [number, number]): Place => [aisle, layout.crossAisles[cross] ?? 0];
  let length = 0;
  const trips = firstComeCarts(candidates, cart);
  for (const trip of trips) {
    const skus = new Set(
      trip.flatMap(({ order }) => order.lines.filter((line) => line.toShip > 0).map(({ sku }) => sku)),
    );
    const stops = [...skus]
      .flatMap((sku) => firstBin.get(sku) ?? [])
      .sort((a, b) => naturalOrder(a.bin, b.bin))
      .map(({ place }) => place);
    const walk = [at(start), ...stops, at(end)];
    for (let step = 1; step < walk.length; step++)
      length += between(walk[step - 1]!, walk[step]!, layout.aisles, layout.crossAisles);
  }
  return { length, trips: trips.length };
}

function firstComeCarts(candidates: readonly Candidate[], cart: CartRule): Candidate[][] {
  const { totes = Infinity, items = Infinity, lines = Infinity } = cart;
  const trips: Candidate[][] = [];
  let load = { pieces: 0, lines: 0 };
  for (const candidate of candidates) {
    const toShip = candidate.order.lines.filter((line) => line.toShip > 0);
    const own = { pieces: toShip.reduce((sum, line) => sum + line.toShip, 0), lines: toShip.length };
    const last = trips.at(-1);
    const fits = load.pieces + own.pieces <= items && load.lines + own.lines <= lines;
    if (last && last.length < totes && fits) {
      last.push(candidate);
      load = { pieces: load.pieces + own.pieces, lines: load.lines + own.lines };
    } else {
      trips.push([candidate]);
      load = own;
    }
  }
  return trips;
}

/** Shortest way between two places of a store without closed ways (picking.md §2). */
function between(
  [a, y]: Place,
  [b, z]: Place,
  aisles: readonly number[],
  crossAisles: readonly number[],
): number {
  if (a === b) return Math.abs(y - z);
  const across = Math.min(...crossAisles.map((cross) => Math.abs(y - cross) + Math.abs(z - cross)));
  return Math.abs((aisles[a] ?? 0) - (aisles[b] ?? 0)) + across;
}
