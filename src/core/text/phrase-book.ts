import { BEGINNING } from './beginnings.ts';
import { joinedPhrases, type PhraseIndex } from './phrase-index.ts';

/**
 * Tells whether a whole text is one of many phrases, each written as a pattern; alternatives at the top are phrases of
 * their own. One pattern of all would be compiled whole for the first text (50 ms for four hundred phrases): here a
 * text is compared only with the phrases that begin as it does and of which it has a needle, and only those are ever
 * compiled.
 *
 * @param index of these patterns, see `phraseIndex`
 */
export function phraseBook(patterns: readonly string[], index: string): (text: string) => boolean {
  const source = joinedPhrases(patterns);
  const { at: beginnings, needles } = JSON.parse(index) as PhraseIndex;
  const places = new Map(Object.entries(beginnings));
  const compiled = new Map<number, RegExp>();
  const phraseAt = (start: number, end: number) => {
    let phrase = compiled.get(start);
    if (!phrase) {
      phrase = new RegExp(`^(?:${source.slice(start, end)})$`, 'u');
      compiled.set(start, phrase);
    }
    return phrase;
  };
  return (text) => {
    for (let length = 0; length <= BEGINNING && length <= text.length; length++) {
      const found = places.get(text.slice(0, length)) ?? [];
      for (let at = 0; at < found.length; at += 2) {
        const start = found[at] as number;
        if (needles[start]?.some((needle) => text.includes(needle)) === false) continue;
        if (phraseAt(start, found[at + 1] as number).test(text)) return true;
      }
    }
    return false;
  };
}
