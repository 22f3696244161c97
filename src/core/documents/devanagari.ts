/**
 * Devanagari set by syllable. The letters of a syllable are reordered and joined (कि, र्मि, क्षे), so a single code point has
 * neither a drawing nor a width. Each different syllable therefore gets a code point of its own, from a plane Unicode has
 * not assigned, and goes through measuring, breaking and drawing like any other character. Syllables: Unicode 17, 12.1.
 */

const FIRST = 0xa0000;
/** A font of a PDF has 65,536 codes, and a syllable may take two (face-codes.ts). */
const LAST = FIRST + 0x6fff;

const DEVANAGARI = /[\u0900-\u097f\u{a0000}-\u{affff}]/u;
const CONSONANT = '[\\u0915-\\u0939\\u0958-\\u095f\\u0978-\\u097f]\\u093c?';
const MARK = '[\\u0900-\\u0903\\u093a-\\u093c\\u093e-\\u094f\\u0951-\\u0957\\u0962\\u0963]';
/** Asks for (U+200D) or forbids (U+200C) a joined form; prints nothing itself. */
const JOINER = '[\\u200c\\u200d]';
/**
 * Consonants bound by viramas, one more letter or sign, its marks; longer is not a word: the rest stands for itself. Someone's
 * own character of the plane is treated as a syllable no face has.
 */
const SYLLABLE = new RegExp(
  `(?:${CONSONANT}\\u094d${JOINER}?){0,6}[\\u0900-\\u097f](?:${MARK}${JOINER}?){0,8}|[\\u{a0000}-\\u{affff}]`,
  'gu',
);

/** Distance to the twin of a syllable's code point: the next plane. */
const TWIN = 0x10000;
const FIRST_MARK = /(?!^)\p{Mn}/u;

const codePoints = new Map<string, number>();
const syllables: string[] = [];

/** True when the code point stands for a syllable. */
export function isSyllable(codePoint: number): boolean {
  return codePoint >= FIRST && codePoint <= LAST;
}

/** The letters of a syllable as typed; undefined for any other code point. */
export function syllableText(codePoint: number): string | undefined {
  return isSyllable(codePoint) ? syllables[codePoint - FIRST] : undefined;
}

/**
 * The code point of a syllable's letters from its first mark on: drawn with the letters before, blank and without width
 * itself. Undefined for a syllable without marks.
 */
export function silentTwin(codePoint: number): number | undefined {
  return FIRST_MARK.test(syllableText(codePoint) ?? '') ? codePoint + TWIN : undefined;
}

/** True for the twin of a syllable. */
export function isSilent(codePoint: number): boolean {
  return isSyllable(codePoint - TWIN);
}

/** The letters a syllable's code point or its twin stands for in copied text; undefined for any other. */
export function copiedLetters(codePoint: number): string | undefined {
  const letters = syllableText(isSilent(codePoint) ? codePoint - TWIN : codePoint);
  const mark = letters?.search(FIRST_MARK) ?? -1;
  if (letters === undefined || mark < 0) return letters;
  return isSilent(codePoint) ? letters.slice(mark) : letters.slice(0, mark);
}

/** Printable text in which every syllable of Devanagari is one code point; any other text as it is. */
export function joinDevanagari(text: string): string {
  return DEVANAGARI.test(text) ? text.replace(SYLLABLE, syllable) : text;
}

/** The text as typed again. */
export function withoutSyllables(text: string): string {
  if (!/[\ud800-\udbff]/.test(text)) return text;
  return Array.from(text, (one) => syllableText(one.codePointAt(0) ?? 0) ?? one).join('');
}

function syllable(letters: string): string {
  let codePoint = codePoints.get(letters);
  if (codePoint === undefined) {
    codePoint = FIRST + syllables.length;
    // No language has so many: what is too much stays as it is and is refused as unprintable.
    if (codePoint > LAST) return letters;
    codePoints.set(letters, codePoint);
    syllables.push(letters);
  }
  return String.fromCodePoint(codePoint);
}
