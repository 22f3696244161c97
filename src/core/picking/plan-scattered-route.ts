import { chooseBins } from './choose-bins.ts';
import { coarserStore } from './coarser-store.ts';
import { MOST_CORNERS } from './corner-states.ts';
import { type Corner, checkPlace, checkRouteInput, isOneWay, type Layout, type Place } from './layout.ts';
import { type Proof, planRoute, type Route } from './plan-route.ts';
import { proveBins } from './prove-bins.ts';
import { findUnreachable } from './reach.ts';

/** A bin: article, index of the aisle, distance along it, pieces in it. */
export type Bin = readonly [article: string | number, aisle: number, along: number, quantity: number];

/** Articles to fetch, each from any of its bins. */
export interface ScatteredInput extends Layout {
  readonly start: Corner;
  readonly end?: Corner;
  /** Article and pieces. */
  readonly demand: readonly (readonly [article: string | number, quantity: number])[];
  readonly bins: readonly Bin[];
}

/** A walk with the bins to pick from. */
export interface ScatteredRoute extends Route {
  /** Index of each bin to pick from and the pieces to take; `served` counts these. */
  readonly picks: [bin: number, quantity: number][];
  /** Articles and pieces that no reachable bin holds. */
  readonly short: [article: string | number, missing: number][];
  /** No choice of bins has a shorter walk than this; left out where nothing is known. */
  readonly lowerBound?: number;
}

/** How to search. */
export interface ScatteredOptions {
  /** Default 'normal'; counted in rounds, never by the clock. */
  readonly effort?: 'quick' | 'normal' | 'best';
  /** Default 1. */
  readonly randomSeed?: number;
}

const ROUNDS = { quick: 1000, normal: 10_000, best: 60_000 };
/** Lengths asked for to prove the choice; with more cross aisles each costs more, so that fewer are asked for. */
const QUESTIONS = { quick: 20_000, normal: 60_000, best: 400_000 };
const COST_OF_ONE = [1, 1, 1, 2, 10, 60, 500];

/**
 * Chooses the bins together with the route where an article lies in several bins. 'shortest' where there is nothing to
 * choose or where branch and bound over the bins came to an end, else 'best-found' with a `lowerBound`. What the bins do
 * not hold is named in `short`, not refused.
 *
 * @throws RangeError naming the entry of the input that is wrong
 */
export function planScatteredRoute(input: ScatteredInput, options: ScatteredOptions = {}): ScatteredRoute {
  const wanted = checkDemand(input);
  const ends = input.end ? { start: input.start, end: input.end } : { start: input.start };
  const layout: Layout = input;
  const stops = input.bins.map(([, aisle, along]): Place => [aisle, along]);
  const blocked = new Set(findUnreachable({ ...layout, ...ends, stops }));
  const articles = [...wanted.keys()];
  const numberOf = new Map(articles.map((article, index) => [article, index]));
  const usable = [...input.bins.keys()].filter((bin) => {
    const [article, , , quantity] = input.bins[bin]!;
    return numberOf.has(article) && quantity > 0 && !blocked.has(bin);
  });
  const held = new Float64Array(articles.length);
  for (const bin of usable) held[numberOf.get(input.bins[bin]![0])!]! += input.bins[bin]![3];
  const demand = articles.map((article, index) => Math.min(wanted.get(article)!, held[index]!));
  const short = articles
    .map((article, index): [string | number, number] => [article, wanted.get(article)! - demand[index]!])
    .filter(([, missing]) => missing > 0);
  const places = usable.map((bin) => {
    const [article, aisle, along, quantity] = input.bins[bin]!;
    return { article: numberOf.get(article)!, aisle, along, quantity };
  });
  const needsAll = demand.every((pieces, article) => {
    const own = places.filter((place) => place.article === article).map((place) => place.quantity);
    return pieces > held[article]! - Math.min(...own);
  });
  const effort = options.effort ?? 'normal';
  const { taken, lowerBound, proven } = needsAll ? ALL(places.length) : choose();
  const left = [...demand];
  const picks: [number, number][] = [];
  for (const [n, { article, quantity }] of places.entries()) {
    const pieces = taken[n] ? Math.min(quantity, left[article]!) : 0;
    left[article]! -= pieces;
    if (pieces > 0) picks.push([usable[n]!, pieces]);
  }
  const route = planRoute({ ...layout, ...ends, stops: picks.map(([bin]) => stops[bin]!) });
  const proof: Proof = route.proof === 'shortest' && !proven ? 'best-found' : route.proof;
  const known = needsAll ? (route.lowerBound ?? 0) : lowerBound;
  const bound = proof === 'shortest' ? route.length : Math.min(known, route.length);
  return { ...route, proof, picks, short, ...(bound > 0 && proof !== 'none' && { lowerBound: bound }) };

  function choose() {
    const trip = coarserStore({ ...layout, ...ends });
    // A handful of bins is searched through in no time.
    const rounds = Math.ceil(ROUNDS[effort] * Math.min(1, places.length / 40));
    const found = chooseBins(trip, places, demand, rounds, options.randomSeed ?? 1);
    // In a coarser store walks are longer: what is proven there says nothing of this one.
    if (layout.crossAisles.length > MOST_CORNERS) return { taken: found, lowerBound: 0, proven: false };
    const questions = QUESTIONS[effort] / COST_OF_ONE[layout.crossAisles.length]!;
    const proof = proveBins(trip, places, demand, found, questions);
    // What is proven without the one-ways bounds the walk that keeps to them.
    return isOneWay(layout) ? { ...proof, proven: false } : proof;
  }
}

const ALL = (bins: number) => ({ taken: new Uint8Array(bins).fill(1), lowerBound: 0, proven: true });

/** Pieces per article, without the articles of which none is wanted. */
function checkDemand(input: ScatteredInput): Map<string | number, number> {
  checkRouteInput({ ...input, stops: [] });
  for (const [n, [, aisle, along, quantity]] of input.bins.entries()) {
    checkPlace(`bins[${n}]`, [aisle, along], input, 1);
    if (!(quantity >= 0 && quantity < Infinity)) {
      throw new RangeError(`bins[${n}][3] is ${quantity}, expected 0 or more`);
    }
  }
  const wanted = new Map<string | number, number>();
  for (const [n, [article, quantity]] of input.demand.entries()) {
    if (!(quantity >= 0 && quantity < Infinity)) {
      throw new RangeError(`demand[${n}][1] is ${quantity}, expected 0 or more`);
    }
    if (quantity > 0) wanted.set(article, (wanted.get(article) ?? 0) + quantity);
  }
  return wanted;
}
