import { isSyllable, silentTwin } from '../../core/documents/devanagari.ts';
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
  readonly #strings: string[] = [];
  readonly #rare = new Map<number, string>();
  /** Syllables and their twins in the order they came, from `FIRST_SYLLABLE`. */
  readonly #syllables: number[] = [];

  constructor(private readonly face: TrueType) {}

  /** The text as the string of a `Tj` operator: two bytes per character, as Latin-1. */
  encode(text: string): string {
    let string = '(';
    for (let i = 0; i < text.length; i++) {
      string += this.#strings[text.charCodeAt(i)] ?? this.#first(text, i);
      if (text.charCodeAt(i) >= 0xd800 && (text.codePointAt(i) ?? 0) > 0xffff) i++;
    }
    return `${string})`;
  }

  /** The code point behind a code. */
  character(code: number): number {
    return this.#syllables[code - FIRST_SYLLABLE] ?? this.face.character(code);
  }

  #first(text: string, at: number): string {
    const c = text.codePointAt(at) ?? 0;
    const known = this.#rare.get(c);
    if (known !== undefined) return known;
    const string = isSyllable(c) ? this.#syllable(c) : this.#use(this.face.code(c));
    if (c > 0xffff) this.#rare.set(c, string);
    else this.#strings[c] = string;
    return string;
  }

  /**
   * A syllable's drawing stands for its letters before the first mark, a blank without width for the others: pdf.js takes text
   * with a mark in it for a mark, without width, and would copy a space after it.
   */
  #syllable(c: number): string {
    const twin = silentTwin(c);
    const drawn = this.#use(FIRST_SYLLABLE + this.#syllables.push(c) - 1);
    return twin === undefined ? drawn : drawn + this.#use(FIRST_SYLLABLE + this.#syllables.push(twin) - 1);
  }

  #use(code: number): string {
    this.used.add(code);
    return literal(code >> 8) + literal(code & 0xff);
  }
}

/** A byte in a literal string: brackets, backslash and carriage return are escaped (ISO 32000-1, 7.3.4.2). */
function literal(byte: number): string {
  const character = String.fromCharCode(byte);
  if (byte === 0x0d) return '\\r';
  return byte === 0x28 || byte === 0x29 || byte === 0x5c ? `\\${character}` : character;
}
