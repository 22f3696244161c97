// Unicode's classes of characters take longer to compile than a small review has, and most texts need none of them: what
// is ASCII or Han is told by its code.

const ASCII = /^[\x00-\x7F]*$/;
/** ASCII and the basic block of Han characters, all of which are letters. */
const PLAIN = /^[\x00-\x7F\u4E00-\u9FFF]*$/;

/** True when the text has a letter or digit of any script. */
export function hasLetterOrDigit(text: string): boolean {
  return /[A-Za-z\d]/.test(text) || (!ASCII.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** True when the text has a digit or number of any script; 五 is a letter. */
export function hasNumber(text: string): boolean {
  return /\d/.test(text) || (!PLAIN.test(text) && /\p{N}/u.test(text));
}

/** True when the text has anything but letters, spaces, `;` `,` and `.`. */
export function hasMoreThanWords(text: string): boolean {
  return ASCII.test(text) ? /[^A-Za-z;,.\s]/.test(text) : /[^\p{L};,.\s]/u.test(text);
}

/** The letters, digits and their marks of a text; `between` for whatever stands between them. */
export function lettersOnly(text: string, between: '' | ' '): string {
  return PLAIN.test(text)
    ? text.replace(/[^A-Za-z\d\u4E00-\u9FFF]+/g, between)
    : text.replace(/[^\p{L}\p{N}\p{M}]+/gu, between);
}

/** The letters and digits of a text, without marks. */
export function lettersWithoutMarks(text: string): string {
  return PLAIN.test(text)
    ? text.replace(/[^A-Za-z\d\u4E00-\u9FFF]+/g, '')
    : text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The text without the spaces that do not stand between two numbers: `1 23` is not `12 3`. */
export function closedUp(text: string): string {
  return PLAIN.test(text)
    ? text.replace(/ (?!\d)|(?<!\d) /g, '')
    : text.replace(/ (?!\p{N})|(?<!\p{N}) /gu, '');
}

/** The text without format characters and variation selectors, which nobody sees. */
export function withoutUnseen(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/(?:\p{Cf}|[\uFE00-\uFE0F])+/gu, '');
}
