import fc from 'fast-check';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../src/core/documents/qr.ts';

/** The symbol another encoder makes of the text under each mask, as one string. */
const others = (text: string): string[] =>
  Array.from({ length: 8 }, (_, mask) =>
    encodeQR(text, 'raw', { ecc: 'medium', border: 1, mask })
      .slice(1, -1)
      .map((row) => row.slice(1, -1).map(Number).join(''))
      .join(''),
  );
const symbol = (text: string): string | undefined => qrCode(text)?.black.join('');

/** The rows of a symbol and its columns, each as a string. */
function lines(text: string): string[] {
  const { size, black } = qrCode(text) ?? { size: 0, black: new Uint8Array() };
  const at = Array.from({ length: size }, (_, i) => i);
  return [
    ...at.map((y) => at.map((x) => black[y * size + x]).join('')),
    ...at.map((x) => at.map((y) => black[y * size + x]).join('')),
  ];
}

const text = fc.oneof(
  fc.stringMatching(/^[0-9]{1,40}$/),
  fc.stringMatching(/^[A-Z0-9 $%*+./:-]{1,60}$/),
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
);

describe('QR codes', () => {
  it('are those of another encoder under one of its masks', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(others(given)).toContain(symbol(given));
      }),
      { numRuns: 300 },
    );
  });

  it('fill every version to the last codeword', () => {
    const versions = new Set<number>();
    // Bytes a version holds differ by 14 to 90: this meets all, in each mode about their limits.
    for (const letter of ['7', 'A', 'é'])
      for (let length = 1; length < (letter === 'é' ? 1165 : 2330); length += 1 + (length >> 5)) {
        const given = letter.repeat(length);
        versions.add(qrCode(given)?.size ?? 0);
        expect(others(given)).toContain(symbol(given));
      }
    expect(versions.size).toBe(40);
  }, 120_000);

  it.each([
    ['7', 5596],
    ['A', 3391],
    ['a', 2331],
  ])('of “%s” end at %d of them', (letter, most) => {
    expect(qrCode(letter.repeat(most))?.size).toBe(177);
    expect(others(letter.repeat(most))).toContain(symbol(letter.repeat(most)));
    expect(qrCode(letter.repeat(most + 1))).toBeUndefined();
  });

  it('look like a finder nowhere but in their corners', () => {
    const codes = Array.from({ length: 500 }, (_, i) => `B7-${String(i).padStart(5, '0')}`);
    for (const code of codes)
      for (const [i, line] of lines(code).entries()) {
        const isOfFinder = i % 21 < 7 || i % 21 >= 14;
        const inside = isOfFinder ? line.slice(1, -1) : line;
        expect(inside, `${code}, line ${i}`).not.toMatch(/10111010000|00001011101/);
      }
  });
});
