import type { Address, Order, OrderLine } from '../../../src/core/orders/order.ts';
import type { RuleContext } from '../../../src/core/review/rule.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import type { ShopSettings } from '../../../src/core/settings/settings.ts';

export const ADDRESS: Address = {
  recipient: 'Ada Quill',
  organization: '',
  address1: '12 Larch Lane',
  address2: '',
  city: 'Portland',
  region: 'OR',
  postcode: '97201',
  country: 'US',
  phone: '+1 503 234 0076',
};

export function aLine(over: Partial<OrderLine> = {}): OrderLine {
  return {
    key: '1',
    sku: 'MUG-1',
    name: 'Mug',
    variant: '',
    quantity: 1,
    toShip: 1,
    unitPrice: 2000,
    kind: 'goods',
    ...over,
  };
}

/** A paid order of one mug that every rule passes. */
export function anOrder(over: Partial<Order> = {}): Order {
  return {
    shop: 'mugs',
    platform: 'shopify',
    id: '#1001',
    platformStatus: 'paid, unfulfilled',
    payment: 'paid',
    fulfillment: 'none',
    cancel: 'none',
    refund: 'none',
    fulfiller: 'seller',
    placedAt: '2026-03-02T09:00:00Z',
    currency: 'USD',
    totals: { total: 2500, subtotal: 2000, shipping: 500, taxes: 0 },
    tags: [],
    masked: false,
    shipTo: ADDRESS,
    lines: [aLine()],
    ...over,
  };
}

export function aContext(settings: Partial<ShopSettings> = {}, over: Partial<RuleContext> = {}): RuleContext {
  return {
    settings: { ...DEFAULT_SETTINGS.defaults, ...settings },
    now: '2026-03-02T12:00:00Z',
    sameGoods: [],
    sameRecipient: [],
    address: [],
    ...over,
  };
}
