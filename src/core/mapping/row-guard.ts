import type { ReadContext, Sink } from '../platforms/export-format.ts';
import type { Header } from '../platforms/header.ts';
import type { Problem } from '../problem.ts';
import { isScientific, trim } from '../text/clean.ts';
import { isDamagedId } from './damaged-id.ts';
import type { Hooks } from './hooks.ts';
import type { UnknownWord } from './judgement.ts';
import type { Field, Mapping } from './mapping.ts';
import type { RowCells } from './row-cells.ts';

/** Longer ids are garbage (import-quirks.md 29). */
const LONGEST_ID = 64;
/** Unknown words that the refusal lists. */
const MOST_WORDS = 20;

/** Watches rows: which are none, which are broken, which use words nobody knows. */
export class RowGuard {
  readonly unknown = new Map<string, UnknownWord>();
  /** Orders begun. */
  orders = 0;
  readonly #mapping: Mapping;
  readonly #width: number;
  readonly #context: ReadContext;
  readonly #sink: Sink;
  readonly #hooks: Hooks;
  readonly #orderId: RegExp | undefined;
  #nth = 0;
  #footer = false;
  #zoneTold = false;
  #row: RowCells | undefined;

  constructor(mapping: Mapping, header: Header, context: ReadContext, sink: Sink, hooks: Hooks) {
    this.#mapping = mapping;
    this.#width = header.names.length;
    this.#context = context;
    this.#sink = sink;
    this.#hooks = hooks;
    this.#orderId = mapping.orderId === undefined ? undefined : new RegExp(mapping.orderId, 'u');
  }

  /** A problem of the row at hand. */
  readonly complain = (code: string, field: Field, value: string): Problem => ({
    code,
    severity: 'error',
    file: this.#context.file,
    ...(this.#row && { line: this.#row.line, column: this.#row.column(field) }),
    value: value.length > 80 ? `${value.slice(0, 79)}…` : value,
  });

  /** Rows that are the file's own words: descriptions (told), footers, rows of blank cells. */
  isNoRow(row: RowCells): boolean {
    this.#row = row;
    this.#nth++;
    const told = this.#hooks.skip?.(row, this.#nth);
    if (told !== undefined) {
      this.#sink.tell({ code: told, severity: 'info', file: this.#context.file, line: row.line });
      return true;
    }
    if (row.cells.every((cell) => trim(cell) === '')) return true;
    if (!this.#mapping.footers) return false;
    const first = trim(row.cells.find((cell) => trim(cell) !== '') ?? '').toLowerCase();
    const isFooter =
      row.text('order') === '' || row.cells.length < this.#width
        ? this.#mapping.footers.some((footer) => first.includes(footer))
        : this.#mapping.footers.some((footer) => row.text('order').toLowerCase().includes(footer)) ||
          (this.#mapping.footers.some((footer) => first.includes(footer)) && onlyFirst(row.cells));
    if (isFooter && !this.#footer) {
      this.#footer = true;
      this.#sink.tell({
        code: 'file/footer',
        severity: 'info',
        file: this.#context.file,
        line: row.line,
        value: first,
      });
    }
    return isFooter;
  }

  /** What is wrong with the row as such. */
  check(row: RowCells, id: string): Problem | undefined {
    this.#row = row;
    if (row.cells.length !== this.#width)
      return {
        ...this.complain('row/ragged', 'order', id),
        facts: { expected: String(this.#width), found: String(row.cells.length) },
      };
    if (isScientific(id)) return this.complain('row/damaged-id', 'order', id);
    if (id.length > LONGEST_ID) return this.complain('row/id-too-long', 'order', id);
    if (this.#orderId && !this.#orderId.test(id)) return this.complain('row/bad-id', 'order', id);
    return undefined;
  }

  /** Dates without an offset were read as UTC because nobody said where the shop's clock stands. Told once. */
  zoneAssumed(stamps: readonly string[]): void {
    if (this.#zoneTold || stamps.every((stamp) => !stamp.endsWith('Z'))) return;
    this.#zoneTold = true;
    this.#sink.tell({
      code: 'file/zone-assumed',
      severity: 'warning',
      file: this.#context.file,
      facts: { zone: 'UTC' },
    });
  }

  /** What would be wrong with an order whose id ends in zeros, if too many in the file do. Counts the ids. */
  suspicion(row: RowCells, id: string): Problem | undefined {
    this.orders++;
    return isDamagedId(row.raw('order'), id) ? this.complain('row/damaged-id', 'order', id) : undefined;
  }

  unknownWord(word: UnknownWord): void {
    if (this.unknown.size < MOST_WORDS) this.unknown.set(`${word.column}\u001F${word.unknown}`, word);
  }

  /** The file is refused with every word it uses that no table knows. */
  unknownWords(): Problem {
    const words = [...this.unknown.values()];
    const column = words[0]?.column;
    return {
      code: 'file/unknown-words',
      severity: 'error',
      file: this.#context.file,
      ...(column !== undefined && { column }),
      facts: { words: words.map((word) => word.unknown).join(', ') },
    };
  }
}

function onlyFirst(cells: readonly string[]): boolean {
  return cells.filter((cell) => trim(cell) !== '').length === 1;
}
