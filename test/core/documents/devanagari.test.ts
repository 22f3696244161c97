import { describe, expect, it } from 'vitest';
import { isSyllable, joinDevanagari, withoutSyllables } from '../../../src/core/documents/devanagari.ts';
import { readyText, TextSetter } from '../../../src/core/documents/text-setter.ts';
import type { Typefaces } from '../../../src/core/documents/typeface.ts';
import { unprintable } from '../../../src/core/documents/unprintable.ts';
import { wrap } from '../../../src/core/documents/wrap.ts';
import { stubFaces } from './stub-faces.ts';

const syllablesOf = (text: string): string[] => Array.from(joinDevanagari(text), withoutSyllables);

/** Stub faces, and every syllable half an em wide. */
function withSyllables(): Typefaces {
  const stub = stubFaces();
  return {
    face: (name) =>
      name === 'devanagari' ? { name, advance: (c) => (isSyllable(c) ? 500 : -1) } : stub.face(name),
  };
}

describe('Devanagari', () => {
  it.each([
    ['हिन्दी', ['हि', 'न्दी']],
    ['मार्ग', ['मा', 'र्ग']],
    ['राष्ट्रीय', ['रा', 'ष्ट्री', 'य']],
    ['क्‍ष श्‌री', ['क्‍ष', ' ', 'श्‌री']],
    ['गाँव १२।', ['गाँ', 'व', ' ', '१', '२', '।']],
    ['A-क्', ['A', '-', 'क्']],
    ['िक', ['ि', 'क']],
  ])('takes %s apart by syllable', (text, syllables) => {
    expect(syllablesOf(text)).toEqual(syllables);
  });

  it('gives back what was typed, and leaves every other text as it is', () => {
    expect(withoutSyllables(joinDevanagari('Flat 3, लक्ष्मी निवास 😀'))).toBe('Flat 3, लक्ष्मी निवास 😀');
    for (const text of ['Anna', '李小龙 𠮷', 'محمد', 'น้ำ', '😀']) expect(joinDevanagari(text)).toBe(text);
  });

  it('keeps a joiner after a virama only', () => {
    expect(withoutSyllables(readyText('क्\u200dष र\u200dम a\u200db क्\u200cष'))).toBe(
      'क्\u200dष रम ab क्\u200cष',
    );
  });

  it('breaks at spaces, and between syllables only where a word is wider than a line', () => {
    const setter = new TextSetter(withSyllables(), 'IN');
    const broken = (text: string, most: number) =>
      wrap(readyText(text), setter, false, most)?.map(withoutSyllables);
    expect(broken('दिल्ली मार्ग', 1500)).toEqual(['दिल्ली', 'मार्ग']);
    expect(broken('हिन्दुस्तान', 1000)).toEqual(['हिन्दु', 'स्तान']);
    expect(setter.width(readyText('हिन्दुस्तान'), true)).toBe(2000);
  });

  it("is refused by its letters where no face has them, and so is someone's own character of the plane", () => {
    const setter = new TextSetter(stubFaces(), '');
    expect(unprintable(readyText('कि'), setter)?.facts['characters']).toBe('क (U+0915) ि (U+093F)');
    const own = new TextSetter(withSyllables(), '');
    expect(own.covers(readyText('कि'))).toBe(true);
    const foreign = String.fromCodePoint(0xa0000);
    expect(withoutSyllables(readyText(foreign))).toBe(foreign);
  });
});
