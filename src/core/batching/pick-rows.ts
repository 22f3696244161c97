import type { PickRow, PickShare, PickWalkFacts } from '../documents/pick-list.ts';
import { storeFloor } from '../documents/store-floor.ts';
import type { AreaWalk } from './area-walk.ts';
import type { PickWalk } from './pick-walk.ts';

/** Rows of a pick list and what is drawn of its walks. */
export interface WalkedRows {
  readonly rows: PickRow[];
  readonly walks: PickWalkFacts[];
}

/**
 * Rows of a pick list in walking order: a SKU taken from several bins becomes a row a bin, the parcels shared out in
 * their order. What lies nowhere, or beyond what the walk was planned for, follows at the end: nothing is dropped.
 */
export function byWalk(rows: readonly PickRow[], walk: PickWalk): WalkedRows {
  const open = rows.map((row) => ({ row, split: row.split.map((share) => ({ ...share })) }));
  const bySku = new Map<string, typeof open>();
  for (const one of open) bySku.set(one.row.sku, [...(bySku.get(one.row.sku) ?? []), one]);
  const result: PickRow[] = [];
  const walks: PickWalkFacts[] = [];
  for (const area of walk.areas) {
    const stops = new Map<string, { place: AreaWalk['path'][number]; steps: number[] }>();
    let enter: PickRow['enter'];
    for (const { sku, bin, place, aisle, from, through, inStock, useBy, quantity: wanted } of area.picks) {
      let left = wanted;
      if (from !== undefined) enter = { aisle, from, ...(through && { through }) };
      for (const { row, split } of bySku.get(sku) ?? []) {
        const taken = take(split, left);
        const quantity = taken.reduce((sum, share) => sum + share.quantity, 0);
        if (quantity === 0) continue;
        left -= quantity;
        const step = result.length + 1;
        const key = place.join(' ');
        const stop = stops.get(key) ?? { place, steps: [] };
        stops.set(key, stop);
        stop.steps.push(step);
        result.push({
          ...row,
          step,
          area: area.name,
          ...(enter && { enter }),
          ...(inStock !== undefined && { inStock }),
          ...(useBy !== undefined && { useBy }),
          bin,
          quantity,
          split: taken,
        });
        enter = undefined;
      }
    }
    walks.push(factsOf(area, [...stops.values()], walk.unit));
  }
  const nowhere = new Map(walk.unplaced.map(({ sku, bin }) => [sku, bin]));
  for (const { row, split } of open) {
    const rest = split.filter((share) => share.quantity > 0);
    if (rest.length === 0) continue;
    const bin = nowhere.get(row.sku);
    result.push({
      ...row,
      ...(bin !== undefined && { bin }),
      quantity: rest.reduce((sum, share) => sum + share.quantity, 0),
      split: rest,
      nowhere: bin === undefined ? 'no-bin' : 'not-in-layout',
    });
  }
  return { rows: result, walks };
}

function factsOf(
  { name, store, length, proof, lowerBound, path }: AreaWalk,
  stops: PickWalkFacts['map']['stops'],
  unit: string,
): PickWalkFacts {
  return {
    area: name,
    length,
    unit,
    proof,
    ...(lowerBound !== undefined && { lowerBound }),
    map: { ...storeFloor(store), path, stops },
  };
}

/** Takes up to `pieces` off the shares, first parcels first. */
function take(split: { parcel: string; position: number; quantity: number }[], pieces: number): PickShare[] {
  const taken: PickShare[] = [];
  let left = pieces;
  for (const share of split) {
    const quantity = Math.min(share.quantity, left);
    if (quantity === 0) continue;
    share.quantity -= quantity;
    left -= quantity;
    taken.push({ ...share, quantity });
  }
  return taken;
}
