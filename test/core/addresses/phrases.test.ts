import { expect, test } from 'vitest';
import { PHRASES } from '../../../src/core/addresses/data/phrases.ts';
import { DEFERRED } from '../../../src/core/addresses/words/deferred.ts';
import { FRAGMENTS } from '../../../src/core/addresses/words/fragment.ts';
import { INSTRUCTIONS } from '../../../src/core/addresses/words/instruction.ts';
import { LANDMARKS } from '../../../src/core/addresses/words/landmark.ts';
import { phraseIndex } from '../../../src/core/text/phrase-index.ts';

test.each([
  ['deferred', DEFERRED],
  ['fragments', FRAGMENTS],
  ['instructions', INSTRUCTIONS],
  ['landmarks', LANDMARKS],
] as const)(
  'the index of %s is of these phrases (else: node scripts/build-phrases.mjs)',
  (name, patterns) => {
    expect(PHRASES[name]).toBe(phraseIndex(patterns));
  },
);
