import type { Address, Order, OrderLine } from './order.ts';

/**
 * An order as JSON for the ledger: what is usual is left out (a third less to write, to hash and to read).
 * `unpackOrder(packOrder(order))` equals the order, but for the shop, whose name is the ledger's to say. The same
 * order packs to the same text, so that texts can be compared instead of orders.
 */
export function packOrder(order: Order): string {
  const packed: Record<string, unknown> = {};
  for (const field of ORDER_FIELDS) {
    const value = order[field];
    if (value === undefined || value === USUAL[field as keyof typeof USUAL]) continue;
    if (field === 'tags' && order.tags.length === 0) continue;
    packed[field] = value;
  }
  packed['shipTo'] = packAddress(order.shipTo);
  packed['lines'] = order.lines.map(packLine);
  return JSON.stringify(packed);
}

/** In a fixed order, so that the text does not hang on how an order was put together. */
const ORDER_FIELDS = fields<Omit<Order, 'shop' | 'shipTo' | 'lines'>>({
  platform: 1,
  id: 1,
  platformId: 1,
  platformStatus: 1,
  payment: 1,
  fulfillment: 1,
  cancel: 1,
  refund: 1,
  fulfiller: 1,
  preorder: 1,
  placedAt: 1,
  paidAt: 1,
  fulfilledAt: 1,
  cancelledAt: 1,
  shipBy: 1,
  currency: 1,
  totals: 1,
  buyerNote: 1,
  sellerNote: 1,
  attributes: 1,
  tags: 1,
  email: 1,
  buyer: 1,
  shippingMethod: 1,
  risk: 1,
  source: 1,
  mergeKey: 1,
  masked: 1,
});

const ADDRESS_FIELDS = fields<Address>({
  recipient: 1,
  organization: 1,
  address1: 1,
  address2: 1,
  district: 1,
  city: 1,
  region: 1,
  regionName: 1,
  postcode: 1,
  country: 1,
  phone: 1,
});

const LINE_FIELDS = fields<Omit<OrderLine, 'key'>>({
  sku: 1,
  name: 1,
  variant: 1,
  quantity: 1,
  toShip: 1,
  unitPrice: 1,
  discount: 1,
  kind: 1,
  status: 1,
  vendor: 1,
});

/** Names every field of the type: a field that is added to it and forgotten here does not compile. */
function fields<T>(all: Readonly<Record<keyof T, 1>>): readonly (keyof T)[] {
  return Object.keys(all) as (keyof T)[];
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
  for (const field of ADDRESS_FIELDS) {
    const value = address[field];
    if (value !== undefined && value !== '') packed[field] = value;
  }
  return packed;
}

function packLine(line: OrderLine, position: number): Record<string, unknown> {
  const packed: Record<string, unknown> = {};
  if (line.key !== String(position + 1)) packed['key'] = line.key;
  for (const field of LINE_FIELDS) {
    const value = line[field];
    if (value === undefined || value === '') continue;
    if (field === 'kind' ? value !== 'goods' : field === 'toShip' ? value !== line.quantity : true)
      packed[field] = value;
  }
  return packed;
}

type Packed = Record<string, unknown> & {
  shipTo: Record<string, string>;
  lines: (Record<string, unknown> & { quantity: number })[];
};

/** The order a stored text tells of. What was left out is put back in place: a copy of each would cost twice the time. */
export function unpackOrder(doc: string, shop: string): Order {
  const packed = JSON.parse(doc) as Packed;
  packed['shop'] = shop;
  packed['cancel'] ??= USUAL.cancel;
  packed['refund'] ??= USUAL.refund;
  packed['fulfiller'] ??= USUAL.fulfiller;
  packed['fulfillment'] ??= USUAL.fulfillment;
  packed['masked'] ??= USUAL.masked;
  packed['tags'] ??= [];
  const { shipTo, lines } = packed;
  shipTo['recipient'] ??= '';
  shipTo['organization'] ??= '';
  shipTo['address1'] ??= '';
  shipTo['address2'] ??= '';
  shipTo['city'] ??= '';
  shipTo['region'] ??= '';
  shipTo['postcode'] ??= '';
  shipTo['country'] ??= '';
  shipTo['phone'] ??= '';
  for (let position = 0; position < lines.length; position++) unpackLine(lines[position], position);
  return packed as unknown as Order;
}

function unpackLine(line: Packed['lines'][number] | undefined, position: number): void {
  if (!line) return;
  line['key'] ??= String(position + 1);
  line['sku'] ??= '';
  line['name'] ??= '';
  line['variant'] ??= '';
  line['toShip'] ??= line.quantity;
  line['kind'] ??= 'goods';
}
