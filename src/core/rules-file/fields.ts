import { flagsOf, flagText } from '../orders/flags.ts';
import { formatAmount } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import { unitsToShip } from '../review/rules/shippable.ts';

/** A field that conditions may name. */
export interface RuleField {
  readonly kind: 'text' | 'number';
  /** Its values in an order: none, one, or several (SKUs, tags). Amounts as decimals of the order's currency. */
  readonly values: (order: Order) => readonly string[];
}

const text = (read: (order: Order) => string | undefined): RuleField => ({
  kind: 'text',
  values: (order) => [read(order) ?? ''],
});
const texts = (read: (order: Order) => readonly string[]): RuleField => ({ kind: 'text', values: read });
const number = (read: (order: Order) => readonly (string | number)[]): RuleField => ({
  kind: 'number',
  values: (order) => read(order).map(String),
});
const amount = (read: (order: Order) => number | undefined): RuleField =>
  number((order) => {
    const minor = read(order);
    return minor === undefined ? [] : [formatAmount(minor, order.currency)];
  });

/** Every field, by the name that rules.yaml gives it. */
export const RULE_FIELDS: Readonly<Record<string, RuleField>> = {
  shop: text((order) => order.shop),
  platform: text((order) => order.platform),
  order: text((order) => order.id),
  status: text((order) => order.platformStatus),
  payment: text((order) => order.payment),
  risk: text((order) => order.risk),
  source: text((order) => order.source),
  shipping: text((order) => order.shippingMethod),
  currency: text((order) => order.currency),
  email: text((order) => order.email),
  buyer: text((order) => order.buyer),
  note: text((order) => order.buyerNote),
  'seller-note': text((order) => order.sellerNote),
  recipient: text((order) => order.shipTo.recipient),
  organization: text((order) => order.shipTo.organization),
  street: text((order) => `${order.shipTo.address1} ${order.shipTo.address2}`.trim()),
  district: text((order) => order.shipTo.district),
  city: text((order) => order.shipTo.city),
  region: text((order) => order.shipTo.regionName || order.shipTo.region),
  postcode: text((order) => order.shipTo.postcode),
  country: text((order) => order.shipTo.country),
  phone: text((order) => order.shipTo.phone),
  tag: texts((order) => order.tags),
  sku: texts((order) => order.lines.map((line) => line.sku)),
  product: texts((order) => order.lines.map((line) => `${line.name} ${line.variant}`.trim())),
  attribute: texts((order) => (order.attributes ?? []).map(({ key, value }) => `${key}: ${value}`)),
  flag: texts((order) => flagsOf(order).flatMap((one) => [...new Set([one.name, flagText(one)])])),
  total: amount((order) => order.totals.total),
  'shipping-paid': amount((order) => order.totals.shipping),
  discount: amount((order) => order.totals.discount),
  units: number((order) => [unitsToShip(order)]),
  lines: number((order) => [order.lines.length]),
  quantity: number((order) => order.lines.map((line) => line.toShip)),
};
