import type { Flag, FlagName } from './flags.ts';
import type { Address, Order, OrderLine, Totals } from './order.ts';
import { unpackNamed } from './stored-form-named.ts';

/**
 * An order as JSON for the ledger: lists of values in a fixed order, `[order, shipTo, lines, totals]`; what is usual is
 * null and left out at a list's end. Without the names of its fields it is half as long to write, to hash and to read.
 * `unpackOrder(packOrder(order))` equals the order, but for the shop, whose name is the ledger's to say. The same order
 * packs to the same text, so that texts can be compared instead of orders.
 * New fields go to the end of a list: ledgers hold texts written before them. Spelled out and not looped over names,
 * because this is a good part of an import's time.
 */
export function packOrder(order: Order): string {
  const { tags } = order;
  const lines: unknown[] = [];
  for (let at = 0; at < order.lines.length; at++) lines.push(packLine(order.lines[at] as OrderLine, at));
  const facts = [
    order.platform,
    order.id,
    order.platformId,
    order.platformStatus,
    order.payment,
    order.placedAt,
    order.paidAt,
    order.currency,
    order.email,
    order.buyer,
    order.shippingMethod,
    tags.length === 0 ? null : tags,
    order.risk,
    order.source,
    order.buyerNote,
    order.fulfillment === 'none' ? null : order.fulfillment,
    order.fulfilledAt,
    order.cancel === 'none' ? null : order.cancel,
    order.cancelledAt,
    order.refund === 'none' ? null : order.refund,
    order.fulfiller === 'seller' ? null : order.fulfiller,
    order.preorder,
    order.shipBy,
    order.sellerNote,
    order.attributes,
    order.mergeKey,
    order.masked || null,
    order.flags?.map(({ name, value }) => (value === '' ? name : [name, value])),
  ];
  return JSON.stringify([trimmed(facts), packAddress(order.shipTo), lines, packTotals(order.totals)]);
}

function packAddress(address: Address): unknown[] {
  return trimmed([
    address.recipient || null,
    address.address1 || null,
    address.address2 || null,
    address.city || null,
    address.postcode || null,
    address.country || null,
    address.region || null,
    address.regionName || null,
    address.phone || null,
    address.organization || null,
    address.district || null,
  ]);
}

function packTotals(totals: Totals): unknown[] {
  return trimmed([
    totals.total,
    totals.subtotal,
    totals.shipping,
    totals.taxes,
    totals.discount,
    totals.refunded,
    totals.duties,
  ]);
}

function packLine(line: OrderLine, position: number): unknown[] {
  return trimmed([
    line.quantity,
    line.sku,
    line.name,
    line.variant,
    line.unitPrice,
    line.status || null,
    line.vendor || null,
    line.kind === 'goods' ? null : line.kind,
    line.toShip === line.quantity ? null : line.toShip,
    line.discount,
    line.key === String(position + 1) ? null : line.key,
    line.grams,
  ]);
}

/** Without the absent values at its end. */
function trimmed(list: unknown[]): unknown[] {
  let length = list.length;
  while (length > 0 && (list[length - 1] === null || list[length - 1] === undefined)) length--;
  list.length = length;
  return list;
}

type Made<T> = { -readonly [K in keyof T]: T[K] };
/** Values as they were packed, absent ones undefined or null: who reads them knows their types. */
// biome-ignore lint/suspicious/noExplicitAny: a list of values of many types, written by packOrder.
type Values = any[];

/** The order a stored text tells of. */
export function unpackOrder(doc: string, shop: string): Order {
  const stored = JSON.parse(doc) as [Values, Values, Values[], Values];
  if (!Array.isArray(stored)) return unpackNamed(stored, shop);
  const [facts, shipTo, lines, totals] = stored;
  const order: Made<Order> = {
    shop,
    platform: facts[0],
    id: facts[1],
    platformStatus: facts[3],
    payment: facts[4],
    fulfillment: facts[15] ?? 'none',
    cancel: facts[17] ?? 'none',
    refund: facts[19] ?? 'none',
    fulfiller: facts[20] ?? 'seller',
    currency: facts[7],
    totals: unpackTotals(totals),
    tags: facts[11] ?? [],
    masked: facts[26] ?? false,
    shipTo: unpackAddress(shipTo),
    lines: lines.map(unpackLine),
  };
  if (facts[2] != null) order.platformId = facts[2];
  if (facts[5] != null) order.placedAt = facts[5];
  if (facts[6] != null) order.paidAt = facts[6];
  if (facts[8] != null) order.email = facts[8];
  if (facts[9] != null) order.buyer = facts[9];
  if (facts[10] != null) order.shippingMethod = facts[10];
  if (facts[12] != null) order.risk = facts[12];
  if (facts[13] != null) order.source = facts[13];
  if (facts[14] != null) order.buyerNote = facts[14];
  if (facts[16] != null) order.fulfilledAt = facts[16];
  if (facts[18] != null) order.cancelledAt = facts[18];
  if (facts.length > 21) unpackRare(order, facts);
  return order;
}

function unpackRare(order: Made<Order>, facts: Values): void {
  if (facts[21] != null) order.preorder = facts[21];
  if (facts[22] != null) order.shipBy = facts[22];
  if (facts[23] != null) order.sellerNote = facts[23];
  if (facts[24] != null) order.attributes = facts[24];
  if (facts[25] != null) order.mergeKey = facts[25];
  if (facts[27] != null) order.flags = facts[27].map(unpackFlag);
}

function unpackFlag(packed: FlagName | [FlagName, string]): Flag {
  return typeof packed === 'string' ? { name: packed, value: '' } : { name: packed[0], value: packed[1] };
}

function unpackAddress(packed: Values): Address {
  const address: Made<Address> = {
    recipient: packed[0] ?? '',
    organization: packed[9] ?? '',
    address1: packed[1] ?? '',
    address2: packed[2] ?? '',
    city: packed[3] ?? '',
    region: packed[6] ?? '',
    postcode: packed[4] ?? '',
    country: packed[5] ?? '',
    phone: packed[8] ?? '',
  };
  if (packed[7] != null) address.regionName = packed[7];
  if (packed[10] != null) address.district = packed[10];
  return address;
}

function unpackTotals(packed: Values): Totals {
  const totals: Made<Totals> = {};
  if (packed[0] != null) totals.total = packed[0];
  if (packed[1] != null) totals.subtotal = packed[1];
  if (packed[2] != null) totals.shipping = packed[2];
  if (packed[3] != null) totals.taxes = packed[3];
  if (packed[4] != null) totals.discount = packed[4];
  if (packed[5] != null) totals.refunded = packed[5];
  if (packed[6] != null) totals.duties = packed[6];
  return totals;
}

function unpackLine(packed: Values, position: number): OrderLine {
  const quantity: number = packed[0];
  const line: Made<OrderLine> = {
    key: packed[10] ?? String(position + 1),
    sku: packed[1],
    name: packed[2],
    variant: packed[3],
    quantity,
    toShip: packed[8] ?? quantity,
    kind: packed[7] ?? 'goods',
  };
  if (packed[4] != null) line.unitPrice = packed[4];
  if (packed[9] != null) line.discount = packed[9];
  if (packed[5] != null) line.status = packed[5];
  if (packed[6] != null) line.vendor = packed[6];
  if (packed[11] != null) line.grams = packed[11];
  return line;
}
