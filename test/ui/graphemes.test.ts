import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from '../../src/ui/graphemes.ts';

const whole = (text: string) =>
  Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

test('characters are those of the segmenter, also where a window ends inside one', () => {
  const piece = fc.constantFrom(
    'a',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    '🇩🇪',
    '🇫🇷',
    '中',
    'क्षि',
    '\r\n',
    '\ud83d',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      expect([...graphemes(pieces.join(''))]).toEqual(whole(pieces.join('')));
    }),
    { numRuns: 200 },
  );
});

test('the whole text is given, however long one character is', () => {
  const marks = `a${'\u0301'.repeat(1000)}b`;
  expect([...graphemes(marks)].join('')).toBe(marks);
});

test('the work grows with the text, not with its square', () => {
  let given = 0;
  const real = Intl.Segmenter.prototype.segment;
  Intl.Segmenter.prototype.segment = function segment(text) {
    given += text.length;
    return real.call(this, text);
  };
  try {
    expect([...graphemes('😀'.repeat(5000))]).toHaveLength(5000);
    // Nothing longer than a window goes to the segmenter, and little of it twice.
    expect(given).toBeLessThan(11_000);
  } finally {
    Intl.Segmenter.prototype.segment = real;
  }
});
