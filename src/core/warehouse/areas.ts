import { naturalOrder } from '../text/natural-order.ts';
import { deriveLayout } from './derive-layout.ts';
import { groupBy } from './group-by.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { type Located, locateBins } from './locate-bins.ts';
import type { Shelf } from './stock.ts';

/** A floor or building with a layout, and the bins that are looked for in it. */
export interface Area {
  /** '' where there is only one. */
  readonly name: string;
  readonly location: string;
  readonly plan: LayoutPlan;
  readonly shelves: readonly Shelf[];
  readonly located: Located;
}

/** Areas with their bins, and the locations with bins that belong to none. */
export interface Areas {
  readonly areas: readonly Area[];
  readonly others: readonly string[];
}

/**
 * Gives every bin to an area. An area is of the location it names, else of the one with most bins (then the first by name).
 * Of several areas of one location the first that has a place for a bin gets it; one that fits in none stays with the first,
 * which tells what is wrong with it. Without any layout each location gets one derived from its bins.
 *
 * @param complete the plan of the area with that number, with the places that a table of its own adds
 */
export function divideBins(
  plans: readonly { readonly name: string; readonly plan: LayoutPlan }[],
  shelves: readonly Shelf[],
  complete: (plan: LayoutPlan, area: number) => LayoutPlan,
): Areas {
  const groups = groupBy(shelves, (shelf) => shelf.location);
  const locations = [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name]) => name);
  const largest = locations[0] ?? '';
  const given = plans.length > 0 ? plans : derived(locations, groups);
  const open = new Map([...groups].map(([location, own]) => [location, [...own]]));
  const areas: Area[] = [];
  for (const [at, { name, plan: written }] of given.entries()) {
    const plan = complete(written, at);
    const location = plan.location ?? largest;
    const last = !given.slice(at + 1).some((other) => (other.plan.location ?? largest) === location);
    const own = open.get(location) ?? [];
    const bins = [...new Set(own.map((shelf) => shelf.bin))].sort(naturalOrder);
    const located = locateBins(plan, bins);
    const placed = own.filter(({ bin }) => located.places.has(bin));
    const rest = own.filter(({ bin }) => !located.places.has(bin));
    open.set(location, rest);
    areas.push({ name, location, plan, shelves: placed, located: { ...located, problems: [] } });
    if (!last) continue;
    const first = areas.findIndex((area) => area.location === location);
    const whole = areas[first]!;
    const problems = locateBins(
      whole.plan,
      [...new Set(rest.map(({ bin }) => bin))].sort(naturalOrder),
    ).problems;
    areas[first] = {
      ...whole,
      shelves: [...whole.shelves, ...rest],
      located: { ...whole.located, problems },
    };
  }
  const named = new Set(areas.map(({ location }) => location));
  return { areas, others: locations.filter((location) => !named.has(location)) };
}

function derived(locations: readonly string[], groups: ReadonlyMap<string, readonly Shelf[]>) {
  return locations.flatMap((location) => {
    const plan = deriveLayout(
      [...new Set((groups.get(location) ?? []).map(({ bin }) => bin))].sort(naturalOrder),
    );
    const name = locations.length > 1 ? location : '';
    return plan ? [{ name, plan: { ...plan, location } }] : [];
  });
}
