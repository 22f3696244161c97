import { describe, expect, it } from 'vitest';
import { BUILT_IN_MAPPINGS } from '../../../src/core/mapping/built-in.ts';
import { dateStyleOf, decimalSignOf, statusWordsOf } from '../../../src/core/mapping/open-questions.ts';

describe('what a file tells of itself', () => {
  it.each<[string[], string | undefined]>([
    [['2026-04-03', ''], 'year-first'],
    [['10-Dez-25'], 'month-name'],
    [['03/04/2026', '25/04/2026'], 'day-first'],
    [['03/04/2026', '04/25/2026'], 'month-first'],
    [['03/04/2026'], undefined],
    [[''], 'told-by-file'],
  ])('dates %j are %s', (values, style) => expect(dateStyleOf(values)).toBe(style));

  it('the decimal sign, from the fractions', () => {
    expect(decimalSignOf(['1.234,50', '5,00', '7'])).toBe(',');
    expect(decimalSignOf(['1,234.50', '5'])).toBe('.');
    expect(decimalSignOf(['1,50', '1.50'])).toBe('.');
  });

  it('status words that platforms agree on; the others are asked; a column of many words is none', () => {
    const known = BUILT_IN_MAPPINGS.map(({ mapping }) => mapping);
    expect(statusWordsOf(['wc-processing', 'pagato', 'pagato', ''], known)).toEqual({
      told: { 'wc-processing': 'to-ship' },
      open: ['pagato'],
    });
    expect(
      statusWordsOf(
        Array.from({ length: 30 }, (_, i) => `w${i}`),
        known,
      ),
    ).toBeUndefined();
  });
});
