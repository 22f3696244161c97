import { groupBy } from './group-by.ts';
import type { Shelf } from './stock.ts';

/** The bins one walk can pass, and the locations whose bins it cannot. */
export interface ChosenLocation {
  readonly location: string;
  readonly shelves: readonly Shelf[];
  /** Other locations with bins. */
  readonly others: readonly string[];
}

/** A layout is of one location: the one it names, else the one with most bins (then the first by name). */
export function chooseLocation(shelves: readonly Shelf[], named: string | undefined): ChosenLocation {
  const groups = groupBy(shelves, (shelf) => shelf.location);
  const sorted = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const location = named ?? sorted[0]?.[0] ?? '';
  return {
    location,
    shelves: groups.get(location) ?? [],
    others: sorted.map(([name]) => name).filter((name) => name !== location),
  };
}
