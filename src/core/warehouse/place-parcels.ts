import type { LineUnits } from '../packing/part-of.ts';
import { bySequence } from './allocate.ts';
import { type Bundles, type Component, componentsOf } from './bundles.ts';
import type { Supply } from './free-stock.ts';
import type { RankedLocation, RankReason } from './locations.ts';
import { isPreordered, type Wants } from './pre-order.ts';

/** A parcel to be that wants goods; `key` is the caller's. */
export interface ParcelSeeker {
  readonly key: number;
  readonly order: Wants;
  /** Locations it may leave from, the best first; never empty. */
  readonly ranked: readonly RankedLocation[];
  /** Instant by which it must leave. */
  readonly deadline?: string;
  /** Higher is served sooner. */
  readonly priority?: number;
  /** False: it goes whole from one location, whatever lacks there. */
  readonly mayDivide: boolean;
}

/** Why a parcel leaves from its location. */
export interface ParcelWhy extends RankReason {
  /** Better locations that were passed over, each with what it lacks: `1 × CAP`. */
  readonly passed?: readonly { readonly location: string; readonly lacks: string }[];
  /** Of so many parcels that no smaller number of locations could have filled. */
  readonly parcels?: number;
}

/** Units that leave together from one location. */
export interface PlacedPart {
  readonly location: string;
  readonly lines: readonly LineUnits[];
  readonly why: ParcelWhy;
}

export interface Placing {
  readonly key: number;
  /** The best location first; none: nothing of it can go. */
  readonly parts: readonly PlacedPart[];
  /** Pieces that lack, per picked SKU; of pre-ordered goods all that was sold. */
  readonly missing: ReadonlyMap<string, number>;
}

/** So many locations at most are tried together in every combination; beyond them the best ones are. */
const MOST_COMBINED = 10;

/**
 * Says from where each parcel leaves and what of it: from the first location in its own ranking that has all of it; else
 * from as few locations as together have all, the best-ranked of equally few; else what there is, from as few locations as
 * hold it. Served in the order of core/warehouse/allocate (priority, deadline, age, id): the same orders in whatever order
 * get the same. A SKU of which no stock is known binds nobody and goes along. Pre-ordered lines wait. A unit of a bundle
 * never lies in two locations. No location's stock falls below zero.
 */
export function placeParcels(
  seekers: readonly ParcelSeeker[],
  supply: Supply,
  bundles: Bundles = new Map(),
): Placing[] {
  const shelves = new Shelves(supply);
  const served = seekers.map((seeker) => {
    const { key, order, deadline, priority } = seeker;
    const { placedAt } = order;
    return {
      seeker,
      id: String(key).padStart(16, '0'),
      ...(priority !== undefined && { priority }),
      ...(deadline !== undefined && { deadline }),
      ...(placedAt !== undefined && { placedAt }),
    };
  });
  served.sort(bySequence);
  return served.map(({ seeker }) => place(seeker, shelves, bundles));
}

/** A line with what one unit of it is picked as. */
interface Need {
  readonly key: string;
  readonly label: string;
  readonly units: number;
  readonly components: readonly Component[];
}

/** What would be taken: units per line, location by location. */
interface Taking {
  readonly parts: readonly {
    readonly location: RankedLocation;
    readonly units: ReadonlyMap<string, number>;
  }[];
  readonly total: number;
}

function place(seeker: ParcelSeeker, shelves: Shelves, bundles: Bundles): Placing {
  const { key, order, ranked } = seeker;
  const missing = new Map<string, number>();
  const lack = (name: string, count: number) => missing.set(name, (missing.get(name) ?? 0) + count);
  const needs: Need[] = [];
  for (const line of order.lines) {
    if (line.toShip <= 0) continue;
    const label = line.sku || line.name;
    if (seeker.mayDivide && isPreordered(order, line)) lack(label, line.toShip);
    else
      needs.push({ key: line.key, label, units: line.toShip, components: componentsOf(line.sku, bundles) });
  }
  // Bundles first: single pieces can be had of any location, a bundle's only together.
  needs.sort((a, b) => (b.components.length > 1 ? 1 : 0) - (a.components.length > 1 ? 1 : 0));
  const wanted = needs.reduce((sum, { units }) => sum + units, 0);
  if (wanted === 0) return { key, parts: [], missing };
  const alone = ranked.map((location) => shelves.fill(needs, [location]));
  let taking = alone.find(({ total }) => total === wanted);
  if (!taking) taking = seeker.mayDivide ? divided(needs, ranked, shelves, wanted) : fullest(alone);
  shelves.take(needs, taking);
  const whole = !seeker.mayDivide || taking.total === wanted;
  const left = new Map(needs.map(({ key: line, units }) => [line, units]));
  for (const { units } of taking.parts)
    for (const [line, count] of units) left.set(line, (left.get(line) ?? 0) - count);
  for (const need of needs) {
    const rest = left.get(need.key) ?? 0;
    if (rest > 0) for (const [sku, count] of shelves.lacking(need, rest)) lack(sku, count);
  }
  const used = taking.parts.filter(({ units }) => units.size > 0);
  // Whoever goes undivided takes everything along, also what lacks.
  const filled =
    !seeker.mayDivide && taking.total < wanted
      ? [
          {
            location: taking.parts[0]?.location ?? ranked[0]!,
            units: new Map(needs.map((n) => [n.key, n.units])),
          },
        ]
      : used;
  const names = new Set(filled.map(({ location }) => location.name));
  const parts = filled.map(({ location, units }, at): PlacedPart => {
    const better = ranked.slice(0, ranked.indexOf(location)).filter(({ name }) => !names.has(name));
    const passed =
      at === 0
        ? better.map(({ name }) => ({ location: name, lacks: lackedBy(name, needs, alone, ranked) }))
        : [];
    const why: ParcelWhy = {
      ...location.why,
      ...(passed.length > 0 && { passed }),
      ...(filled.length > 1 && whole && { parcels: filled.length }),
    };
    return { location: location.name, lines: inOrder(order, units), why };
  });
  return { key, parts, missing };
}

/** As few locations as have all, or as much as all of them together have. */
function divided(
  needs: readonly Need[],
  ranked: readonly RankedLocation[],
  shelves: Shelves,
  wanted: number,
): Taking {
  const useful = ranked.filter((location) => shelves.fill(needs, [location]).total > 0);
  const tried = useful.slice(0, MOST_COMBINED);
  const all = shelves.fill(needs, useful.length > 0 ? useful : ranked.slice(0, 1));
  const goal = Math.min(wanted, all.total);
  for (let size = 1; size < tried.length; size++)
    for (const some of combinations(tried, size)) {
      const taking = shelves.fill(needs, some);
      if (taking.total >= goal) return taking;
    }
  return all;
}

/** The location that lacks least, the best-ranked of equals. */
function fullest(alone: readonly Taking[]): Taking {
  return alone.reduce((best, one) => (one.total > best.total ? one : best));
}

/** Every choice of `size` of the items, the first ones first. */
function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at <= items.length - size; at++)
      for (const rest of combinations(items, size - 1, at + 1)) yield [items[at]!, ...rest];
}

function lackedBy(
  name: string,
  needs: readonly Need[],
  alone: readonly Taking[],
  ranked: readonly RankedLocation[],
): string {
  const had = alone[ranked.findIndex((one) => one.name === name)]?.parts[0]?.units ?? new Map();
  const lacks = needs.flatMap(({ key, label, units }) => {
    const count = units - (had.get(key) ?? 0);
    return count > 0 ? [`${count} × ${label}`] : [];
  });
  return lacks.join(', ');
}

/** Units in the order of the order's lines. */
function inOrder({ lines }: Wants, units: ReadonlyMap<string, number>): LineUnits[] {
  return lines.flatMap(({ key }) => {
    const quantity = units.get(key) ?? 0;
    return quantity > 0 ? [{ key, quantity }] : [];
  });
}

/** What is left of the stock while parcels are served. */
class Shelves {
  readonly #at: ReadonlyMap<string, Map<string, number>>;
  readonly #anywhere: Map<string, number>;
  readonly #known: ReadonlySet<string>;

  constructor({ at, anywhere }: Supply) {
    const bare = ([sku, count]: [string, number]): [string, number] => [sku, Math.max(0, count)];
    this.#at = new Map([...at].map(([name, own]) => [name, new Map([...own].map(bare))]));
    this.#anywhere = new Map([...anywhere].map(bare));
    this.#known = new Set([...[...this.#at.values()].flatMap((own) => [...own.keys()]), ...anywhere.keys()]);
  }

  /** Fills the needs from these locations in turn, each as far as it reaches. Takes nothing. */
  fill(needs: readonly Need[], locations: readonly RankedLocation[]): Taking {
    const taken = new Map<string, number>();
    const open = needs.map(({ units }) => units);
    let total = 0;
    const parts = locations.map((location) => {
      const units = new Map<string, number>();
      for (const [at, need] of needs.entries()) {
        let count = open[at]!;
        for (const { sku, quantity } of need.components)
          count = Math.min(count, Math.floor(this.#free(location.name, sku, taken) / quantity));
        if (count <= 0) continue;
        for (const { sku, quantity } of need.components)
          this.#note(location.name, sku, count * quantity, taken);
        units.set(need.key, count);
        open[at]! -= count;
        total += count;
      }
      return { location, units };
    });
    return { parts, total };
  }

  take(needs: readonly Need[], { parts }: Taking): void {
    for (const { location, units } of parts)
      for (const { key, components } of needs)
        for (const { sku, quantity } of components) {
          const count = (units.get(key) ?? 0) * quantity;
          if (count === 0 || !this.#known.has(sku)) continue;
          const own = this.#at.get(location.name);
          const here = Math.min(count, own?.get(sku) ?? 0);
          if (here > 0) own?.set(sku, (own.get(sku) ?? 0) - here);
          if (count > here) this.#anywhere.set(sku, (this.#anywhere.get(sku) ?? 0) - (count - here));
        }
  }

  /** What so many units of a line want beyond all that is left. */
  lacking({ components, label }: Need, units: number): [string, number][] {
    const found = components.flatMap(({ sku, quantity }): [string, number][] => {
      let left = this.#anywhere.get(sku) ?? 0;
      for (const own of this.#at.values()) left += own.get(sku) ?? 0;
      const count = this.#known.has(sku) ? units * quantity - left : 0;
      return count > 0 ? [[sku, count]] : [];
    });
    // Enough of everything, but never together in one place.
    return found.length > 0 ? found : [[label, units]];
  }

  #free(location: string, sku: string, taken: ReadonlyMap<string, number>): number {
    if (!this.#known.has(sku)) return Number.MAX_SAFE_INTEGER;
    const here = (this.#at.get(location)?.get(sku) ?? 0) - (taken.get(`${location}\n${sku}`) ?? 0);
    return here + (this.#anywhere.get(sku) ?? 0) - (taken.get(`\n${sku}`) ?? 0);
  }

  #note(location: string, sku: string, count: number, taken: Map<string, number>): void {
    if (!this.#known.has(sku)) return;
    const key = `${location}\n${sku}`;
    const here = Math.min(count, (this.#at.get(location)?.get(sku) ?? 0) - (taken.get(key) ?? 0));
    taken.set(key, (taken.get(key) ?? 0) + here);
    if (count > here) taken.set(`\n${sku}`, (taken.get(`\n${sku}`) ?? 0) + count - here);
  }
}
