import { expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { reviewOrders } from '../../../src/core/review/review-orders.ts';
import { ADDRESS, anOrder } from './an-order.ts';

const to = (over: Partial<Order['shipTo']>, more: Partial<Order> = {}) =>
  anOrder({ shipTo: { ...ADDRESS, ...over }, ...more });

async function reviewed(order: Order) {
  const { orders } = await reviewOrders([order]);
  const { state, findings } = orders[0]!;
  return [state, ...findings.map((each) => `${each.severity} ${each.rule} ${each.field}`)];
}

test.each<[string, Order, string[]]>([
  ['a clear address', anOrder(), ['approved']],
  ['no house number', to({ address1: 'Larch Lane' }), ['held', 'warning ADDR_HOUSE_NUMBER address1']],
  ['no city', to({ city: '' }), ['held', 'error ADDR_MISSING_FIELD city']],
  ['no name', to({ recipient: '' }), ['held', 'error NAME_MISSING recipient']],
  ['a company without a name', to({ recipient: '', organization: 'Larch Ltd' }), ['approved']],
  [
    'zero lost',
    to({ postcode: '8628', region: 'NJ', city: 'Trenton' }),
    ['held', 'error ADDR_POSTCODE_LEADING_ZERO postcode'],
  ],
  [
    'a region code of the platform beside its name',
    to({
      country: 'JP',
      region: 'JP-13',
      regionName: 'Tokyo',
      city: '渋谷区',
      postcode: '150-0001',
      address1: '神宮前1-2-3',
      phone: '+81 3 3402 1234',
    }),
    ['approved'],
  ],
  ['no phone at home', to({ phone: '' }), ['approved']],
  [
    'no phone abroad',
    to({ phone: '', country: 'DE', region: '', city: 'Bonn', postcode: '53111', address1: 'Lindenweg 4' }),
    ['held', 'error PHONE_MISSING phone'],
  ],
  [
    'masked is not vague',
    to({ recipient: '张**', address1: '****', city: '' }, { masked: true }),
    ['blocked', 'block RECIPIENT_MASKED shipTo', 'error ADDR_MASKED address1', 'error ADDR_MASKED recipient'],
  ],
  [
    'a digital order needs no address',
    to({ address1: '', city: '' }, { lines: [] }),
    ['blocked', 'block NOTHING_TO_SHIP lines'],
  ],
])('%s', async (_, order, expected) => {
  expect(await reviewed(order)).toEqual(expected);
});

test('the same orders give the same bytes', async () => {
  const orders = [anOrder(), to({ address1: 'Larch Lane' }), to({ country: 'Atlantis' })];
  expect(JSON.stringify(await reviewOrders(orders))).toBe(JSON.stringify(await reviewOrders(orders)));
});

test('a check of the caller’s takes the place of ours', async () => {
  const finding = { rule: 'MINE', severity: 'error', field: 'city', value: 'x' } as const;
  const { orders } = await reviewOrders([anOrder()], { checkAddress: () => [finding] });
  expect(orders[0]).toMatchObject({ state: 'held', findings: [finding] });
});
