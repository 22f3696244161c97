import { beginnings } from './beginnings.ts';
import { needles } from './needles.ts';

/** How the phrases of a word list are found. */
export interface PhraseIndex {
  /** Beginning → where the phrases that begin so stand in the joined list: start, end, start, end, … */
  readonly at: Readonly<Record<string, readonly number[]>>;
  /** Start of a phrase → texts of which all that it fits have one. Left out for phrases that promise less than a word. */
  readonly needles: Readonly<Record<number, readonly string[]>>;
}

/** A shorter needle tells little, and a short phrase is compiled as fast as looked for. */
const SHORTEST = { needle: 2, phrase: 24 };

/**
 * The index of a word list for `phraseBook`, as JSON. Made by scripts/build-phrases.mjs, since it takes longer than a
 * small review.
 */
export function phraseIndex(patterns: readonly string[]): string {
  const source = joinedPhrases(patterns);
  const at: Record<string, number[]> = {};
  const found: Record<number, readonly string[]> = {};
  for (const [start, end] of alternatives(source)) {
    const phrase = source.slice(start, end);
    for (const beginning of beginnings(phrase)) {
      at[beginning] ??= [];
      at[beginning].push(start, end);
    }
    const promised = needles(phrase);
    const isTelling = promised.length > 0 && promised.every((needle) => needle.length >= SHORTEST.needle);
    if (isTelling && phrase.length >= SHORTEST.phrase) found[start] = promised;
  }
  return JSON.stringify({ at, needles: found } satisfies PhraseIndex);
}

/** The needles of each pattern for `siftedPatterns`, as JSON. */
export function needlesIndex(patterns: readonly string[]): string {
  return JSON.stringify(patterns.map(needles));
}

/** All phrases as one pattern. */
export function joinedPhrases(patterns: readonly string[]): string {
  return patterns.join('|');
}

/** `a|(?:b|c)d` → where `a` and `(?:b|c)d` stand */
function alternatives(pattern: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === '|' && depth === 0) {
      found.push([start, at]);
      start = at + 1;
    }
  }
  return [...found, [start, pattern.length]];
}
