import { beginnings } from './beginnings.ts';

/**
 * Which phrases of a word list begin how, for `phraseBook`: JSON of beginning → where those phrases stand in the joined
 * list (start, end, start, end, …). Made by scripts/build-phrases.mjs, since it takes longer than a small review.
 */
export function phraseIndex(patterns: readonly string[]): string {
  const index: Record<string, number[]> = {};
  for (const [start, end] of alternatives(joinedPhrases(patterns)))
    for (const beginning of beginnings(joinedPhrases(patterns).slice(start, end))) {
      index[beginning] ??= [];
      index[beginning].push(start, end);
    }
  return JSON.stringify(index);
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
