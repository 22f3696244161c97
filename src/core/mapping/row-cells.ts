import { column, type Header } from '../platforms/header.ts';
import { trim } from '../text/clean.ts';
import type { Field, Mapping } from './mapping.ts';
import { FIELDS } from './mapping.ts';

/** The cells of the row at hand, by field. One object serves all rows of a file. */
export class RowCells {
  cells: readonly string[] = [];
  line = 0;
  readonly #at: Readonly<Partial<Record<Field, number>>>;
  readonly #constants: Mapping['constants'];
  readonly #blanks: ReadonlySet<string>;
  readonly #header: Header;

  constructor(mapping: Mapping, header: Header) {
    const at: Partial<Record<Field, number>> = {};
    for (const field of FIELDS) {
      const position = column(header, ...(mapping.columns[field] ?? []));
      if (position !== -1) at[field] = position;
    }
    this.#at = at;
    this.#constants = mapping.constants;
    this.#blanks = new Set(mapping.blanks ?? []);
    this.#header = header;
  }

  /** The cell trimmed, '' when blank or when the file says it otherwise; else the field's constant. */
  text(field: Field): string {
    const position = this.#at[field];
    if (position === undefined) return this.#constants[field] ?? '';
    return this.at(position);
  }

  /** The cell as it is in the file. */
  raw(field: Field): string {
    const position = this.#at[field];
    return position === undefined ? '' : (this.cells[position] ?? '');
  }

  /** Any column of the header, '' when -1. */
  at(position: number): string {
    const text = trim(this.cells[position] ?? '');
    return this.#blanks.has(text) ? '' : text;
  }

  /** True when the file has a column (or the format a constant) for it, filled or not. */
  has(field: Field): boolean {
    return this.#at[field] !== undefined || this.#constants[field] !== undefined;
  }

  hasColumn(field: Field): boolean {
    return this.#at[field] !== undefined;
  }

  /** Name of the field's column as the file writes it, for problems. */
  column(field: Field): string {
    const position = this.#at[field];
    return position === undefined ? field : (this.#header.names[position] ?? field);
  }

  position(field: Field): number {
    return this.#at[field] ?? -1;
  }
}
