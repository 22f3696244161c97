/**
 * Characters that print nothing: controls, format characters (zero-width joiner, U+202E and the other direction
 * controls, soft hyphen, BOM), variation selectors, Hangul fillers. The stored text keeps them; the print does not.
 * A variation selector asks for another drawing of the character before it: the plain one is printed.
 */
const INVISIBLE =
  /(?!\u200c|(?<=\u094d)\u200d)[\p{Cc}\p{Cf}]|\u034f|[\u115f\u1160\u3164\uffa0]|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
/** Skin tones: the figure before them is printed plain. */
const SKIN_TONE = /(?<=\p{Emoji_Modifier_Base}\ufe0f?)[\u{1f3fb}-\u{1f3ff}]/gu;
const BLANK = /[\s\p{Zs}\p{Zl}\p{Zp}]+/gu;
/** Letters that need nothing done: the common ones of the Latin, Greek, Cyrillic, Chinese, Japanese, Korean scripts. */
const LETTERS =
  '\\x21-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u1e00-\\u1fff\\u2010-\\u2027\\u3001-\\u3029' +
  '\\u3041-\\u3096\\u30a0-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60';
const PLAIN = new RegExp(`^(?:[${LETTERS}]+ )*[${LETTERS}]+$`);
/**
 * A base letter and its marks (é as two characters, conjoining Hangul), composed where Unicode has one character; and
 * the second code points of a hanzi that look no different (KS X 1001 has several per reading).
 */
const COMPOSABLE = /\p{M}|[\u1100-\u11ff\uf900-\ufa0b]|[\u{2f800}-\u{2fa1f}]/u;
/** Letters dressed up as mathematical symbols, as in fancy names: printed plain. */
const FANCY = /[\u{1d400}-\u{1d7ff}]+/gu;
/** After a Devanagari virama a joiner tells which form the letter has. */
const NON_JOINER = /(?<!\u094d)\u200c/g;

/** The text as it is printed on one line: blanks made one space, invisible characters gone, letters composed. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return printableButNonJoiner(text).replace(NON_JOINER, '').trim();
}

/** The same, zero-width non-joiners kept: in Persian they say where letters do not join. */
export function printableButNonJoiner(text: string): string {
  const clean = text
    .replace(BLANK, ' ')
    .replace(SKIN_TONE, '')
    .replace(INVISIBLE, '')
    .replace(FANCY, (letters) => letters.normalize('NFKC'));
  const one = clean.replace(/ {2,}/g, ' ').trim();
  return COMPOSABLE.test(one) ? one.normalize('NFC') : one;
}

/** The same for text of several lines (notes): line ends kept, empty lines dropped. */
export function printableLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(printable)
    .filter((line) => line !== '');
}
