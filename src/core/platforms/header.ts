import { normaliseName } from '../text/clean.ts';

/** The header row of a file: columns are found by name, never by position. */
export interface Header {
  /** As found. */
  readonly names: readonly string[];
  /** Normalised name → position of its first column. */
  readonly index: ReadonlyMap<string, number>;
  /** Names that occur more than once; the first column counts. */
  readonly repeated: readonly string[];
  /** Physical line of the header, from 1. */
  readonly line: number;
}

export function readHeader(cells: readonly string[], line: number): Header {
  const index = new Map<string, number>();
  const repeated: string[] = [];
  cells.forEach((name, position) => {
    const key = normaliseName(name);
    if (key === '') return;
    if (index.has(key)) repeated.push(name);
    else index.set(key, position);
  });
  return { names: cells.map((name) => name.replace(/\uFEFF/g, '').trim()), index, repeated, line };
}

/** Position of the first of these columns that is there, else -1. */
export function column(header: Header, ...names: readonly string[]): number {
  for (const name of names) {
    const position = header.index.get(normaliseName(name));
    if (position !== undefined) return position;
  }
  return -1;
}
