import type { Header } from '../platforms/header.ts';
import { normaliseName, trim } from '../text/clean.ts';
import type { Field, Mapping } from './mapping.ts';
import { FIELDS } from './mapping.ts';

/** The cells of the row at hand, by field. One object serves all rows of a file. */
export class RowCells {
  cells: readonly string[] = [];
  line = 0;
  /** Columns of each field that the file has, the preferred one first. */
  readonly #at: Readonly<Partial<Record<Field, readonly number[]>>>;
  readonly #constants: Mapping['constants'];
  readonly #blanks: ReadonlySet<string>;
  readonly #header: Header;

  constructor(mapping: Mapping, header: Header) {
    const at: Partial<Record<Field, readonly number[]>> = {};
    for (const field of FIELDS) {
      const found = (mapping.columns[field] ?? []).flatMap(
        (name) => header.index.get(normaliseName(name)) ?? [],
      );
      if (found.length > 0) at[field] = found;
    }
    this.#at = at;
    this.#constants = mapping.constants;
    this.#blanks = new Set(mapping.blanks ?? []);
    this.#header = header;
  }

  /** The cell trimmed, of the first of its columns that is not blank; '' when all are; else the field's constant. */
  text(field: Field): string {
    const positions = this.#at[field];
    if (positions === undefined) return this.#constants[field] ?? '';
    for (const position of positions) {
      const text = this.at(position);
      if (text !== '') return text;
    }
    return '';
  }

  /** The texts of all the field's columns that are not blank, each once: as in the file but for spaces around them. */
  all(field: Field): readonly string[] {
    const texts = (this.#at[field] ?? []).flatMap((position) =>
      this.at(position) === '' ? [] : [(this.cells[position] ?? '').trim()],
    );
    return texts.length > 1 ? [...new Set(texts)] : texts;
  }

  /** The cell as it is in the file. */
  raw(field: Field): string {
    const position = this.#at[field]?.[0];
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
    const position = this.#at[field]?.[0];
    return position === undefined ? field : (this.#header.names[position] ?? field);
  }
}
