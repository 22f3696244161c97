import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitWidth, wrapWords } from '../../src/ui/text-width.ts';
import { visible, visibleLines } from '../../src/ui/visible.ts';

describe('visible', () => {
  it.each([
    ['\u001b[31mRed\u001b[0m', '␛[31mRed␛[0m'],
    ['a\u009b2Jb', 'a\\x9b2Jb'],
    ['\u202ecod\u202c', '\\u202ecod\\u202c'],
    ['a\tb\r\nc', 'a⇥b⏎⏎c'],
    ['\u0007\u007f', '␇␡'],
    ['lone \ud83d end', 'lone \\ud83d end'],
    ['林晓岚 𠮷 👩‍👧 ไทย é', '林晓岚 𠮷 👩‍👧 ไทย é'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing that moves a cursor or turns the writing, whatever comes', () => {
    const nasty = fc.string({
      unit: fc
        .oneof(fc.integer({ min: 0, max: 0x9f }), fc.constantFrom(0x202e, 0x2066, 0x061c, 0xfeff, 0x2028))
        .map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(
        nasty,
        (text) => !/[\u0000-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\ufeff]/.test(visible(text)),
      ),
    );
  });

  it('keeps the lines of a note', () => {
    expect(visibleLines('a\r\nb\u001bc')).toEqual(['a', 'b␛c']);
  });
});

describe('width', () => {
  it.each([
    ['abc', 3],
    ['林晓岚', 6],
    ['e\u0301', 1],
    ['👩‍👧', 2],
    ['한국', 4],
    ['ｗｉｄｅ', 8],
    ['a\u200bb', 2],
    ['“quoted” – …', 12],
  ])('%j is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('cuts at a character’s edge and says so', () => {
    expect(fitWidth('林晓岚', 6)).toBe('林晓岚');
    expect(fitWidth('林晓岚', 5)).toBe('林晓…');
    expect(fitWidth('林晓岚', 4)).toBe('林…');
    expect(fitWidth('abc', 0)).toBe('');
  });

  it('wraps within the width and loses nothing but spaces at line ends', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '林', '，', 'é', '-'), maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrapWords(text, columns);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
