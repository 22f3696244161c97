import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { fillParcels, mergeKey, mergeNamed } from '../../../src/core/packing/merge-orders.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';

const SETTINGS = DEFAULT_SETTINGS.defaults;

function order(id: string, more: Partial<Order> = {}): Order {
  return {
    shop: 'one',
    platform: 'tiktok',
    id,
    platformStatus: 'To ship',
    payment: 'paid',
    fulfillment: 'none',
    cancel: 'none',
    refund: 'none',
    fulfiller: 'seller',
    placedAt: `2026-11-20T10:00:${id.padStart(2, '0')}Z`,
    currency: 'USD',
    totals: {},
    tags: [],
    masked: false,
    shipTo: {
      recipient: 'Anna Berg',
      organization: '',
      address1: '12 Larkspur Ave',
      address2: '',
      city: 'Portland',
      region: 'OR',
      postcode: '97214',
      country: 'US',
      phone: '',
    },
    lines: [{ key: '1', sku: 'MUG', name: 'Mug', variant: '', quantity: 1, toShip: 1, kind: 'goods' }],
    ...more,
  };
}

const to = (more: Partial<Order['shipTo']>) => ({ shipTo: { ...order('1').shipTo, ...more } });

describe('V19: who is the same recipient', () => {
  test.each([
    ['case, blanks and width', to({ recipient: 'ANNA  ＢＥＲＧ', address1: '12  larkspur ave' }), true],
    ['a unit number', to({ address2: 'Unit 4' }), false],
    ['a street word', to({ address1: '12 Larkspur Avenue' }), false],
    ['another shop', { shop: 'two' }, false],
    ['another delivery', { shippingMethod: 'Express' }, false],
  ] as const)('%s', (_name, more, same) => {
    expect(mergeKey(order('2', more), SETTINGS) === mergeKey(order('1'), SETTINGS)).toBe(same);
  });
});

test.each([
  ['V17 masked', { masked: true }, 'merge/masked'],
  ['V17 masked text', to({ recipient: '张**', address1: '中山路***' }), 'merge/masked'],
  ['unpaid', { payment: 'pending' }, 'merge/unpaid'],
  ['refunding', { refund: 'requested' }, 'merge/refund'],
  ['cancelled', { cancel: 'cancelled' }, 'merge/refund'],
  ['pre-order', { preorder: true }, 'merge/preorder'],
  ['all sent', { lines: order('2').lines.map((line) => ({ ...line, toShip: 0 })) }, 'merge/nothing-to-ship'],
] as const)('%s: with nobody', (_name, more, code) => {
  expect(mergeKey(order('1', more as Partial<Order>), SETTINGS)).toBe('');
  expect(apartCodes(more as Partial<Order>)).toEqual([code]);
});

test.each([
  ['another shop', { shop: 'two' }, 'merge/other-shop'],
  ['another delivery', { shippingMethod: 'Express' }, 'merge/other-shipping'],
  ['another unit', to({ address2: 'Unit 4' }), 'merge/other-recipient'],
] as const)('%s: not with this one', (_name, more, code) =>
  expect(apartCodes(more as Partial<Order>)).toEqual([code]),
);

/** Why an order does not go with the usual one, as the command says it. */
function apartCodes(more: Partial<Order>): readonly string[] {
  const pair = [
    { key: 1, order: order('1') },
    { key: 2, order: order('2', more) },
  ];
  return mergeNamed(pair, () => SETTINGS).apart.map(({ why }) => `merge/${why}`);
}

describe('V20: 25 orders of one TikTok buyer', () => {
  const all = Array.from({ length: 25 }, (_, at) => ({ key: at + 1, order: order(String(at + 1)) }));

  test('twenty in the first parcel, five in the next, whatever the order', () => {
    const turned = [...all.slice(7).reverse(), ...all.slice(0, 7)];
    const parcels = (some: typeof all) => fillParcels(some).map((parcel) => parcel.map(({ key }) => key));
    expect(parcels(all).map(({ length }) => length)).toEqual([20, 5]);
    expect(parcels(turned)).toEqual(parcels(all));
    const named = mergeNamed(turned, () => SETTINGS);
    expect(named.merged).toHaveLength(20);
    expect(named.apart.map(({ why }) => `merge/${why}`)).toEqual(Array(5).fill('merge/too-many'));
  });

  test('a group that is there is filled up first', () => {
    expect(fillParcels(all.slice(19), [all.slice(0, 19)]).map(({ length }) => length)).toEqual([20, 5]);
  });
});
