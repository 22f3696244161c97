import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needles } from '../../../src/core/text/needles.ts';
import { needlesIndex } from '../../../src/core/text/phrase-index.ts';
import { siftedPatterns } from '../../../src/core/text/sifted-patterns.ts';

describe('needles', () => {
  test.each([
    ['ditto', ['ditto']],
    ['(?:the )?same', ['same']],
    ['same|equal', ['same', 'equal']],
    ['colou?r', ['colo']],
    ['ab+c', ['ab']],
    ['ab{0,2}c', ['a']],
    ['(?:ship|send)(?: it)+ now', [' now']],
    ['(?<!not )cancel(?! my)', ['cancel']],
    ['\\bp\\.o\\. ?box\\b', ['p.o.']],
    ['[改换]\\d', ['改', '换']],
    ['\\p{L}x', ['x']],
    ['[^ab]', []],
    ['\\d+', []],
    ['a|\\d', []],
    ['(?:a|b*)', []],
    ['^(?:a)?$', []],
  ])('%s', (pattern, expected) => {
    expect(needles(pattern)).toEqual(expected);
  });
});

test('sifted patterns say what the patterns say', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    ' ',
    '(?:a|b c)',
    '(?:ab )?',
    '(?:a|bc)+',
    '[bc]',
    '[^a]',
    '.',
    '\\w',
    'a*',
    'cb?',
    'c{0,2}',
    'b{1,2}',
    '\\b',
    '(?!b)',
    '(?<=a)',
    '^',
  );
  const sequence = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const pattern = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((all) => all.join('|'));
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 7 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 4 }), fc.array(text, { maxLength: 20 }), (all, texts) => {
      const sifted = siftedPatterns(all, needlesIndex(all), 'u');
      for (const one of texts)
        expect(sifted(one)).toBe(all.some((source) => new RegExp(source, 'u').test(one)));
    }),
    { numRuns: 1000 },
  );
});
