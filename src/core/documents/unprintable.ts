import { isUnknownArabicLetter } from './arabic.ts';
import { withoutSyllables } from './devanagari.ts';
import { hasRightToLeft } from './right-to-left.ts';
import { scriptOf } from './script.ts';
import { isPlain, type ReadyText, type TextSetter } from './text-setter.ts';

/** What of a text cannot be printed. */
export interface Unprintable {
  readonly code: 'label/no-glyph' | 'label/script-not-supported';
  readonly facts: Readonly<Record<string, string>>;
}

/** The characters of a text that no face has, or that cannot be set yet; undefined when all is well. */
export function unprintable(text: ReadyText, setter: TextSetter): Unprintable | undefined {
  if (isPlain(text)) return undefined;
  const rightToLeft = hasRightToLeft(text);
  if (!rightToLeft && setter.covers(text)) return undefined;
  const unjoined = rightToLeft ? Array.from(text).filter(isUnknownArabicLetter) : [];
  const characters = [...new Set([...missingLetters(text, setter), ...unjoined])];
  if (characters.length === 0) return undefined;
  const script = characters.map(scriptOf).find((name) => name !== undefined);
  return {
    code: script === undefined ? 'label/no-glyph' : 'label/script-not-supported',
    facts: {
      characters: characters.map(named).join(' '),
      ...(script === undefined ? {} : { script }),
    },
  };
}

/** Letters of the text no face has, as typed, each once. */
export function missingLetters(text: ReadyText, setter: TextSetter): string[] {
  const letters = setter.missing(text).flatMap((one) => Array.from(withoutSyllables(one)));
  return [...new Set(letters)];
}

/** The text with `[U+1F9FF]` in the place of every character that cannot be printed. */
export function spelledOut(text: ReadyText, setter: TextSetter): ReadyText {
  const lacks = new Set([...setter.missing(text), ...Array.from(text).filter(isUnknownArabicLetter)]);
  return Array.from(text, (character) => {
    return lacks.has(character) ? Array.from(withoutSyllables(character), codeOf).join('') : character;
  }).join('') as ReadyText;
}

function codeOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** A character with its code: `𠮷 (U+20BB7)`; a lone surrogate has no character to show. */
export function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code >= 0xd800 && code <= 0xdfff ? hex : `${character} (${hex})`;
}
