import { joinArabic } from './arabic.ts';
import { joinDevanagari } from './devanagari.ts';
import { FaceChoice, UNKNOWN } from './face-choice.ts';
import type { Run } from './page.ts';
import { printable, printableButNonJoiner } from './printable.ts';
import { hasRightToLeft, visualOrder } from './right-to-left.ts';
import { thaiRuns } from './thai.ts';
import type { FaceName, Typefaces } from './typeface.ts';

/** Text made ready for measuring: printable, Arabic letters and Devanagari syllables joined, still in reading order. */
export type ReadyText = string & { readonly ready: true };

/** Words of ASCII with single spaces between them need nothing done. */
const READY = /^(?:[\x21-\x7e]+ )*[\x21-\x7e]+$/;

/** Makes text ready to be measured, wrapped and set. */
export function readyText(text: string): ReadyText {
  if (READY.test(text)) return text as ReadyText;
  if (!hasRightToLeft(text)) return joinDevanagari(printable(text)) as ReadyText;
  return joinDevanagari(printable(joinArabic(printableButNonJoiner(text)))) as ReadyText;
}

const ASCII = /^[\x20-\x7e]*$/;

/** Whether a text is of printable ASCII: every label face has it, from left to right. */
export const isPlain = (text: string): boolean => ASCII.test(text);

/** Measures and sets text with the faces that cover it. Widths are in thousandths of the type size. */
export class TextSetter {
  readonly #regular: FaceChoice;
  readonly #heavy: FaceChoice;

  constructor(faces: Typefaces, country: string) {
    this.#regular = new FaceChoice(faces, false, country);
    this.#heavy = new FaceChoice(faces, true, country);
  }

  /** Width of one code point; 0 when no face has it (`missing` tells). */
  advance(codePoint: number, heavy: boolean): number {
    return Math.max(0, (heavy ? this.#heavy : this.#regular).advance(codePoint));
  }

  width(text: string, heavy: boolean): number {
    const choice = heavy ? this.#heavy : this.#regular;
    const { widths } = choice;
    let width = 0;
    for (let i = 0; i < text.length; i++) {
      let c = text.charCodeAt(i);
      let advance = widths[c] as number;
      if (advance === UNKNOWN) {
        c = text.codePointAt(i) ?? 0;
        if (c > 0xffff) i++;
        advance = choice.advance(c);
      }
      if (advance > 0) width += advance;
    }
    return width;
  }

  /** True when every character has a glyph. */
  covers(text: string): boolean {
    if (ASCII.test(text)) return true;
    for (let i = 0; i < text.length; i++) {
      const c = text.codePointAt(i) ?? 0;
      if (c > 0xffff) i++;
      if (this.#regular.advance(c) < 0) return false;
    }
    return true;
  }

  /** Characters of the text no face has a glyph for, each once; of Devanagari, syllables. */
  missing(text: string): string[] {
    if (this.covers(text)) return [];
    const missing = new Set<string>();
    for (let i = 0; i < text.length; i++) {
      const c = text.codePointAt(i) ?? 0;
      if (c > 0xffff) i++;
      if (this.#regular.advance(c) < 0) missing.add(String.fromCodePoint(c));
    }
    return [...missing];
  }

  /** The line as runs from left to right, one per change of face. */
  runs(line: ReadyText, heavy: boolean): Run[] {
    if (line !== '' && ASCII.test(line)) return [{ face: heavy ? 'latin-bold' : 'latin', text: line }];
    const choice = heavy ? this.#heavy : this.#regular;
    const text = hasRightToLeft(line) ? visualOrder(line) : line;
    const runs: Run[] = [];
    let face: FaceName | undefined;
    let from = 0;
    for (let i = 0; i < text.length; ) {
      const c = text.codePointAt(i) ?? 0;
      const next = choice.of(c)?.name ?? face;
      if (next !== face && face !== undefined) {
        push(runs, face, text.slice(from, i));
        from = i;
      }
      face = next;
      i += c > 0xffff ? 2 : 1;
    }
    if (face !== undefined) push(runs, face, text.slice(from));
    return runs;
  }
}

function push(runs: Run[], face: FaceName, text: string): void {
  if (face === 'thai') runs.push(...thaiRuns(text));
  else runs.push({ face, text });
}
