import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code128 } from '../../../src/core/documents/code128.ts';

/** Symbol values of a code, by the widths of each symbol; the widths of all values come from encoding set B and C. */
function symbols(widths: readonly number[]): string[] {
  const groups: string[] = [];
  for (let i = 0; i + 6 <= widths.length - 7; i += 6) groups.push(widths.slice(i, i + 6).join(''));
  return groups;
}

const START_B = '211214';
const START_C = '211232';

describe('code128', () => {
  it('encodes the worked example "Wikipedia" with its check value 88', () => {
    const groups = symbols(code128('Wikipedia') ?? []);
    expect(groups).toHaveLength(11);
    expect(groups[0]).toBe(START_B);
    // Value 88 in set B is the character 0x78, "x".
    expect(groups.at(-1)).toBe(symbols(code128('x') ?? [])[1]);
  });

  it('V31: says nothing rather than something else of what it has no signs for', () => {
    for (const text of ['', '订单 1001', 'caf\u00e9', 'a\u0000b', 'a\nb'])
      expect(code128(text)).toBeUndefined();
    expect(code128('#1001 A')).toBeDefined();
  });

  it('packs digits in pairs', () => {
    expect(symbols(code128('9400111899223344556677') ?? [])).toHaveLength(1 + 11 + 1);
    expect(symbols(code128('9400111899223344556677') ?? [])[0]).toBe(START_C);
    // B7- in set B, the change to C, two pairs.
    expect(symbols(code128('B7-0014') ?? [])).toHaveLength(1 + 3 + 1 + 2 + 1);
    // Three digits are shorter in set B.
    expect(symbols(code128('B7-014') ?? [])).toHaveLength(1 + 6 + 1);
  });

  it('makes every symbol 11 modules wide and ends with the stop pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }), (text) => {
        const widths = code128(text) ?? [];
        expect(widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
        for (const group of symbols(widths)) {
          expect([...group].reduce((sum, digit) => sum + Number(digit), 0)).toBe(11);
        }
      }),
    );
  });

  it('is never longer than set B alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-F-]{1,30}$/), (text) => {
        expect(symbols(code128(text) ?? []).length).toBeLessThanOrEqual(text.length + 2);
      }),
    );
  });

  it.each(['', '包裹', 'é', 'a\tb', '\ud800'])('refuses %j', (text) => {
    expect(code128(text)).toBeUndefined();
  });
});
