import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/addresses/normalise.ts';
import {
  closedUp,
  hasLetterOrDigit,
  hasMoreThanWords,
  hasNumber,
  lettersOnly,
  lettersWithoutMarks,
  withoutUnseen,
} from '../../../src/core/text/letters.ts';

/** ASCII, Han, and what lies beside either: accents, other scripts, other digits, what nobody sees. */
const piece = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom(
    ' ',
    '1 2',
    '五',
    '龘\u9fff',
    '\u4dff',
    '\ua000',
    'é',
    'e\u0301',
    ' \u0301',
    'Ø',
    'ß',
    'ά',
    '٣',
    '½',
    'ア',
    '\u200d',
    '\ufe0f',
    '、',
    '🎁',
    'ı',
    'İ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

test('letters are told as Unicode tells them, whatever way is taken', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(hasLetterOrDigit(one)).toBe(/[\p{L}\p{N}]/u.test(one));
      expect(hasNumber(one)).toBe(/\p{N}/u.test(one));
      expect(hasMoreThanWords(one)).toBe(/[^\p{L};,.\s]/u.test(one));
      expect(lettersOnly(one, ' ')).toBe(one.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '));
      expect(lettersWithoutMarks(one)).toBe(one.replace(/[^\p{L}\p{N}]+/gu, ''));
      expect(closedUp(one)).toBe(one.replace(/ (?!\p{N})|(?<!\p{N}) /gu, ''));
      expect(withoutUnseen(one)).toBe(one.replace(/(?:\p{Cf}|[\uFE00-\uFE0F])+/gu, ''));
    }),
    { numRuns: 3000 },
  );
});

test('accents are taken off as before the short way was there', () => {
  const long = (one: string) =>
    one
      .toLowerCase()
      .normalize('NFD')
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '$1')
      .normalize('NFC')
      .replace(/[ßøłđıæœð]/g, (letter) => PLAIN[letter] ?? letter);
  fc.assert(
    fc.property(text, (one) => {
      expect(fold(one)).toBe(long(one));
    }),
    { numRuns: 3000 },
  );
});

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
};
