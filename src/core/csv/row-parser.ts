import { CsvError, type Options, Parser } from 'csv-parse';
import { LIMITS } from './limits.ts';

/** What a CSV file can be wrong about as a whole, with the physical line. */
export class CsvFault extends Error {
  constructor(
    readonly code: 'csv/quote-not-closed' | 'csv/stray-quote' | 'csv/row-too-long',
    /** Line where the row in question starts, from 1. */
    readonly line: number,
    /** Last line of the last whole row before it. */
    readonly lastWholeLine: number,
    /** Line the parser had reached. */
    readonly reached: number,
  ) {
    super(code);
  }
}

export interface RowParserOptions {
  /** One character. */
  readonly delimiter: string;
  readonly quote: boolean;
  /** `="2650…"` without outer quotes, as Taobao writes its ids. */
  readonly formulaCells?: boolean;
  /** Physical lines that stand before what is fed. */
  readonly firstLine?: number;
}

/** `line` is the physical line on which the row starts, from 1. */
export type OnRow = (cells: string[], line: number) => void;

/**
 * RFC 4180 rows out of byte chunks in UTF-8, through csv-parse. Strict: a stray or unclosed quote is a fault, never
 * a guess; rows keep their own number of cells (whoever reads them compares with the header).
 * Rows are handed over as they are completed, without going through the stream's readable side, which would cost
 * a quarter more time.
 */
export class RowParser extends Parser {
  /** Last physical line of the last whole row. */
  #lastLine: number;
  #parserLine = 0;
  readonly #firstLine: number;
  #empty = 0;
  readonly #onRow: OnRow;
  #failed: Error | undefined;

  constructor(options: RowParserOptions, onRow: OnRow) {
    const csv: Options = {
      delimiter: options.delimiter,
      quote: options.quote ? '"' : null,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: options.formulaCells === true,
      skip_empty_lines: true,
      max_record_size: LIMITS.rowBytes,
    };
    super(csv);
    this.#onRow = onRow;
    this.#lastLine = options.firstLine ?? 0;
    this.#firstLine = this.#lastLine;
  }

  override push(row: unknown): boolean {
    if (row === null) return super.push(null);
    const cells = row as string[];
    const start = this.#lastLine + 1 + this.info.empty_lines - this.#empty;
    const reached = this.info.lines - this.#parserLine;
    // csv-parse counts CRLF inside quotes twice: count a row's own line breaks only where it saw any.
    this.#lastLine = reached === 1 + this.info.empty_lines - this.#empty ? start : start + breaksIn(cells);
    this.#empty = this.info.empty_lines;
    this.#parserLine = this.info.lines;
    this.#onRow(cells, start);
    return true;
  }

  /** Feeds one chunk. Throws CsvFault, or whatever the row consumer threw. */
  feed(chunk: Uint8Array): void {
    this._transform(chunk as never, 'utf8' as never, (error) => {
      this.#failed = error ?? undefined;
    });
    this.#rethrow();
  }

  /** No more chunks: the last row may end without a line break. */
  finish(): void {
    this._flush((error) => {
      this.#failed = error ?? undefined;
    });
    this.#rethrow();
  }

  #rethrow(): void {
    const error = this.#failed;
    if (!error) return;
    this.#failed = undefined;
    const code = error instanceof CsvError ? FAULTS[error.code] : undefined;
    if (code === undefined) throw error;
    throw new CsvFault(code, this.#lastLine + 1, this.#lastLine, this.#firstLine + this.info.lines);
  }
}

/** What csv-parse can find wrong with our options (rows of any length, no trimming, no columns by name). */
const FAULTS: Readonly<Record<string, CsvFault['code']>> = {
  CSV_QUOTE_NOT_CLOSED: 'csv/quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'csv/row-too-long',
  INVALID_OPENING_QUOTE: 'csv/stray-quote',
  CSV_INVALID_CLOSING_QUOTE: 'csv/stray-quote',
};

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}
