import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginnings } from '../../../src/core/text/beginnings.ts';
import { phraseBook } from '../../../src/core/text/phrase-book.ts';
import { phraseIndex } from '../../../src/core/text/phrase-index.ts';

describe('beginnings', () => {
  test.each([
    ['ditto', ['dit']],
    ['(?:the )?same', ['the', 'sam']],
    ['j w|jw', ['j w', 'jw']],
    ['a[bc]d', ['abd', 'acd']],
    ['(?:ab)*c', ['c', 'abc', 'aba']],
    ['ab+', ['ab', 'abb']],
    ['(?:x\\b)?y{1,2}', ['xy', 'y', 'yy', 'yyy', 'xyy']],
    ['no \\d', ['no ']],
    ['\\w+ corner', ['']],
    ['.+ onu', ['']],
    ['[^a]b', ['']],
  ])('%s', (pattern, expected) => {
    expect([...beginnings(pattern)].toSorted()).toEqual(expected.toSorted());
  });
});

test('a book says what one pattern of all its phrases says', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    ' ',
    '(?:a|b c)',
    '(?:ab )?',
    '[bc]',
    '.',
    '\\w',
    'a*',
    '(?:ba)+',
    'c{0,2}',
    '\\b',
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const patterns = fc.array(
    fc.array(pattern, { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
    { minLength: 1, maxLength: 4 },
  );
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(patterns, fc.array(text, { maxLength: 20 }), (all, texts) => {
      const book = phraseBook(all, phraseIndex(all));
      const whole = new RegExp(`^(?:${all.join('|')})$`, 'u');
      for (const one of texts) expect(book(one)).toBe(whole.test(one));
    }),
    { numRuns: 500 },
  );
});
