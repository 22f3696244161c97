import { once } from '../text/once.ts';
import { siftedPatterns } from '../text/sifted-patterns.ts';
import { NOTE_NEEDLES } from './data/note-needles.ts';
import { noteText } from './note-text.ts';
import { NOTE_WORDS, type NoteMeaning } from './note-words.ts';

const HAN = /\p{Script=Han}/u;

const CHINESE = once(() =>
  NOTE_WORDS.map(({ meaning, chinese }) => siftedPatterns(chinese, NOTE_NEEDLES[meaning].chinese, 'u')),
);
const ENGLISH = once(() =>
  NOTE_WORDS.map(({ meaning, english }) => siftedPatterns(english, NOTE_NEEDLES[meaning].english)),
);

/** The meanings of a note, in a fixed order; none for a note that says nothing of the kind. */
export function noteMeanings(note: string): readonly NoteMeaning[] {
  const text = noteText(note);
  const inChinese = HAN.test(text) ? CHINESE() : undefined;
  const letters = /[a-z]/.test(text) ? asciiLetters(text) : undefined;
  const inEnglish = letters === undefined ? undefined : ENGLISH();
  return NOTE_WORDS.filter(
    (_, at) => inChinese?.[at]?.(text) || (letters !== undefined && inEnglish?.[at]?.(letters)),
  ).map(({ meaning }) => meaning);
}

/** Letters and digits beyond ASCII as `_`: `\w` then tells the ends of words, which Unicode classes do slowly. */
function asciiLetters(text: string): string {
  const spaced = text.replace(/_/g, ' ');
  return /[^\x00-\x7F]/.test(spaced)
    ? spaced.replace(/[^\x00-\x7F]/gu, (one) => (/[\p{L}\p{N}]/u.test(one) ? '_' : ' '))
    : spaced;
}
