import { lettersOnly } from '../text/letters.ts';

/** Plain ASCII needs no Unicode normalisation: most addresses, and it is the slow part. */
const PLAIN = /^[\x20-\x7E]*$/;

/** Nor do Han characters of the basic block: no form of normalisation changes one, and none has a case. */
const STEADY = /^[\x20-\x7E\u4E00-\u9FFF]*$/;

/** Latin letters without accents of their own, and marks. */
const MARKED = /^(?:[\x20-\x7E]|[\u0300-\u036F])*$/;

/** NFKC (full-width digits become digits), one space between words, trimmed. */
export function cleanText(text: string): string {
  const composed = STEADY.test(text) ? text : text.normalize('NFKC');
  return composed.replace(/\s+/g, ' ').trim();
}

/** Lower case without accents: `São Paulo` → `sao paulo`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (STEADY.test(lower)) return lower;
  const apart = lower.normalize('NFD');
  // Most letters with accents are Latin ones with marks beside them.
  if (MARKED.test(apart)) return apart.replace(/([a-z])[\u0300-\u036F]+/g, '$1').normalize('NFC');
  return apart
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ð/g, 'd');
}

/** Letters and digits only, folded: for comparing names whatever their spaces and punctuation. */
export function bare(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return lettersOnly(fold(text), '');
}

/** Folded words and numbers, single spaces: for matching phrases. */
export function phrase(text: string): string {
  if (PLAIN.test(text)) {
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return lettersOnly(fold(text).replace(/['’`]/g, ''), ' ').trim();
}
