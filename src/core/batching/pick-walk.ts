import { checkWalk } from '../picking/check-walk.ts';
import type { Place } from '../picking/layout.ts';
import type { Proof } from '../picking/plan-route.ts';
import { planScatteredRoute } from '../picking/plan-scattered-route.ts';
import type { Store } from '../warehouse/store.ts';

/** A bin that holds one of the SKUs wanted. */
export interface KnownBin {
  readonly sku: string;
  readonly bin: string;
  /** Absent: the bin is not in the layout. */
  readonly place?: Place;
  /** Pieces in it, where a stock file says so. */
  readonly quantity?: number;
}

/** What a walk is planned with. A plain value: kept with the batch, it gives the same walk for ever. */
export interface Shelves {
  readonly store: Store;
  readonly bins: readonly KnownBin[];
}

/** Pieces of a SKU to take from a bin. */
export interface Pick {
  readonly sku: string;
  readonly bin: string;
  readonly quantity: number;
  /** Name of the aisle. */
  readonly aisle: string;
  /** Set on the first pick after an aisle was entered: by which end. */
  readonly from?: string;
  /** The stock file knows of fewer pieces than are to be taken here. */
  readonly inStock?: number;
}

export interface PickWalk {
  readonly length: number;
  readonly unit: string;
  readonly proof: Proof;
  /** In walking order. */
  readonly picks: readonly Pick[];
  /** What no bin of the layout holds, with the bin that is not in it, if there is one. */
  readonly unplaced: readonly { readonly sku: string; readonly quantity: number; readonly bin?: string }[];
}

/**
 * The walk past everything that is wanted, bins chosen together with the route where a SKU lies in several. Where the
 * stock file knows of too few pieces, the fullest bin is asked for the rest and the pick says so: files are older than
 * shelves, and nothing that is to be picked may fall off the list. The walk is checked edge by edge before it is given.
 * @param demand pieces per SKU
 */
export function planPickWalk({ store, bins }: Shelves, demand: ReadonlyMap<string, number>): PickWalk {
  const known = new Map<string, { bin: KnownBin & { place: Place }; room: number; inStock?: number }[]>();
  for (const bin of bins) {
    const wanted = demand.get(bin.sku) ?? 0;
    if (wanted === 0 || bin.place === undefined) continue;
    const own = known.get(bin.sku) ?? [];
    own.push({ bin: { ...bin, place: bin.place }, room: Math.max(0, bin.quantity ?? wanted) });
    known.set(bin.sku, own);
  }
  for (const [sku, own] of known) {
    const lacking = (demand.get(sku) ?? 0) - own.reduce((sum, { room }) => sum + room, 0);
    const fullest = own.reduce((best, one) => (one.room > best.room ? one : best));
    if (lacking <= 0) continue;
    fullest.inStock = fullest.room;
    fullest.room += lacking;
  }
  const all = [...known.values()].flat();
  const wanted = [...demand].filter(([sku]) => known.has(sku));
  const input = { ...store.layout, start: store.start, end: store.end };
  const route = planScatteredRoute(
    { ...input, demand: wanted, bins: all.map(({ bin, room }) => [bin.sku, ...bin.place, room] as const) },
    { effort: 'quick' },
  );
  const stops = route.picks.map(([index]) => all[index]!.bin.place);
  const { faults } = checkWalk({ ...input, stops }, route);
  if (faults.length > 0 || route.short.length > 0)
    throw new Error(`a walk does not hold: ${JSON.stringify({ faults, short: route.short })}`);
  const picks: Pick[] = [];
  let aisle = -1;
  for (const [at, served] of route.served.entries()) {
    for (const stop of served) {
      const [index, quantity] = route.picks[stop]!;
      const { bin, inStock } = all[index]!;
      const entered = bin.place[0] !== aisle;
      aisle = bin.place[0];
      picks.push({
        sku: bin.sku,
        bin: bin.bin,
        quantity,
        aisle: store.aisles[aisle] ?? '',
        ...(entered && { from: enteredBy(route.walk, at, store) }),
        ...(inStock !== undefined && quantity > inStock && { inStock }),
      });
    }
  }
  const unplaced = [...demand]
    .filter(([sku, quantity]) => quantity > 0 && !known.has(sku))
    .map(([sku, quantity]) => {
      const nowhere = bins.find((bin) => bin.sku === sku)?.bin;
      return { sku, quantity, ...(nowhere !== undefined && { bin: nowhere }) };
    });
  return {
    length: Math.round(route.length * 10_000) / 10_000,
    unit: store.unit,
    proof: picks.length === 0 ? 'none' : route.proof,
    picks,
    unplaced,
  };
}

/** By which end the walk came into the aisle in which it stands at place `at`. */
function enteredBy(walk: readonly Place[], at: number, { layout }: Store): string {
  const aisle = walk[at]?.[0];
  let first = at;
  while (first > 0 && walk[first - 1]?.[0] === aisle) first--;
  const cross = layout.crossAisles.indexOf(walk[first]?.[1] ?? 0);
  return cross === 0 ? 'front' : cross === layout.crossAisles.length - 1 ? 'back' : `cross ${cross}`;
}
