import type { Proof } from '../picking/plan-route.ts';
import { type AreaWalk, type Pick, planAreaWalk, rounded, type Shelves } from './area-walk.ts';
import { shareDemand } from './share-demand.ts';

/** The walk for a batch: one through each area that holds what is wanted. */
export interface PickWalk {
  /** Sum over the areas. */
  readonly length: number;
  readonly unit: string;
  readonly proof: Proof;
  /** No walk past what is wanted is shorter than this; absent where nothing is known. */
  readonly lowerBound?: number;
  readonly areas: readonly AreaWalk[];
  /** Of all areas, in walking order. */
  readonly picks: readonly Pick[];
  /** What no bin of any layout holds, with the bin that is in none, if there is one. */
  readonly unplaced: readonly { readonly sku: string; readonly quantity: number; readonly bin?: string }[];
}

/**
 * Plans the walk for a batch, area by area. A SKU that lies in several areas is taken from one where that holds enough; such
 * a choice is not proven.
 * @param demand pieces per SKU
 */
export function planPickWalk(shelves: readonly Shelves[], demand: ReadonlyMap<string, number>): PickWalk {
  const { shares, chosen } = shareDemand(shelves, demand);
  const areas = shelves
    .map((area, at) => planAreaWalk(area, shares[at] ?? new Map()))
    .filter(({ picks }) => picks.length > 0);
  const placed = new Set(shares.flatMap((share) => [...share.keys()]));
  const unplaced = [...demand]
    .filter(([sku, quantity]) => quantity > 0 && !placed.has(sku))
    .map(([sku, quantity]) => {
      const nowhere = shelves.flatMap(({ bins }) => bins).find((bin) => bin.sku === sku)?.bin;
      return { sku, quantity, ...(nowhere !== undefined && { bin: nowhere }) };
    });
  const sum = (lengths: number[]) => rounded(lengths.reduce((total, length) => total + length, 0));
  const proven = !chosen && areas.every(({ proof }) => proof === 'shortest');
  const bounds = areas.flatMap(({ lowerBound }) => lowerBound ?? []);
  return {
    length: sum(areas.map(({ length }) => length)),
    unit: shelves[0]?.store.unit ?? 'm',
    proof: areas.length === 0 ? 'none' : proven ? 'shortest' : 'best-found',
    ...(!chosen && bounds.length === areas.length && areas.length > 0 && { lowerBound: sum(bounds) }),
    areas,
    picks: areas.flatMap(({ picks }) => picks),
    unplaced,
  };
}
