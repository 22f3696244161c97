import { type DateStyle, dateOrderOf } from '../orders/dates.ts';
import type { Problem } from '../problem.ts';

export type DateOrder = 'day-first' | 'month-first';

/** Rows kept while the order of day and month is not known; beyond them the file is read twice. */
const KEPT = 5000;

/**
 * Finds the order of day and month of a whole file (formats.md §1): the first date that can be read only one way
 * decides. Rows before it are kept and handed on then; after too many of them only the dates are looked at.
 */
export class DateOrderFinder {
  /** Set once it is known, or given from the start. */
  order: DateOrder | undefined;
  /** A date that could be read in two ways. */
  open: { readonly text: string; readonly line: number } | undefined;
  #kept: { cells: string[]; line: number }[] = [];
  /** Rows were let go: what was read is of no use. */
  late = false;
  readonly #most: number;

  /** `most` rows are kept; Infinity when the caller cannot read the file again. */
  constructor(given: DateOrder | undefined, again: boolean) {
    this.order = given;
    this.#most = again ? KEPT : Number.POSITIVE_INFINITY;
  }

  /** Looks at a row's dates. True: the order is known from here on. */
  look(cells: string[], line: number, dates: readonly string[]): boolean {
    for (const text of dates) {
      const said = text === '' ? undefined : dateOrderOf(text);
      if (said === 'open') this.open ??= { text, line };
      else if (said !== undefined) {
        this.order = said;
        return true;
      }
    }
    if (this.#kept.length < this.#most && !this.late) this.#kept.push({ cells, line });
    else {
      this.late = true;
      this.#kept = [];
    }
    return false;
  }

  /** The rows kept so far, once. */
  release(): readonly { cells: string[]; line: number }[] {
    const kept = this.#kept;
    this.#kept = [];
    return kept;
  }

  get style(): DateStyle {
    return this.order ?? 'day-first';
  }
}

/** Every date of the file can be read in two ways: the seller is asked. */
export function openOrder(file: string, open: { text: string; line: number }, column: string): Problem {
  return {
    code: 'file/date-order-open',
    severity: 'error',
    file,
    line: open.line,
    column,
    value: open.text,
    facts: { flag: '--date-order' },
  };
}
