import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, isMaterial, laterByProgress } from '../../../src/core/orders/differences.ts';
import { arbitraryOrder } from './arbitrary-order.ts';

const order = { ...fc.sample(arbitraryOrder, { numRuns: 1, seed: 5 })[0]!, flags: [], totals: {} };

describe('differences between two tellings', () => {
  test('none between equal ones; both ways the same fields', () => {
    fc.assert(
      fc.property(arbitraryOrder, arbitraryOrder, (a, b) => {
        expect(differences(a, a)).toEqual([]);
        expect(differences(a, b).map((d) => d.field)).toEqual(differences(b, a).map((d) => d.field));
      }),
    );
  });

  test.each([
    ['address', { shipTo: { ...order.shipTo, city: 'Elsewhere' } }, 'shipTo.city', true],
    ['payment', { payment: 'refunded' as const }, 'payment', true],
    ['goods', { lines: [{ ...order.lines[0]!, quantity: 99 }] }, 'lines', true],
    ['tags', { tags: ['other'] }, 'tags', false],
    ['a flag', { flags: [{ name: 'prime' as const, value: '' }] }, 'flags', false],
    ['a grave flag', { flags: [{ name: 'sku-changed' as const, value: 'blue' }] }, 'graveFlags', true],
    ['risk', { risk: 'high' as const }, 'risk', false],
  ])('%s', (_name, change, field, material) => {
    const found = differences(order, { ...order, ...change });
    expect(found.map((d) => d.field)).toEqual([field]);
    expect(found.some(isMaterial)).toBe(material);
  });

  test('the order itself may tell which telling is later', () => {
    const paid = { ...order, paidAt: '2026-11-20T10:00:00Z' };
    const { paidAt: _, ...unpaid } = paid;
    expect(laterByProgress(unpaid, paid)).toBe(1);
    expect(laterByProgress(paid, unpaid)).toBe(-1);
    expect(laterByProgress(paid, { ...paid, tags: ['x'] })).toBe(0);
    const refunded = { ...paid, totals: { ...paid.totals, refunded: 100 } };
    expect(laterByProgress(paid, refunded)).toBe(1);
    expect(laterByProgress(refunded, paid)).toBe(-1);
  });
});
