import type { SheetCell } from '../reading/cell-text.ts';
import type { SheetRow } from '../reading/sheet-reader.ts';
import { xmlText } from './xml-text.ts';

/** What a sheet's cells refer to. */
export interface SheetBook {
  readonly strings: readonly string[];
  /** False: some number formats may be dates, so that a number with a format is not read here. */
  readonly plainFormats: boolean;
}

/** Columns a sheet can have. */
const MOST_COLUMNS = 16_384;
/** A row longer than this is not looked for. */
const LONGEST_ROW = 16 * 1024 * 1024;
const [SPACE, SLASH, GREATER, QUOTE] = [0x20, 0x2f, 0x3e, 0x22];

/**
 * Finds the rows of a sheet's XML in the form that programs write: no prefixes, no comments, no formulas, no formatted
 * runs, no dates. At the first thing it does not know it stops for good and says so; the caller then reads on with a
 * library, from the row after `rows` (docs/decisions/own-sheet-scanner.md).
 */
export class SheetScanner {
  /** Rows handed on. */
  rows = 0;
  /** The sheet's rows are all read. */
  done = false;
  readonly #book: SheetBook;
  readonly #onRow: (row: SheetRow) => void;
  #rest = '';
  #begun = false;
  #line = 0;
  // The cell at hand.
  #at = 0;
  #column = -1;
  #type = '';
  #formatted = false;

  constructor(book: SheetBook, onRow: (row: SheetRow) => void) {
    this.#book = book;
    this.#onRow = onRow;
  }

  /** The next piece of the sheet, whole characters only. False: not plain; feed no more. */
  feed(piece: string): boolean {
    if (this.done) return true;
    const text = this.#rest + piece;
    let at = 0;
    if (!this.#begun) {
      at = text.indexOf('<sheetData>');
      const head = at === -1 ? text : text.slice(0, at);
      if (head.includes('<!')) return false;
      if (at === -1) return this.#keep(text);
      this.#begun = true;
      at += '<sheetData>'.length;
    }
    const end = text.indexOf('</sheetData>', at);
    const last = end === -1 ? text.lastIndexOf('</row>') : end;
    if (last >= at) {
      const to = end === -1 ? last + '</row>'.length : end;
      if (!this.#readRows(text, at, to)) return false;
      at = to;
    }
    this.done = end !== -1;
    return this.done || this.#keep(text.slice(at));
  }

  #keep(rest: string): boolean {
    this.#rest = rest;
    return rest.length < LONGEST_ROW;
  }

  /** Whole rows. */
  #readRows(text: string, from: number, to: number): boolean {
    let at = from;
    for (;;) {
      while (at < to && text.charCodeAt(at) <= SPACE) at++;
      if (at >= to) return at === to;
      ROW.lastIndex = at;
      const tag = ROW.exec(text);
      if (!tag) return false;
      at = ROW.lastIndex;
      const told = LINE.exec(tag[1] ?? '');
      if (!told && NUMBERED.test(tag[1] ?? '')) return false;
      this.#line = told ? Number(told[1]) : this.#line + 1;
      let cells: readonly SheetCell[] | undefined = [];
      if (tag[2] === '') {
        cells = this.#readCells(text, at);
        if (!cells) return false;
        at = this.#at + '</row>'.length;
      }
      this.rows++;
      this.#onRow({ line: this.#line, cells });
    }
  }

  /** The cells up to `</row>`, where #at then stands; undefined when they are not plain. */
  #readCells(text: string, from: number): SheetCell[] | undefined {
    const cells: SheetCell[] = [];
    this.#at = from;
    let next = 0;
    for (;;) {
      while (text.charCodeAt(this.#at) <= SPACE) this.#at++;
      if (text.startsWith('</row>', this.#at)) return cells;
      const cell = this.#readCell(text);
      if (cell === undefined) return undefined;
      const column = this.#column === -1 ? next : this.#column;
      if (column < next || column >= MOST_COLUMNS) return undefined;
      while (cells.length < column) cells.push(null);
      cells.push(cell);
      next = column + 1;
    }
  }

  #readCell(text: string): SheetCell | undefined {
    if (!text.startsWith('<c', this.#at)) return undefined;
    const at = this.#readAttributes(text, this.#at + 2);
    if (at === -1) return undefined;
    if (text.charCodeAt(at) === SLASH) {
      this.#at = at + 2;
      return text.charCodeAt(at + 1) === GREATER ? null : undefined;
    }
    const inside = at + 1;
    if (text.startsWith('<v>', inside)) {
      const start = inside + 3;
      const end = text.indexOf('<', start);
      if (!text.startsWith('</v></c>', end)) return undefined;
      this.#at = end + '</v></c>'.length;
      return this.#value(text.slice(start, end));
    }
    if (text.startsWith('</c>', inside)) {
      this.#at = inside + 4;
      return null;
    }
    return this.#readInline(text, inside);
  }

  /** `<is><t>text</t></is></c>`. */
  #readInline(text: string, at: number): SheetCell | undefined {
    if (this.#type !== 'inlineStr') return undefined;
    INLINE.lastIndex = at;
    const found = INLINE.exec(text);
    if (!found) return undefined;
    this.#at = INLINE.lastIndex;
    return xmlText(found[1] ?? '');
  }

  /** Where the tag's `>` or `/` stands; -1 when the tag is not plain. */
  #readAttributes(text: string, from: number): number {
    this.#column = -1;
    this.#type = '';
    this.#formatted = false;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) return at;
      if (code !== SPACE) return -1;
      at++;
      const equals = text.indexOf('=', at);
      if (equals === -1 || text.charCodeAt(equals + 1) !== QUOTE) return -1;
      const end = text.indexOf('"', equals + 2);
      if (end === -1) return -1;
      if (equals === at + 1 && !this.#attribute(text.charCodeAt(at), text, equals + 2, end)) return -1;
      at = end + 1;
    }
  }

  /** An attribute of one letter. False when it is not as it should be. */
  #attribute(name: number, text: string, from: number, end: number): boolean {
    if (name === LETTER_R) {
      this.#column = columnAt(text, from, end);
      return this.#column !== -1;
    }
    if (name === LETTER_T) this.#type = text.slice(from, end);
    else if (name === LETTER_S) this.#formatted = true;
    return true;
  }

  #value(raw: string): SheetCell | undefined {
    if (this.#type === 'str') return xmlText(raw);
    if (this.#type !== 's' && this.#type !== '' && this.#type !== 'n') return undefined;
    if (raw === '') return null;
    if (this.#type === 's') return DIGITS.test(raw) ? this.#book.strings[Number(raw)] : undefined;
    if (this.#formatted && !this.#book.plainFormats) return undefined;
    return NUMBER.test(raw) ? Number(raw) : undefined;
  }
}

const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];
const ROW = /<row((?:\s[^<>"=]+="[^<>"]*")*)\s*(\/?)>/y;
const LINE = /\sr="([1-9]\d{0,8})"/;
const NUMBERED = /\sr=/;
const INLINE = /<is><t(?: xml:space="[a-z]+")?(?:\/>|>([^<]*)<\/t>)<\/is><\/c>/y;
const DIGITS = /^\d{1,9}$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** `AB12` → 27; -1 when it is no reference. */
function columnAt(text: string, from: number, end: number): number {
  let column = 0;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  if (at === from || at === end) return -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return -1;
  }
  return column - 1;
}
