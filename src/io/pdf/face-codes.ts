import { isSyllable, silentTwin } from '../../core/documents/devanagari.ts';
import type { ContentBytes } from './content-bytes.ts';
import type { TrueType } from './truetype.ts';

/** Beyond the characters of a face that has syllables. */
const FIRST_SYLLABLE = 0x400;

/**
 * The codes of a face's characters in a page's text, two bytes each: the character's place among those of the face.
 * They are the same in every document and every thread: pages are made before the font in the file is, and apart.
 */
export class FaceCodes {
  /** Codes asked for so far. */
  readonly used = new Set<number>();
  /** Codes of the characters below U+10000 that were asked for; 0: not yet. */
  readonly #codes = new Uint16Array(0x10000);
  /** Beyond: as written. */
  readonly #rare = new Map<number, string>();
  /** Syllables and their twins in the order they came, from `FIRST_SYLLABLE`. */
  readonly #syllables: number[] = [];

  constructor(private readonly face: TrueType) {}

  /** Writes the text as the string of a `Tj` operator, two bytes a character. */
  write(text: string, out: ContentBytes): void {
    // Each byte may be escaped.
    out.room(4 * text.length + 2);
    const { bytes } = out;
    let { length } = out;
    bytes[length++] = 0x28;
    for (let i = 0; i < text.length; i++) {
      const code = this.#codes[text.charCodeAt(i)] || this.#first(text, i);
      if (typeof code === 'string') {
        for (let at = 0; at < code.length; at++) bytes[length++] = code.charCodeAt(at);
        i++;
        continue;
      }
      const upper = code >> 8;
      const lower = code & 0xff;
      if (isEscaped(upper)) bytes[length++] = 0x5c;
      bytes[length++] = upper === 0x0d ? 0x72 : upper;
      if (isEscaped(lower)) bytes[length++] = 0x5c;
      bytes[length++] = lower === 0x0d ? 0x72 : lower;
    }
    bytes[length++] = 0x29;
    out.length = length;
  }

  /** The code point behind a code. */
  character(code: number): number {
    return this.#syllables[code - FIRST_SYLLABLE] ?? this.face.character(code);
  }

  /** A code, or what a character beyond U+FFFF is written as. */
  #first(text: string, at: number): number | string {
    const c = text.codePointAt(at) ?? 0;
    if (c <= 0xffff) {
      const code = this.#use(this.face.code(c));
      this.#codes[c] = code;
      return code;
    }
    let string = this.#rare.get(c);
    if (string === undefined) {
      string = isSyllable(c) ? this.#syllable(c) : literal(this.#use(this.face.code(c)));
      this.#rare.set(c, string);
    }
    return string;
  }

  /**
   * A syllable's drawing stands for its letters before the first mark, a blank without width for the others: pdf.js takes text
   * with a mark in it for a mark, without width, and would copy a space after it.
   */
  #syllable(c: number): string {
    const twin = silentTwin(c);
    const drawn = literal(this.#use(FIRST_SYLLABLE + this.#syllables.push(c) - 1));
    if (twin === undefined) return drawn;
    return drawn + literal(this.#use(FIRST_SYLLABLE + this.#syllables.push(twin) - 1));
  }

  #use(code: number): number {
    this.used.add(code);
    return code;
  }
}

/** Brackets, backslash and carriage return are escaped in a literal string (ISO 32000-1, 7.3.4.2). */
const isEscaped = (byte: number): boolean => byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 0x0d;

/** A code as two bytes of a literal string. */
function literal(code: number): string {
  return [code >> 8, code & 0xff]
    .map((byte) => `${isEscaped(byte) ? '\\' : ''}${byte === 0x0d ? 'r' : String.fromCharCode(byte)}`)
    .join('');
}
