import type { Order } from './order.ts';

type Named = Record<string, unknown> & {
  shipTo: Record<string, string>;
  lines: (Record<string, unknown> & { quantity: number })[];
};

/**
 * The order of a text as ledgers before November 2026 hold it: an object with the fields by name, without the usual
 * values. Such texts are read for ever; an order's next change stores it in the form of today.
 */
export function unpackNamed(stored: unknown, shop: string): Order {
  const packed = stored as Named;
  const usual = {
    shop,
    cancel: 'none',
    refund: 'none',
    fulfiller: 'seller',
    fulfillment: 'none',
    masked: false,
    tags: [],
  };
  const address = {
    recipient: '',
    organization: '',
    address1: '',
    address2: '',
    city: '',
    region: '',
    postcode: '',
    country: '',
    phone: '',
  };
  return {
    ...usual,
    ...packed,
    shop,
    shipTo: { ...address, ...packed.shipTo },
    lines: packed.lines.map((line, position) => ({
      key: String(position + 1),
      sku: '',
      name: '',
      variant: '',
      toShip: line.quantity,
      kind: 'goods',
      ...line,
    })),
  } as unknown as Order;
}
