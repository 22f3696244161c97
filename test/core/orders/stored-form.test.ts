import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packOrder, unpackOrder } from '../../../src/core/orders/stored-form.ts';
import { arbitraryOrder } from './arbitrary-order.ts';

describe('the stored form of an order', () => {
  test('gives back the order, and the same text for the same order', () => {
    fc.assert(
      fc.property(arbitraryOrder, (order) => {
        const text = packOrder(order);
        const back = unpackOrder(text, order.shop);
        expect(back).toEqual(order);
        expect(packOrder(back)).toBe(text);
      }),
    );
  });

  test('does not hold the shop’s name: that is the ledger’s to say', () => {
    fc.assert(
      fc.property(arbitraryOrder, (order) => {
        expect(unpackOrder(packOrder({ ...order, shop: 'renamed' }), 'north').shop).toBe('north');
        expect(packOrder({ ...order, shop: 'renamed' })).toBe(packOrder(order));
      }),
    );
  });
});
