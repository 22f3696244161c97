import type { RankedLocation } from './locations.ts';
import type { Need, ShelfRoom, Taking } from './shelf-room.ts';
import { type Place, UnitSearch } from './unit-search.ts';

/** So many choices of locations are tried for an order; what is found beyond them is not proven to be the fewest. */
const MOST_CHOICES = 20_000;

/** What is taken, and whether no smaller number of locations gives as much. */
export interface FewestTaking extends Taking {
  readonly proven: boolean;
}

/**
 * As few locations as together have all of an order, the best-ranked of equally few; where not all is to be had, as many
 * units as there are. A set cover: every choice of locations is tried, small ones first and the best-ranked of a size
 * first, and within a choice every way to share the units out that could give more (./unit-search), because bundles that
 * share a component compete for it. Proven for every order of up to 14 locations that have any of it (fewer than 20,000 choices).
 * @param ranked the locations that may send it, the best first; never empty
 */
export function fewestLocations(
  needs: readonly Need[],
  ranked: readonly RankedLocation[],
  room: ShelfRoom,
): FewestTaking {
  const search = new UnitSearch(
    needs,
    ranked.map(({ name }) => name),
    room,
  );
  const useful = [...ranked.keys()].filter((place) => search.atMost([place]) > 0);
  const from = useful.length > 0 ? useful : [0];
  const all = search.most(from);
  let proven = all.exact;
  let choices = 0;
  for (let size = 1; size < from.length; size++)
    for (const some of combinations(from, size)) {
      if (++choices > MOST_CHOICES)
        return { ...taken(needs, ranked, thinned(from, search, all.total)), proven: false };
      if (search.atMost(some) < all.total) continue;
      const found = search.most(some, all.total);
      if (found.total >= all.total) return { ...taken(needs, ranked, found), proven };
      proven &&= found.exact;
    }
  return { ...taken(needs, ranked, all), proven };
}

/** Without the locations, the worst-ranked first, that the others can do without. */
function thinned(from: readonly Place[], search: UnitSearch, goal: number): ReturnType<UnitSearch['most']> {
  let kept = from;
  for (const place of [...from].reverse()) {
    const fewer = kept.filter((one) => one !== place);
    if (fewer.length > 0 && search.atMost(fewer) >= goal && search.most(fewer, goal).total >= goal)
      kept = fewer;
  }
  return search.most(kept, goal);
}

function taken(
  needs: readonly Need[],
  ranked: readonly RankedLocation[],
  { places, units, total }: ReturnType<UnitSearch['most']>,
): Taking {
  const parts = places.map((place, column) => ({
    location: ranked[place]!,
    units: new Map(
      needs.flatMap(({ key }, row): [string, number][] => {
        const count = units[row]![column]!;
        return count > 0 ? [[key, count]] : [];
      }),
    ),
  }));
  return { parts, total };
}

/** Every choice of `size` of the items, the first ones first. */
function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at <= items.length - size; at++)
      for (const rest of combinations(items, size - 1, at + 1)) yield [items[at]!, ...rest];
}
