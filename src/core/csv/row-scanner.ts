import { LIMITS } from './limits.ts';
import { unpack } from './packed-text.ts';
import { type OnRow, RowParser, type RowParserOptions } from './row-parser.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** Longer rows go to csv-parse, which knows the limit: so many characters have fewer bytes than it allows. */
const MOST_ROW = LIMITS.rowBytes / 4;
/** Enough of the next piece to end the row in which the last one ended: joining all of it would copy it. */
const JOINED = 8192;
const NONE = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The rows RowParser gives, several times as fast. It understands plain RFC 4180 only; at the first thing it does not
 * (a stray quote, a row of megabytes, a last row without line break) it hands the file to RowParser for good, from the
 * last whole row on. What a file means is therefore for RowParser alone to say.
 * Cells are parts of the fed text and keep it alive: whoever keeps many of them for long uses RowParser.
 */
export class RowScanner {
  readonly #options: RowParserOptions;
  readonly #onRow: OnRow;
  readonly #delimiter: number;
  readonly #quote: number;
  /** Codes above this are ordinary characters. */
  readonly #special: number;
  /** What has been fed behind the last whole row: as text, or as bytes in pieces. */
  #rest = '';
  #held: Uint8Array[] = [];
  #heldLength = 0;
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
    this.#special = Math.max(this.#delimiter, QUOTE);
    this.#lastLine = options.firstLine ?? 0;
  }

  /** Feeds whole characters. Throws CsvFault, or whatever the row consumer threw. */
  feed(text: string): void {
    if (this.#parser) {
      this.#parser.feed(encoder.encode(text));
      return;
    }
    if (this.#heldLength > 0) {
      this.#rest = decoder.decode(concat(this.#held));
      this.#hold(NONE);
    }
    const rest = this.#rest;
    const joined =
      rest !== '' && this.#worth === 0 && text.length > JOINED
        ? this.#scan(rest + text.slice(0, JOINED), undefined, 0).at
        : 0;
    if (joined > 0) this.#take(text, joined - rest.length);
    else this.#take(rest + text, 0);
  }

  /**
   * The same for whole characters of valid UTF-8, where the delimiter is ASCII; faster, because bytes are looked at faster
   * than text, and only cells with more than ASCII are decoded. `pack`: see packed-text.ts. The bytes' memory may be used
   * again once this has returned.
   */
  feedBytes(bytes: Uint8Array, pack: (bytes: Uint8Array) => string): void {
    if (this.#parser) {
      this.#parser.feed(new Uint8Array(bytes));
      return;
    }
    if (this.#rest !== '') {
      this.#hold(encoder.encode(this.#rest));
      this.#rest = '';
    }
    const whole = this.#heldLength + bytes.length >= this.#worth;
    if (!whole) {
      this.#held.push(new Uint8Array(bytes));
      this.#heldLength += bytes.length;
      return;
    }
    const joined = this.#heldLength > 0 ? concat([...this.#held, bytes]) : bytes;
    const { at, strange } = this.#scan(pack(joined), joined, 0);
    this.#hold(new Uint8Array(joined.subarray(at)));
    this.#worth = at === 0 ? this.#heldLength * 2 : 0;
    if (strange || this.#heldLength > MOST_ROW) this.#handOver();
  }

  /** No more text: the last row may end without a line break. */
  finish(): void {
    if (!this.#parser) this.#handOver();
    this.#parser?.finish();
  }

  #hold(bytes: Uint8Array): void {
    this.#held = bytes.length > 0 ? [bytes] : [];
    this.#heldLength = bytes.length;
  }

  #take(text: string, from: number): void {
    this.#rest = text;
    if (text.length < this.#worth) return;
    const { at, strange } = this.#scan(text, undefined, from);
    this.#rest = text.slice(at);
    this.#worth = at === from ? this.#rest.length * 2 : 0;
    if (strange || this.#rest.length > MOST_ROW) this.#handOver();
  }

  #handOver(): void {
    this.#parser = new RowParser({ ...this.#options, firstLine: this.#lastLine }, this.#onRow);
    const rest = this.#heldLength > 0 ? concat(this.#held) : encoder.encode(this.#rest);
    this.#rest = '';
    this.#hold(NONE);
    if (rest.length > 0) this.#parser.feed(rest);
  }

  /**
   * Tells rows while they are whole and plain: `at` is behind the last one; `strange`: the next one is not plain.
   * `bytes`: what `text` is the packed form of.
   */
  #scan(text: string, bytes: Uint8Array | undefined, begin: number): { at: number; strange: boolean } {
    const { length } = text;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const special = this.#special;
    // A stray quote stops the scan, unless it is data.
    const stray = this.#options.formulaCells === true ? -1 : quote;
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
        if (bytes)
          while (pos < length && bytes[pos] === delimiter && count < cells.length) {
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
          value = quoted(text.slice(from + 1, end), bytes !== undefined);
          breaks += breaksIn(value);
          pos = end + 1;
        } else {
          const found = bytes
            ? endInBytes(bytes, pos, special, delimiter, stray)
            : endInText(text, pos, special, delimiter, stray);
          pos = found < 0 ? ~found : found;
          if (pos === length) return { at: start, strange: false };
          code = text.charCodeAt(pos);
          if (code === stray) return { at: start, strange: true };
          if (pos > from) value = text.slice(from, pos);
          if (found < 0) value = unpack(value);
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

/**
 * Where the plain cell that begins at `from` ends: at a delimiter, a line break, a stray quote or the end of what is there.
 * The complement of the place (`~`, below 0) where the cell holds more than ASCII.
 */
function endInBytes(
  bytes: Uint8Array,
  from: number,
  special: number,
  delimiter: number,
  stray: number,
): number {
  let all = 0;
  let at = from;
  for (; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code <= special && (code === delimiter || code === LF || code === CR || code === stray)) break;
    all |= code;
  }
  return all > 0x7f ? ~at : at;
}

function endInText(text: string, from: number, special: number, delimiter: number, stray: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= special && (code === delimiter || code === LF || code === CR || code === stray)) break;
  }
  return at;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
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
