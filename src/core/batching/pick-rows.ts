import type { PickRow, PickShare } from '../documents/pick-list.ts';
import type { Pick, PickWalk } from './pick-walk.ts';

/**
 * Rows of a pick list in walking order: a SKU taken from several bins becomes a row a bin, the parcels shared out in
 * their order. What lies nowhere, or beyond what the walk was planned for, follows at the end: nothing is dropped.
 */
export function byWalk(rows: readonly PickRow[], walk: PickWalk): PickRow[] {
  const open = rows.map((row) => ({ row, split: row.split.map((share) => ({ ...share })) }));
  const bySku = new Map<string, typeof open>();
  for (const one of open) bySku.set(one.row.sku, [...(bySku.get(one.row.sku) ?? []), one]);
  const result: PickRow[] = [];
  let entered: string | undefined;
  for (const pick of walk.picks) {
    let left = pick.quantity;
    if (pick.from !== undefined) entered = `aisle ${pick.aisle}, in from the ${pick.from}`;
    for (const { row, split } of bySku.get(pick.sku) ?? []) {
      const taken = take(split, left);
      const quantity = taken.reduce((sum, share) => sum + share.quantity, 0);
      if (quantity === 0) continue;
      left -= quantity;
      const note = [entered, stockNote(pick)].filter((part) => part !== undefined).join('; ');
      entered = undefined;
      result.push({ ...row, bin: pick.bin, quantity, split: taken, ...(note !== '' && { note }) });
    }
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
      note: bin === undefined ? 'not located: no bin known' : 'not located: bin not in the layout',
    });
  }
  return result;
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

function stockNote(pick: Pick): string | undefined {
  return pick.inStock === undefined ? undefined : `the stock file says ${pick.inStock}`;
}
