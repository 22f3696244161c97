import fc from 'fast-check';
import type { Flag } from '../../../src/core/orders/flags.ts';
import type { Order } from '../../../src/core/orders/order.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const amount = fc.integer({ min: -5, max: 100_000 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const address = fc.record({
  recipient: word,
  organization: word,
  address1: word,
  address2: word,
  city: word,
  region: word,
  postcode: word,
  country: fc.constantFrom('US', 'CN', 'DE', ''),
  phone: word,
  district: optional(word.filter(Boolean)),
  regionName: optional(word.filter(Boolean)),
});

const line = fc
  .record({
    key: fc.constantFrom('1', '2', '7', 'x'),
    sku: fc.constantFrom('', 'A-1', 'A-2', 'A-10', 'B', 'ß'),
    name: fc.constantFrom('Mug', 'Tee', '茶'),
    variant: fc.constantFrom('', 'Blue'),
    quantity: fc.integer({ min: 1, max: 9 }),
    ships: fc.boolean(),
    kind: fc.constantFrom('goods' as const, 'digital' as const, 'tip' as const, 'gift-card' as const),
    unitPrice: optional(fc.integer({ min: 0, max: 100_000 })),
    discount: optional(fc.integer({ min: 0, max: 1000 })),
    status: optional(fc.constantFrom('pending', 'fulfilled')),
    grams: optional(fc.constantFrom(0.5, 250, 12_000)),
    vendor: optional(fc.constantFrom('Example Vendor', '茶')),
  })
  .map(({ ships, ...rest }) => ({ ...rest, toShip: ships && rest.kind === 'goods' ? rest.quantity : 0 }));

const FLAGS: readonly (readonly Flag[])[] = [
  [{ name: 'prime', value: '' }],
  [
    { name: 'prime', value: '' },
    { name: 'seller-flag', value: '红' },
  ],
];

/** Orders of every shape the stored form and the batches must carry. */
export const arbitraryOrder: fc.Arbitrary<Order> = fc
  .record({
    id: fc.integer({ min: 1, max: 99_999 }).map((n) => `#${n}`),
    platformId: optional(word),
    payment: fc.constantFrom('paid' as const, 'pending' as const),
    cancel: fc.constantFrom('none' as const, 'cancelled' as const),
    refund: fc.constantFrom('none' as const, 'partial' as const),
    fulfillment: fc.constantFrom('none' as const, 'partial' as const, 'done' as const),
    fulfiller: fc.constantFrom('seller' as const, 'platform' as const),
    flags: optional(fc.constantFrom(...FLAGS)),
    masked: fc.boolean(),
    placedAt: optional(fc.constantFrom('2026-11-20T10:00:00-05:00', '2026-11-21T10:00:00Z')),
    tags: fc.array(word, { maxLength: 3 }),
    buyerNote: optional(word),
    sellerNote: optional(word),
    email: optional(word),
    buyer: optional(word),
    shippingMethod: optional(word),
    source: optional(word),
    mergeKey: optional(word),
    risk: optional(fc.constantFrom('low' as const, 'medium' as const)),
    preorder: optional(fc.boolean()),
    paidAt: optional(fc.constant('2026-11-20T10:05:00Z')),
    fulfilledAt: optional(fc.constant('2026-11-21T10:00:00Z')),
    cancelledAt: optional(fc.constant('2026-11-21T11:00:00Z')),
    shipBy: optional(fc.constant('2026-11-23T00:00:00Z')),
    attributes: optional(fc.array(fc.record({ key: word, value: word }), { maxLength: 2 })),
    totals: fc.record(
      {
        total: amount,
        subtotal: amount,
        shipping: amount,
        taxes: amount,
        discount: amount,
        refunded: amount,
        duties: amount,
      },
      { requiredKeys: [] },
    ),
    shipTo: address,
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  })
  .map((order) => {
    const full = {
      shop: 'shop',
      platform: 'shopify',
      platformStatus: 'paid',
      currency: 'USD',
      ...order,
    };
    return JSON.parse(JSON.stringify(full)) as Order;
  });
