import { checkWalk } from '../picking/check-walk.ts';
import type { Place } from '../picking/layout.ts';
import type { Proof } from '../picking/plan-route.ts';
import { planScatteredRoute } from '../picking/plan-scattered-route.ts';
import { groupBy } from '../warehouse/group-by.ts';
import type { Store } from '../warehouse/store.ts';

/** Comes after every day: bins without a date come last. */
export const NO_DAY = '9999-99-99';

/** A bin that holds one of the SKUs wanted. */
export interface KnownBin {
  readonly sku: string;
  readonly bin: string;
  /** Absent: the bin is not in the layout. */
  readonly place?: Place;
  /** Pieces in it, where a stock file says so. */
  readonly quantity?: number;
  /** Day by which what lies in it goes first (`2026-12-31`). */
  readonly useBy?: string;
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
  /** Set with `from` where a cart cannot turn: the aisle is walked through. */
  readonly through?: true;
  /** The stock file knows of fewer pieces than are to be taken here. */
  readonly inStock?: number;
  /** Day by which the pieces in this bin go first. */
  readonly useBy?: string;
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
 * The walk past everything wanted in one area, bins chosen together with the route where a SKU lies in several; where they
 * have dates, the earliest first, and the route chooses among bins of one day. Where the
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
  // Each day on which some pieces of a SKU go first is an article of its own: the earlier ones are wanted whole.
  const dated = [...known].flatMap(([sku, own]) => earliestFirst(own, demand.get(sku) ?? 0));
  const all = dated.flatMap((one, article) => one.bins.map((bin) => ({ ...bin, article })));
  const wanted = dated.map(({ pieces }, article) => [article, pieces] as const);
  const input = { ...store.layout, start: store.start, end: store.end };
  const route = planScatteredRoute(
    {
      ...input,
      demand: wanted,
      bins: all.map(({ article, bin, room }) => [article, ...bin.place, room] as const),
    },
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
        ...(entered && isNarrow(store, aisle) && { through: true }),
        ...(inStock !== undefined && quantity > inStock && { inStock }),
        ...(bin.useBy !== undefined && { useBy: bin.useBy }),
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

/** The bins that a SKU is taken from, day by day: all that lies in those before the last day, some of the last. */
function earliestFirst<T extends { readonly bin: KnownBin; readonly room: number }>(
  bins: readonly T[],
  wanted: number,
): { readonly bins: readonly T[]; readonly pieces: number }[] {
  const days = groupBy(bins, ({ bin }) => bin.useBy ?? NO_DAY);
  const taken: { bins: readonly T[]; pieces: number }[] = [];
  let left = wanted;
  for (const day of [...days.keys()].sort()) {
    const own = days.get(day) ?? [];
    const pieces = Math.min(
      left,
      own.reduce((sum, { room }) => sum + room, 0),
    );
    if (pieces > 0) taken.push({ bins: own, pieces });
    left -= pieces;
  }
  return taken;
}

/** To the tenth of a millimetre, where the unit is a metre. */
export function rounded(length: number): number {
  return Math.round(length * 10_000) / 10_000;
}

function isNarrow({ layout: { noTurn = [] } }: Store, aisle: number): boolean {
  return noTurn.some(([own]) => own === aisle);
}

/** By which end the walk came into the aisle in which it stands at place `at`. */
function enteredBy(walk: readonly Place[], at: number, { layout }: Store): string {
  const aisle = walk[at]?.[0];
  let first = at;
  while (first > 0 && walk[first - 1]?.[0] === aisle) first--;
  const cross = layout.crossAisles.indexOf(walk[first]?.[1] ?? 0);
  return cross === 0 ? 'front' : cross === layout.crossAisles.length - 1 ? 'back' : `cross ${cross}`;
}
