import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
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

  test('reads the texts of ledgers before November 2026, which named their fields', () => {
    const text =
      '{"platform":"shopify","id":"#1001","platformStatus":"paid","payment":"paid","placedAt":"2026-01-01T00:00:00-05:00","currency":"USD","totals":{"total":17502,"refunded":0},"refund":"partial","tags":["a"],"shipTo":{"recipient":"Alma Quist","address1":"3600 Larkspur Avenue","city":"Austin","regionName":"Texas","country":"US"},"lines":[{"sku":"SKU-80","name":"Thing","quantity":2,"unitPrice":5693},{"key":"x","name":"Tip","quantity":1,"toShip":0,"kind":"tip"}]}';
    const address = { recipient: 'Alma Quist', address1: '3600 Larkspur Avenue', city: 'Austin' };
    const rest = { organization: '', address2: '', region: '', postcode: '', phone: '' };
    const order: Order = {
      shop: 'north',
      platform: 'shopify',
      id: '#1001',
      platformStatus: 'paid',
      payment: 'paid',
      fulfillment: 'none',
      cancel: 'none',
      refund: 'partial',
      fulfiller: 'seller',
      placedAt: '2026-01-01T00:00:00-05:00',
      currency: 'USD',
      totals: { total: 17502, refunded: 0 },
      tags: ['a'],
      masked: false,
      shipTo: { ...address, ...rest, regionName: 'Texas', country: 'US' },
      lines: [
        {
          key: '1',
          sku: 'SKU-80',
          name: 'Thing',
          variant: '',
          quantity: 2,
          toShip: 2,
          kind: 'goods',
          unitPrice: 5693,
        },
        { key: 'x', sku: '', name: 'Tip', variant: '', quantity: 1, toShip: 0, kind: 'tip' },
      ],
    };
    expect(unpackOrder(text, 'north')).toEqual(order);
    expect(unpackOrder(packOrder(order), 'north')).toEqual(order);
  });
});
