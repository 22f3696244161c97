import { expect, test } from 'vitest';
import { PHRASES } from '../../../src/core/addresses/data/phrases.ts';
import { DEFERRED } from '../../../src/core/addresses/words/deferred.ts';
import { FRAGMENTS } from '../../../src/core/addresses/words/fragment.ts';
import { INSTRUCTIONS } from '../../../src/core/addresses/words/instruction.ts';
import { LANDMARKS } from '../../../src/core/addresses/words/landmark.ts';
import { BOXES, LOCKERS, MILITARY } from '../../../src/core/addresses/words/post-box.ts';
import { NOTE_NEEDLES } from '../../../src/core/review/data/note-needles.ts';
import { NOTE_WORDS } from '../../../src/core/review/note-words.ts';
import { needlesIndex, phraseIndex } from '../../../src/core/text/phrase-index.ts';

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

test.each([
  ['boxes', BOXES],
  ['lockers', LOCKERS],
  ['military', MILITARY],
] as const)(
  'the needles of %s are of these patterns (else: node scripts/build-phrases.mjs)',
  (name, patterns) => {
    expect(PHRASES[name]).toBe(needlesIndex(patterns));
  },
);

test.each(NOTE_WORDS)(
  'the needles of notes are of these words (else: node scripts/build-phrases.mjs)',
  (words) => {
    expect(NOTE_NEEDLES[words.meaning]).toEqual({
      english: needlesIndex(words.english),
      chinese: needlesIndex(words.chinese),
    });
  },
);
