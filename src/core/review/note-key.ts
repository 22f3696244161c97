import { lettersOnly } from '../text/letters.ts';

/**
 * A note for comparing: letters, digits and their marks, in NFKC and lower case; '' when nothing is said (spaces,
 * punctuation, emoji only). Two or more question marks alone are kept: they are what a lost script looks like.
 */
export function noteKey(note: string): string {
  const folded = note.normalize('NFKC').toLowerCase().replace(VARIATION, '');
  const key = lettersOnly(folded, '');
  return key === '' && LOST.test(folded) ? '??' : key;
}

/** Variation selectors and the keycap are marks by category but belong to emoji. */
const VARIATION = /[\uFE00-\uFE0F\u20E3]/g;
const LOST = /\?\s*\?|\uFFFD/;
