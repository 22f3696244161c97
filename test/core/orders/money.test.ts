import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, minorDigits, parseAmount } from '../../../src/core/orders/money.ts';

describe('money in minor units', () => {
  test.each([
    ['1299.00', 'USD', 129900],
    ['19.99', 'USD', 1999],
    ['0.1', 'EUR', 10],
    ['5', 'JPY', 5],
    ['5.00', 'JPY', 5],
    ['1.234', 'KWD', 1234],
    ['-3.50', 'GBP', -350],
    ['-0.00', 'USD', 0],
    ['1.230', 'USD', 123],
  ])('%s %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  test.each([
    ['1.005', 'USD'],
    ['5.5', 'JPY'],
    ['1,299.00', 'USD'],
    ['1e3', 'USD'],
    ['$5', 'USD'],
    ['', 'USD'],
    ['12345678901234567', 'USD'],
    ['１２', 'USD'],
  ])('V6: %s %s is no plain amount', (text, currency) => {
    expect(parseAmount(text, currency)).toBeUndefined();
  });

  test('V7: what is written reads back, in currencies of 0, 2, 3 and 4 places', () => {
    const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'CLF', 'CNY');
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, (minor, code) => {
        const text = formatAmount(minor, code);
        expect(parseAmount(text, code)).toBe(minor);
        expect((text.split('.')[1] ?? '').length).toBe(minorDigits(code));
      }),
    );
  });
});

test('digit by digit is what the pattern says', () => {
  const text = fc
    .array(fc.constantFrom('0', '1', '9', '00', '.', '-', ' ', '12345678', '９'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
      const digits = minorDigits(currency);
      const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(amount);
      const fraction = (match?.[3] ?? '').replace(/0+$/, '');
      const minor = Number(`${match?.[2]}${fraction.padEnd(digits, '0')}`);
      const plain = match !== null && fraction.length <= digits && Number.isSafeInteger(minor);
      expect(parseAmount(amount, currency)).toBe(
        plain ? (match[1] && minor !== 0 ? -minor : minor) : undefined,
      );
    }),
    { numRuns: 1000 },
  );
});
