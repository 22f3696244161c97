import { LIMITS } from './limits.ts';
import { packedBytes, repack, unpack } from './packed-text.ts';
import { type OnRow, RowParser, type RowParserOptions } from './row-parser.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** Longer rows go to csv-parse, which knows the limit: so many characters have fewer bytes than it allows. */
const MOST_ROW = LIMITS.rowBytes / 4;
/** Enough of the next piece to end the row in which the last one ended: joining all of it would copy it. */
const JOINED = 8192;

/**
 * The rows RowParser gives, several times as fast, out of text instead of bytes. It understands plain RFC 4180 only;
 * at the first thing it does not (a stray quote, a row of megabytes, a last row without line break) it hands the file
 * to RowParser for good, from the last whole row on. What a file means is therefore for RowParser alone to say.
 * Cells are parts of the fed text and keep it alive: whoever keeps many of them for long uses RowParser.
 */
export class RowScanner {
  readonly #options: RowParserOptions;
  readonly #onRow: OnRow;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #relaxed: boolean;
  /** Codes above this are ordinary characters. */
  readonly #special: number;
  /** What has been fed behind the last whole row. */
  #rest = '';
  #packed = false;
  /** Not worth another look before it is so long: one row in many small pieces must not cost its length squared. */
  #worth = 0;
  /** Last physical line of the last whole row. */
  #lastLine: number;
  /** A row of empty cells, as long as the longest row so far. */
  #empty: string[] = [];
  #parser: RowParser | undefined;

  constructor(options: RowParserOptions, onRow: OnRow) {
    this.#options = options;
    this.#onRow = onRow;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.#quote = options.quote ? QUOTE : -1;
    this.#relaxed = options.formulaCells === true;
    this.#special = Math.max(this.#delimiter, QUOTE);
    this.#lastLine = options.firstLine ?? 0;
  }

  /**
   * Feeds whole characters. `packed`: text as packed-text.ts makes it (with an ASCII delimiter only); it may differ from
   * piece to piece. Throws CsvFault, or whatever the row consumer threw.
   */
  feed(text: string, packed = false): void {
    if (this.#parser) {
      this.#parser.feed(bytesOf(text, packed));
      return;
    }
    if (packed !== this.#packed && this.#rest !== '')
      this.#rest = packed ? repack(this.#rest) : unpack(this.#rest);
    this.#packed = packed;
    const rest = this.#rest;
    const joined =
      rest !== '' && this.#worth === 0 && text.length > JOINED
        ? this.#scan(rest + text.slice(0, JOINED), 0).at
        : 0;
    if (joined > 0) this.#take(text, joined - rest.length);
    else this.#take(rest + text, 0);
  }

  /** No more text: the last row may end without a line break. */
  finish(): void {
    if (!this.#parser) this.#handOver();
    this.#parser?.finish();
  }

  #take(text: string, from: number): void {
    this.#rest = text;
    if (text.length < this.#worth) return;
    const { at, strange } = this.#scan(text, from);
    this.#rest = text.slice(at);
    this.#worth = at === from ? this.#rest.length * 2 : 0;
    if (strange || this.#rest.length > MOST_ROW) this.#handOver();
  }

  #handOver(): void {
    this.#parser = new RowParser({ ...this.#options, firstLine: this.#lastLine }, this.#onRow);
    const text = this.#rest;
    this.#rest = '';
    if (text !== '') this.#parser.feed(bytesOf(text, this.#packed));
  }

  /** Tells rows while they are whole and plain: `at` is behind the last one; `strange`: the next one is not plain. */
  #scan(text: string, begin: number): { at: number; strange: boolean } {
    const { length } = text;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const special = this.#special;
    const packed = this.#packed;
    let start = begin;
    let pos = begin;
    let emptyLines = 0;
    while (pos < length) {
      const first = text.charCodeAt(pos);
      if (first === LF || first === CR) {
        if (first === CR && pos + 1 === length) break;
        pos += first === CR && text.charCodeAt(pos + 1) === LF ? 2 : 1;
        emptyLines++;
        continue;
      }
      let cells = this.#empty.slice();
      let count = 0;
      let breaks = 0;
      for (;;) {
        // Most cells are empty.
        while (pos < length && text.charCodeAt(pos) === delimiter && count < cells.length) {
          count++;
          pos++;
        }
        const from = pos;
        let code = pos < length ? text.charCodeAt(pos) : -1;
        let value = '';
        if (code === quote) {
          const end = closingQuote(text, pos);
          if (end === -1) return { at: start, strange: false };
          code = text.charCodeAt(end + 1);
          if (code !== delimiter && code !== LF && code !== CR) return { at: start, strange: true };
          value = quoted(text.slice(from + 1, end), packed);
          breaks += breaksIn(value);
          pos = end + 1;
        } else {
          let all = 0;
          while (pos < length) {
            code = text.charCodeAt(pos);
            if (code <= special) {
              if (code === delimiter || code === LF || code === CR) break;
              if (code === quote && !this.#relaxed) return { at: start, strange: true };
            }
            all |= code;
            pos++;
          }
          if (pos === length) return { at: start, strange: false };
          if (pos > from) value = text.slice(from, pos);
          if (packed && all > 0x7f) value = unpack(value);
        }
        if (value !== '' || count >= cells.length) cells[count] = value;
        count++;
        pos++;
        if (code === delimiter) continue;
        if (code === CR) {
          if (pos === length) return { at: start, strange: false };
          if (text.charCodeAt(pos) === LF) pos++;
        }
        break;
      }
      if (pos - start > MOST_ROW) return { at: start, strange: true };
      if (count < cells.length) cells = cells.slice(0, count);
      else if (count > this.#empty.length) this.#empty = cells.map(() => '');
      const line = this.#lastLine + 1 + emptyLines;
      this.#lastLine = line + breaks;
      emptyLines = 0;
      start = pos;
      this.#onRow(cells, line);
    }
    return { at: start, strange: false };
  }
}

function bytesOf(text: string, packed: boolean): Uint8Array {
  return packed ? packedBytes(text) : new TextEncoder().encode(text);
}

/** Where the quoted cell that opens at `at` closes; -1 while that, or what follows it, has not come. */
function closingQuote(text: string, at: number): number {
  for (let from = at + 1; ; ) {
    const end = text.indexOf('"', from);
    if (end === -1 || end + 1 === text.length) return -1;
    if (text.charCodeAt(end + 1) !== QUOTE) return end;
    from = end + 2;
  }
}

const FOREIGN = /[\x80-\xff]/;

function quoted(inner: string, packed: boolean): string {
  const value = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
  return packed && FOREIGN.test(value) ? unpack(value) : value;
}

function breaksIn(value: string): number {
  return value.includes('\n') || value.includes('\r') ? (value.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}
