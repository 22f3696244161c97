import { NO_DAY, type Shelves } from './area-walk.ts';

/** What is fetched in each area. */
export interface SharedDemand {
  /** Pieces per SKU, area by area. */
  readonly shares: readonly Map<string, number>[];
  /** Whether some SKU could have been fetched in another area. */
  readonly chosen: boolean;
}

/**
 * Divides what is wanted among the areas. A SKU of one area is fetched there. One of several: in the first area that is
 * walked anyway and holds enough, else in the first that does, else in all of them in turn; what is lacking is asked of the
 * first. A SKU with dates on its bins is taken by the earliest first, in whatever area they lie. SKUs that lie in no layout are in no share.
 */
export function shareDemand(areas: readonly Shelves[], demand: ReadonlyMap<string, number>): SharedDemand {
  const shares = areas.map(() => new Map<string, number>());
  const rooms = areas.map(({ bins }) => {
    const room = new Map<string, number>();
    for (const { sku, place, quantity = Infinity } of bins)
      if (place) room.set(sku, (room.get(sku) ?? 0) + Math.max(0, quantity));
    return room;
  });
  const several: [string, number, number[]][] = [];
  for (const [sku, wanted] of demand) {
    if (wanted <= 0) continue;
    const holders = [...areas.keys()].filter((area) => rooms[area]!.has(sku));
    if (holders.length === 1) shares[holders[0]!]!.set(sku, wanted);
    else if (holders.length > 1) several.push([sku, wanted, holders]);
  }
  for (const [sku, wanted, holders] of several) {
    const days = daysOf(areas, sku);
    if (days.length > 1) {
      let left = wanted;
      for (const { area, quantity } of days) {
        const pieces = Math.min(left, quantity);
        if (pieces > 0) shares[area]!.set(sku, (shares[area]!.get(sku) ?? 0) + pieces);
        left -= pieces;
      }
      const first = shares[days[0]!.area]!;
      if (left > 0) first.set(sku, (first.get(sku) ?? 0) + left);
      continue;
    }
    const enough = holders.filter((area) => rooms[area]!.get(sku)! >= wanted);
    const whole = enough.find((area) => shares[area]!.size > 0) ?? enough[0];
    if (whole !== undefined) {
      shares[whole]!.set(sku, wanted);
      continue;
    }
    let left = wanted;
    for (const area of holders) {
      const pieces = Math.min(left, rooms[area]!.get(sku)!);
      if (pieces > 0) shares[area]!.set(sku, pieces);
      left -= pieces;
    }
    const first = shares[holders[0]!]!;
    if (left > 0) first.set(sku, (first.get(sku) ?? 0) + left);
  }
  return { shares, chosen: several.length > 0 };
}

/** Bins of a SKU that differ in their days, the earliest first (without a day last); empty where none has a day. */
function daysOf(areas: readonly Shelves[], sku: string): { area: number; day: string; quantity: number }[] {
  const found = areas.flatMap(({ bins }, area) =>
    bins
      .filter((bin) => bin.sku === sku && bin.place !== undefined)
      .map(({ useBy, quantity = Infinity }) => ({
        area,
        day: useBy ?? NO_DAY,
        quantity: Math.max(0, quantity),
      })),
  );
  if (new Set(found.map(({ day }) => day)).size < 2) return [];
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.area - b.area));
}
