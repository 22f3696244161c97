import type { Order } from '../../src/core/orders/order.ts';

/** A good paid order with these lines; a line's key is its position from 1. */
export function orderOf(
  lines: readonly { readonly sku: string; readonly toShip: number; readonly name?: string }[],
  more: Partial<Order> = {},
): Order {
  return {
    shop: 'test',
    platform: 'shopify',
    id: '#1001',
    platformStatus: 'paid',
    payment: 'paid',
    fulfillment: 'none',
    cancel: 'none',
    refund: 'none',
    fulfiller: 'seller',
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
    lines: lines.map(({ sku, toShip, name = sku }, at) => ({
      key: String(at + 1),
      sku,
      name,
      variant: '',
      quantity: toShip,
      toShip,
      kind: 'goods',
    })),
    ...more,
  };
}
