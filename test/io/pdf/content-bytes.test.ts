import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentBytes } from '../../../src/io/pdf/content-bytes.ts';

const written = (write: (out: ContentBytes) => void): string => {
  const out = new ContentBytes();
  write(out);
  return out.bytes.toString('latin1', 0, out.length);
};

describe('the bytes of a page', () => {
  it.each([
    [0, '0 '],
    [7, '.07 '],
    [50, '.5 '],
    [100, '1 '],
    [-35, '-.35 '],
    [-24738, '-247.38 '],
    [43200, '432 '],
  ])('%d hundredths are written %s', (value, text) => {
    expect(written((out) => out.hundredths(value))).toBe(text);
  });

  it('numbers are read back as they were, to a hundredth', () => {
    fc.assert(
      fc.property(fc.double({ min: -20_000, max: 20_000, noNaN: true }), (value) => {
        const text = written((out) => out.number(value));
        expect(text).toMatch(/^-?(\d+|\d*\.\d{1,2}) $/);
        expect(Number(text)).toBeCloseTo(Math.round(value * 100) / 100, 6);
      }),
    );
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(written((out) => out.whole(value))).toBe(`${value} `);
      }),
    );
  });

  it('grow with what is written', () => {
    const text = 'a page of a long list '.repeat(4000);
    expect(written((out) => [1, 2].forEach(() => void out.text(text)))).toBe(text + text);
  });
});
