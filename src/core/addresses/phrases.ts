import { once } from '../text/once.ts';
import { phraseBook } from '../text/phrase-book.ts';
import { PHRASES } from './data/phrases.ts';
import { DEFERRED } from './words/deferred.ts';
import { FRAGMENTS } from './words/fragment.ts';
import { INSTRUCTIONS } from './words/instruction.ts';
import { LANDMARKS } from './words/landmark.ts';

// Each takes the folded words of a whole line, see `phrase` in normalise.ts.

const deferred = once(() => phraseBook(DEFERRED, PHRASES.deferred));
const fragments = once(() => phraseBook(FRAGMENTS, PHRASES.fragments));
const instructions = once(() => phraseBook(INSTRUCTIONS, PHRASES.instructions));
const landmarks = once(() => phraseBook(LANDMARKS, PHRASES.landmarks));

/** `same as billing`: the address is said to be elsewhere. */
export function isPutOff(words: string): boolean {
  return deferred()(words);
}

/** `third floor`: a kind of place or a piece of an address. */
export function isPieceOnly(words: string): boolean {
  return fragments()(words);
}

/** `behind the church`: a relation to something else, or a house described by its looks. */
export function isByLandmark(words: string): boolean {
  return landmarks()(words);
}

/** Words of courtesy before a word to the courier. */
const COURTESY =
  /^(?:please|pls|plz|kindly|just|can you|could you|you can|driver|courier|bitte|por favor|merci de|prosze|prosim|lutfen) /;

/** `please leave at the door`: a word to the courier. */
export function isInstruction(words: string): boolean {
  if (instructions()(words)) return true;
  const rest = words.replace(COURTESY, '');
  return rest !== words && isInstruction(rest);
}
