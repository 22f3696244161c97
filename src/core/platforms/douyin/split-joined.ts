import { trim } from '../../text/clean.ts';

export interface JoinedColumns {
  readonly ids: number;
  readonly titles: number;
  readonly quantities: number;
  /** Columns that are split where they have as many parts, and left blank where not. */
  readonly others: readonly number[];
}

/**
 * Some re-exports join the items of an order in one row: `A1;A2`. They are taken apart only where ids and titles
 * have the same number of parts and the quantities follow (import-quirks.md 23).
 * @returns the rows, or the code of what is wrong
 */
export function splitJoined(
  cells: readonly string[],
  at: JoinedColumns,
): readonly (readonly string[])[] | string {
  const parts = (position: number) =>
    trim(cells[position] ?? '')
      .split(/[;；]/)
      .map(trim);
  const ids = parts(at.ids);
  if (ids.length === 1) return [cells];
  const titles = parts(at.titles);
  const quantities = parts(at.quantities);
  const evenly = quantities.length === 1 && quantities[0] === String(ids.length);
  if (titles.length !== ids.length || !(quantities.length === ids.length || evenly))
    return 'row/joined-items';
  return ids.map((id, i) => {
    const row = [...cells];
    row[at.ids] = id;
    row[at.titles] = titles[i] ?? '';
    row[at.quantities] = evenly ? '1' : (quantities[i] ?? '');
    for (const position of at.others) {
      if (position === -1) continue;
      const values = parts(position);
      row[position] = values.length === ids.length ? (values[i] ?? '') : '';
    }
    return row;
  });
}
