import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { compareDecimals, holds } from '../../../src/core/rules-file/condition.ts';
import { fitsPattern } from '../../../src/core/rules-file/glob.ts';
import { parseCondition } from '../../../src/core/rules-file/parse-condition.ts';
import { ADDRESS, aLine, anOrder } from '../review/an-order.ts';

function fits(text: string, order: Partial<Order> = {}): boolean | string {
  const condition = parseCondition(text);
  return 'code' in condition
    ? `${condition.code} ${condition.value}@${condition.at} ${condition.facts['nearest'] ?? ''}`.trim()
    : holds(condition, anOrder(order));
}

const brazil = { shipTo: { ...ADDRESS, country: 'BR' } };
const two = {
  lines: [aLine({ sku: 'MUG-1' }), aLine({ sku: 'GIFT-2', toShip: 3 })],
  tags: ['VIP', 'wholesale'],
};

test.each([
  ['country is BR', brazil, true],
  ['country is br', brazil, true],
  ['country is not BR', brazil, false],
  ['country in US, BR', brazil, true],
  ['country in [US, BR]', brazil, true],
  ['country not in US, CA', brazil, true],
  ['country in "US", \'CA\'', brazil, false],
  ['tag is vip', two, true],
  ['tag is not vip', two, false],
  ['tag is not retail', two, true],
  ['sku starts with GIFT-', two, true],
  ['sku ends with -1', two, true],
  ['sku matches g?ft-*', two, true],
  ['sku matches *ZZZ*', two, false],
  ['note contains gift', { buyerNote: 'It is a ＧＩＦＴ' }, true],
  ['note is ""', {}, true],
  ['note is not ""', {}, false],
  ['note is "a, b"', { buyerNote: 'a b' }, false],
  ['note is "a, b"', { buyerNote: 'A,\n b' }, true],
  ['total >= 25', {}, true],
  ['total>=25.01', {}, false],
  ['total <= 25.00', {}, true],
  ['total > 25', {}, false],
  ['total < 25.000001', {}, true],
  ['total is 25', {}, true],
  ['total >= 1', { totals: {} }, false],
  ['total >= 2500', { currency: 'JPY', totals: { total: 2500 } }, true],
  ['units >= 4', two, true],
  ['quantity >= 4', two, false],
  ['lines in 2, 3', two, true],
] as const)('%s', (text, order, expected) => {
  expect(fits(text, order)).toBe(expected);
});

test.each([
  ['contry is BR', 'rules/unknown-field contry@0 country'],
  ['  constructor is BR', 'rules/unknown-field constructor@2'],
  ['country equals BR', 'rules/unknown-operator equals@8'],
  ['country >= BR', 'rules/unknown-operator >=@8'],
  ['country contain BR', 'rules/unknown-operator contain@8 contains'],
  ['total contains 5', 'rules/unknown-operator contains@6'],
  ['total >= 2,000', 'rules/bad-value 2,000@9'],
  ['total >= 1e3', 'rules/bad-value 1e3@9'],
  ['total in 5, x', 'rules/bad-value x@9'],
  ['country is', 'rules/bad-value @10'],
  ['country in US,,BR', 'rules/bad-value US,,BR@11'],
  ['sku matches (a+)+$', 'rules/bad-pattern (a+)+$@12'],
  ['sku matches ^MUG', 'rules/bad-pattern ^MUG@12'],
  ['sku matches MUG.*', 'rules/bad-pattern MUG.*@12'],
  ['', 'rules/unknown-field @0'],
])('V29 “%s” is refused', (text, expected) => {
  expect(fits(text)).toBe(expected);
});

describe('patterns', () => {
  test('fit as a careful regular expression would', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 });
    fc.assert(
      fc.property(letters, text, (pattern, subject) => {
        const regular = pattern.replace(/\*+/g, '*').replace(/\*/g, '.*').replace(/\?/g, '.');
        expect(fitsPattern(subject, pattern)).toBe(new RegExp(`^${regular}$`, 's').test(subject));
      }),
    );
  });

  test('V29 a pattern made to hang takes no more steps than pattern × text', () => {
    let reads = 0;
    const text = new Proxy(
      { length: 3000 },
      {
        get(target, key) {
          if (key === 'length') return target.length;
          reads++;
          return 'a';
        },
      },
    ) as unknown as string;
    expect(fitsPattern(text, `${'*a'.repeat(50)}*b`)).toBe(false);
    expect(reads).toBeLessThan(3000 * 102 * 2);
  });
});

test('decimals compare as their cents do', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const shown = (n: number) =>
    `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(Math.sign(compareDecimals(shown(a), shown(b)))).toBe(Math.sign(a - b));
    }),
  );
});
