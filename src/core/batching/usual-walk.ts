import { isOneWay, type Place } from '../picking/layout.ts';
import { lengthInOrder } from '../picking/length-in-order.ts';
import { shortestWays } from '../picking/shortest-ways.ts';
import { naturalOrder } from '../text/natural-order.ts';
import type { Shelves } from './area-walk.ts';
import type { CartRule } from './plan/batch-input.ts';
import type { Candidate } from './plan-parcels.ts';

/** Sums of decimals: 0.1 + 0.2 fills a cart for 0.3. */
const ROUNDING = 1e-9;

/** What is walked the usual way. */
export interface UsualWalk {
  readonly length: number;
  readonly trips: number;
}

/**
 * How far one walks without planning, for comparing like with like: carts under the same rule filled in the order in
 * which orders came, each walked in the order of its bin codes, the shortest way from bin to bin.
 * With several areas each is walked in turn. A SKU is taken from its first bin, as carts are planned.
 * @returns undefined where a bin cannot be walked to
 */
export function usualWalk(
  candidates: readonly Candidate[],
  areas: readonly Shelves[],
  cart: CartRule,
): UsualWalk | undefined {
  const firstBin = new Map<string, FirstBin>();
  for (const [area, { bins }] of areas.entries())
    for (const { sku, bin, place } of bins)
      if (place && !firstBin.has(sku)) firstBin.set(sku, { bin, place, area });
  let length = 0;
  const trips = firstComeCarts(candidates, cart);
  for (const trip of trips) {
    const skus = new Set(
      trip.flatMap(({ order }) => order.lines.filter((line) => line.toShip > 0).map(({ sku }) => sku)),
    );
    const bins = [...skus].flatMap((sku) => firstBin.get(sku) ?? []);
    for (const [area, { store }] of areas.entries()) {
      const own = bins.filter((bin) => bin.area === area);
      if (own.length > 0) length += binCodeWalk(own, store);
    }
  }
  return Number.isFinite(length) ? { length, trips: trips.length } : undefined;
}

interface FirstBin {
  readonly bin: string;
  readonly place: Place;
  readonly area: number;
}

function binCodeWalk(bins: readonly FirstBin[], { layout, start, end }: Shelves['store']): number {
  const at = ([aisle, cross]: readonly [number, number]): Place => [aisle, layout.crossAisles[cross] ?? 0];
  const stops = [...bins].sort((a, b) => naturalOrder(a.bin, b.bin)).map(({ place }) => place);
  const walk = [at(start), ...stops, at(end)];
  const { deadEnds = [], blockedSteps = [], noTurn = [] } = layout;
  if (noTurn.length > 0) return lengthInOrder(layout, walk);
  if (deadEnds.length + blockedSteps.length > 0 || isOneWay(layout)) return roundabout(walk, layout);
  let length = 0;
  for (let step = 1; step < walk.length; step++)
    length += between(walk[step - 1]!, walk[step]!, layout.aisles, layout.crossAisles);
  return length;
}

function firstComeCarts(candidates: readonly Candidate[], cart: CartRule): Candidate[][] {
  const limits = [cart.totes, cart.items, cart.lines, cart.maxWeight, cart.maxVolume];
  const trips: Candidate[][] = [];
  let load = [0, 0, 0, 0, 0];
  for (const candidate of candidates) {
    const toShip = candidate.order.lines.filter((line) => line.toShip > 0);
    const pieces = toShip.reduce((sum, line) => sum + line.toShip, 0);
    const own = [1, pieces, toShip.length, candidate.weight ?? 0, candidate.volume ?? 0];
    const together = load.map((sum, at) => sum + own[at]!);
    const last = trips.at(-1);
    if (last && together.every((sum, at) => sum <= (limits[at] ?? Infinity) * (1 + ROUNDING))) {
      last.push(candidate);
      load = together;
    } else {
      trips.push([candidate]);
      load = own;
    }
  }
  return trips;
}

/** From place to place where something is in the way. */
function roundabout(walk: readonly Place[], layout: Shelves['store']['layout']): number {
  const { distances } = shortestWays(layout, walk);
  let length = 0;
  for (let step = 1; step < walk.length; step++) length += distances[step - 1]![step]!;
  return length;
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
