import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecimalSign, readAmount } from '../../../src/core/orders/amounts.ts';
import { formatAmount } from '../../../src/core/orders/money.ts';

describe('V6: money as files write it', () => {
  it.each<[string, string, DecimalSign, number | undefined | 'none']>([
    ['22.99', 'USD', '.', 2299],
    ['$22.99', 'USD', '.', 2299],
    ['US$1,234.50', 'USD', '.', 123450],
    [' ¥289.00 ', 'CNY', '.', 28900],
    ['￥289', 'CNY', '.', 28900],
    ['0元', 'CNY', '.', 0],
    ['45.50元', 'CNY', '.', 4550],
    ['THB 199.00', 'THB', '.', 19900],
    ['Rp189950', 'IDR', '.', 18995000],
    ['189000', 'VND', '.', 189000],
    ['116,99 €', 'EUR', ',', 11699],
    ['1.234,56', 'EUR', ',', 123456],
    ['1 234,56', 'EUR', ',', 123456],
    ['１２．５０', 'USD', '.', 1250],
    ['١٢', 'USD', '.', 1200],
    ['-5.00', 'USD', '.', -500],
    ['-$5.00', 'USD', '.', -500],
    ['', 'USD', '.', 'none'],
    ['--', 'USD', '.', 'none'],
    ['null', 'CNY', '.', 'none'],
    ['无退款申请', 'CNY', '.', 'none'],
    ['1.234', 'USD', '.', undefined],
    ['1.000', 'USD', '.', undefined],
    ['189.950', 'IDR', '.', undefined],
    ['1.234', 'KWD', '.', 1234],
    ['1,23', 'USD', '.', undefined],
    ['12,34,567', 'USD', '.', undefined],
    ['1.005', 'USD', '.', undefined],
    ['12abc', 'USD', '.', undefined],
    ['1e3', 'USD', '.', undefined],
  ])('%j %s %s', (text, currency, decimal, minor) => {
    const amount = readAmount(text, currency, decimal);
    expect(amount && (amount.minor ?? 'none')).toBe(minor);
  });

  it('V7: says a currency only where a sign has one', () => {
    expect(['£5', 'RM5', '$5', '¥5', '5'].map((text) => readAmount(text, '')?.currency)).toEqual([
      'GBP',
      'MYR',
      '',
      '',
      '',
    ]);
  });

  it('V7: reads back every amount of every kind of currency, to the last unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('USD', 'JPY', 'KWD', 'VND'),
        (minor, currency) => {
          expect(readAmount(formatAmount(minor, currency), currency)?.minor).toBe(minor === 0 ? 0 : minor);
        },
      ),
    );
  });
});
