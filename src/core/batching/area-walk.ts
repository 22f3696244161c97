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

/** What the walk through one area (a floor, a building) is planned with. A plain value: it gives the same walk for ever. */
export interface Shelves {
  /** Absent where there is only one area. */
  readonly name?: string;
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
  readonly place: Place;
  /** Set on the first pick after an aisle was entered: by which end (`front`, `back`, `cross 1` …). */
  readonly from?: string;
  /** The stock file knows of fewer pieces than are to be taken here. */
  readonly inStock?: number;
}

/** The walk through one area. */
export interface AreaWalk {
  /** '' where there is only one area. */
  readonly name: string;
  readonly store: Store;
  readonly length: number;
  readonly proof: Proof;
  /** No choice of bins has a shorter walk than this. */
  readonly lowerBound?: number;
  /** The places walked through, from start to end. */
  readonly path: readonly Place[];
  /** In walking order. */
  readonly picks: readonly Pick[];
}

/**
 * The walk past everything wanted in one area, bins chosen together with the route where a SKU lies in several. Where the
 * stock file knows of too few pieces, the fullest bin is asked for the rest and the pick says so: files are older than
 * shelves, and nothing that is to be picked may fall off the list. The walk is checked edge by edge before it is given.
 * @param demand pieces per SKU; SKUs without a place in the area are not served here
 */
export function planAreaWalk(
  { name = '', store, bins }: Shelves,
  demand: ReadonlyMap<string, number>,
): AreaWalk {
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
        place: bin.place,
        ...(entered && { from: enteredBy(route.walk, at, store) }),
        ...(inStock !== undefined && quantity > inStock && { inStock }),
      });
    }
  }
  const { lowerBound } = route;
  return {
    name,
    store,
    length: rounded(route.length),
    proof: picks.length === 0 ? 'none' : route.proof,
    ...(lowerBound !== undefined && picks.length > 0 && { lowerBound: rounded(lowerBound) }),
    path: route.walk,
    picks,
  };
}

/** To the tenth of a millimetre, where the unit is a metre. */
export function rounded(length: number): number {
  return Math.round(length * 10_000) / 10_000;
}

/** By which end the walk came into the aisle in which it stands at place `at`. */
function enteredBy(walk: readonly Place[], at: number, { layout }: Store): string {
  const aisle = walk[at]?.[0];
  let first = at;
  while (first > 0 && walk[first - 1]?.[0] === aisle) first--;
  const cross = layout.crossAisles.indexOf(walk[first]?.[1] ?? 0);
  return cross === 0 ? 'front' : cross === layout.crossAisles.length - 1 ? 'back' : `cross ${cross}`;
}
