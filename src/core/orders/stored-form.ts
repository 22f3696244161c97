import type { Address, Order, OrderLine } from './order.ts';

/**
 * An order as JSON for the ledger: what is usual is left out (a third less to write, to hash and to read).
 * `unpackOrder(packOrder(order))` equals the order, but for the shop, whose name is the ledger's to say. The same
 * order packs to the same text, so that texts can be compared instead of orders.
 */
export function packOrder(order: Order): string {
  const packed: Record<string, unknown> = {};
  for (const field in order) {
    const value = order[field as keyof Order];
    if (field === 'tags' && order.tags.length === 0) continue;
    if (field === 'shop' || value === undefined || value === USUAL[field as keyof typeof USUAL]) continue;
    packed[field] = value;
  }
  packed['shipTo'] = packAddress(order.shipTo);
  packed['lines'] = order.lines.map(packLine);
  return JSON.stringify(packed);
}

/** What is left out of the stored form when it has this value. */
const USUAL = {
  cancel: 'none',
  refund: 'none',
  fulfiller: 'seller',
  fulfillment: 'none',
  masked: false,
} as const;

function packAddress(address: Address): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const field in address) {
    const value = address[field as keyof Address];
    if (value !== undefined && value !== '') packed[field] = value;
  }
  return packed;
}

function packLine(line: OrderLine, position: number): Record<string, unknown> {
  const packed: Record<string, unknown> = {};
  if (line.key !== String(position + 1)) packed['key'] = line.key;
  for (const field in line) {
    const value = line[field as keyof OrderLine];
    if (field === 'key' || value === undefined || value === '') continue;
    if (field === 'kind' ? value !== 'goods' : field === 'toShip' ? value !== line.quantity : true)
      packed[field] = value;
  }
  return packed;
}

type Packed = Partial<Order> & {
  shipTo: Partial<Address>;
  lines: (Partial<OrderLine> & { quantity: number })[];
};

/** The order a stored text tells of. */
export function unpackOrder(doc: string, shop: string): Order {
  const packed = JSON.parse(doc) as Packed;
  return {
    ...USUAL,
    tags: [],
    ...packed,
    shop,
    shipTo: { ...EMPTY_ADDRESS, ...packed.shipTo },
    lines: packed.lines.map(unpackLine),
  } as unknown as Order;
}

const EMPTY_ADDRESS: Address = {
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

function unpackLine(line: Packed['lines'][number], position: number): OrderLine {
  const usual = { sku: '', name: '', variant: '', toShip: line.quantity, kind: 'goods' as const };
  return { ...usual, ...line, key: line.key ?? String(position + 1) };
}
