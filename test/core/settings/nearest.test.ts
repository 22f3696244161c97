import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/core/text/nearest.ts';

test.each([
  ['repeatHour', ['repeatHours', 'largeQuantity'], 'repeatHours'],
  ['hihgvalue', ['highValue'], 'highValue'],
  ['imprt', ['import', 'print'], 'import'],
  ['xyz', ['import', 'print'], undefined],
  ['', ['a'], 'a'],
  ['paid', [], undefined],
])('nearest(%j, %j) = %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('a swap of neighbours is one edit', () => {
  expect(editDistance('ab', 'ba')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('distance is a distance: symmetric, zero only for equals, the bound changes nothing below it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 8 }), (a, b, most) => {
      const edits = editDistance(a, b);
      expect(editDistance(b, a)).toBe(edits);
      expect(edits === 0).toBe(a === b);
      expect(editDistance(a, b, most)).toBe(Math.min(edits, most + 1));
    }),
    { numRuns: 500 },
  );
});
