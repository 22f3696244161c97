import type { LineUnits } from '../packing/part-of.ts';
import { bySequence } from './allocate.ts';
import { type Bundles, componentsOf } from './bundles.ts';
import { fewestLocations } from './fewest-locations.ts';
import type { Supply } from './free-stock.ts';
import type { RankedLocation, RankReason } from './locations.ts';
import { isPreordered, type Wants } from './pre-order.ts';
import { type Filled, type Need, ShelfRoom, type Taking } from './shelf-room.ts';

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
  /** True: there were too many choices to prove that no fewer locations have it all. */
  readonly bestFound?: boolean;
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

/**
 * Says from where each parcel leaves and what of it: from the first location in its own ranking that has all of it; else
 * from as few locations as together have all, the best-ranked of equally few; else as many units as there are, from as few
 * locations as hold them (./fewest-locations). Served in the order of core/warehouse/allocate (priority, deadline, age, id): the same orders in whatever order
 * get the same. A SKU of which no stock is known binds nobody and goes along. Pre-ordered lines wait. A unit of a bundle
 * never lies in two locations. No location's stock falls below zero.
 */
export function placeParcels(
  seekers: readonly ParcelSeeker[],
  supply: Supply,
  bundles: Bundles = new Map(),
): Placing[] {
  const shelves = new ShelfRoom(supply);
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

function place(seeker: ParcelSeeker, shelves: ShelfRoom, bundles: Bundles): Placing {
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
  // What each would give alone, up to the first that gives all.
  const alone: Filled[] = [];
  for (const { name } of ranked) {
    alone.push(shelves.fill(needs, name));
    if (alone.at(-1)?.total === wanted) break;
  }
  const taking: Taking & { readonly proven?: boolean } =
    alone.at(-1)?.total === wanted || !seeker.mayDivide
      ? fullest(needs, ranked, alone)
      : fewestLocations(needs, ranked, shelves);
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
    const better = at === 0 ? ranked.slice(0, ranked.indexOf(location)) : [];
    const passed = better.flatMap(({ name }, rank) =>
      names.has(name) ? [] : [{ location: name, lacks: lackedBy(needs, alone[rank]!) }],
    );
    const why: ParcelWhy = {
      ...location.why,
      ...(passed.length > 0 && { passed }),
      ...(filled.length > 1 && whole && { parcels: filled.length }),
      ...(filled.length > 1 && whole && taking.proven === false && { bestFound: true }),
    };
    return { location: location.name, lines: inOrder(order, units), why };
  });
  return { key, parts, missing };
}

/** The location that lacks least, the best-ranked of equals. */
function fullest(
  needs: readonly Need[],
  ranked: readonly RankedLocation[],
  alone: readonly Filled[],
): Taking {
  let best = 0;
  for (let at = 1; at < alone.length; at++) if (alone[at]!.total > alone[best]!.total) best = at;
  const { units, total } = alone[best]!;
  const taken = new Map<string, number>();
  for (const [at, { key }] of needs.entries()) if (units[at]! > 0) taken.set(key, units[at]!);
  return { parts: [{ location: ranked[best]!, units: taken }], total };
}

/** What one location lacks of an order: `1 × CAP`. */
function lackedBy(needs: readonly Need[], { units }: Filled): string {
  const lacks = needs.flatMap(({ label, units: wanted }, at) => {
    const count = wanted - units[at]!;
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
