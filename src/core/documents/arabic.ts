/**
 * Arabic letters joined by code point: every letter is replaced by its presentation form (Unicode blocks FB50 and FE70),
 * so that no shaping engine is needed. Enough for Arabic, Persian, Urdu and Uighur names and addresses.
 */

/** letter, its isolated form, number of forms: 1 isolated, 2 + final, 4 + initial and medial. */
const FORMS: readonly (readonly [number, number, number])[] = [
  [0x621, 0xfe80, 1],
  [0x622, 0xfe81, 2],
  [0x623, 0xfe83, 2],
  [0x624, 0xfe85, 2],
  [0x625, 0xfe87, 2],
  [0x626, 0xfe89, 4],
  [0x627, 0xfe8d, 2],
  [0x628, 0xfe8f, 4],
  [0x629, 0xfe93, 2],
  [0x62a, 0xfe95, 4],
  [0x62b, 0xfe99, 4],
  [0x62c, 0xfe9d, 4],
  [0x62d, 0xfea1, 4],
  [0x62e, 0xfea5, 4],
  [0x62f, 0xfea9, 2],
  [0x630, 0xfeab, 2],
  [0x631, 0xfead, 2],
  [0x632, 0xfeaf, 2],
  [0x633, 0xfeb1, 4],
  [0x634, 0xfeb5, 4],
  [0x635, 0xfeb9, 4],
  [0x636, 0xfebd, 4],
  [0x637, 0xfec1, 4],
  [0x638, 0xfec5, 4],
  [0x639, 0xfec9, 4],
  [0x63a, 0xfecd, 4],
  [0x641, 0xfed1, 4],
  [0x642, 0xfed5, 4],
  [0x643, 0xfed9, 4],
  [0x644, 0xfedd, 4],
  [0x645, 0xfee1, 4],
  [0x646, 0xfee5, 4],
  [0x647, 0xfee9, 4],
  [0x648, 0xfeed, 2],
  [0x649, 0xfeef, 2],
  [0x64a, 0xfef1, 4],
  [0x671, 0xfb50, 2],
  [0x679, 0xfb66, 4],
  [0x67e, 0xfb56, 4],
  [0x686, 0xfb7a, 4],
  [0x688, 0xfb88, 2],
  [0x691, 0xfb8c, 2],
  [0x698, 0xfb8a, 2],
  [0x6a9, 0xfb8e, 4],
  [0x6ad, 0xfbd3, 4],
  [0x6af, 0xfb92, 4],
  [0x6ba, 0xfb9e, 2],
  [0x6be, 0xfbaa, 4],
  [0x6c0, 0xfba4, 2],
  [0x6c1, 0xfba6, 4],
  [0x6c7, 0xfbd7, 2],
  [0x6cc, 0xfbfc, 4],
  [0x6d0, 0xfbe4, 4],
  [0x6d2, 0xfbae, 2],
  [0x6d3, 0xfbb0, 2],
];
const BY_LETTER = new Map(FORMS.map(([letter, form, count]) => [letter, { form, count }]));
const TATWEEL = 0x640;
const LAM = 0x644;
/** Lam followed by an alef is one glyph: isolated form, final form next to it. */
const LAM_ALEF = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
]);

const isMark = (c: number): boolean =>
  (c >= 0x64b && c <= 0x65f) || c === 0x670 || (c >= 0x6d6 && c <= 0x6ed);

/** True for a letter of the Arabic blocks that this table cannot join. */
export function isUnknownArabicLetter(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  const inBlock = (codePoint >= 0x620 && codePoint <= 0x6d3) || (codePoint >= 0x750 && codePoint <= 0x8ff);
  if (!inBlock || isMark(codePoint) || BY_LETTER.has(codePoint) || codePoint === TATWEEL) return false;
  return !(codePoint >= 0x660 && codePoint <= 0x66d);
}

/** Text in logical order with its Arabic letters replaced by their joined forms. */
export function joinArabic(text: string): string {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const joinsNext = (c: number): boolean => c === TATWEEL || BY_LETTER.get(c)?.count === 4;
  const joinsBefore = (c: number): boolean => c === TATWEEL || (BY_LETTER.get(c)?.count ?? 0) >= 2;
  const letterAt = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (isMark(points[at] ?? 0)) at += step;
    return at;
  };
  let joined = '';
  for (let i = 0; i < points.length; i++) {
    const c = points[i] ?? 0;
    const entry = BY_LETTER.get(c);
    if (entry === undefined) {
      joined += String.fromCodePoint(c);
      continue;
    }
    const before = entry.count >= 2 && joinsNext(points[letterAt(i, -1)] ?? 0);
    const nextAt = letterAt(i, 1);
    const next = points[nextAt] ?? 0;
    const ligature = c === LAM ? LAM_ALEF.get(next) : undefined;
    if (ligature !== undefined && nextAt === i + 1) {
      joined += String.fromCodePoint(ligature + (before ? 1 : 0));
      i = nextAt;
      continue;
    }
    const after = entry.count === 4 && joinsBefore(next);
    // Order of the forms in Unicode: isolated, final, initial, medial.
    const form = after ? (before ? 3 : 2) : before ? 1 : 0;
    joined += String.fromCodePoint(entry.form + form);
  }
  return joined;
}
