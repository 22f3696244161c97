import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { closedUp, lettersOnly, withoutUnseen } from '../text/letters.ts';
import { whyNoParcel } from './rules/shippable.ts';

/**
 * Whom an order goes to, for finding others of the same shop: the platform's own key where it gives one, else name
 * and address in NFKC, lower case, without spaces and punctuation. '' = cannot be told (masked, or no street).
 */
export function recipientKey(order: Order, place = foldedPlace(order)): string {
  if (order.mergeKey !== undefined && order.mergeKey !== '')
    return `${order.shop}\u0000merge\u0000${order.mergeKey}`;
  return place === '' ? '' : `${order.shop}\u0000${fold(order.shipTo.recipient)}\u0000${place}`;
}

/** Where an order goes, whoever receives it; '' = masked, or no street. */
export function addressKey(order: Order, place = foldedPlace(order)): string {
  return place === '' ? '' : `${order.shop}\u0000at\u0000${place}`;
}

/** The address without the recipient, folded; '' = masked, or no street. */
export function foldedPlace(order: Order): string {
  const { address1, address2, district, city, region, postcode, country } = order.shipTo;
  if (order.masked || (address1 === '' && address2 === '')) return '';
  return [`${address1} ${address2}`, district ?? '', city, region, postcode, country]
    .map(fold)
    .join('\u0000');
}

/** The buyer's e-mail or account; '' = none told, or hidden. */
export function accountKey(order: Order): string {
  const account = order.email || order.buyer || '';
  return account === '' || /[*＊]/.test(account)
    ? ''
    : `${order.shop}\u0000by\u0000${account.normalize('NFKC').toLowerCase().trim()}`;
}

/** An order's id as a note names it, with or without its `#`. */
export function idKey(shop: string, id: string): string {
  return `${shop}\u0000id\u0000${id.replace(/^#/, '')}`;
}

/** How it is sent: orders sent differently travel apart. */
export function way(order: Order): string {
  return fold(order.shippingMethod ?? '');
}

/** What an order holds: its goods with their quantities, whatever their order; '' = no goods. */
export function goodsKey(order: Order): string {
  const quantities = new Map<string, number>();
  for (const line of order.lines) {
    if (line.kind !== 'goods') continue;
    const what = line.sku === '' ? `${fold(line.name)}\u0001${fold(line.variant)}` : `\u0001${line.sku}`;
    quantities.set(what, (quantities.get(what) ?? 0) + line.quantity);
  }
  return [...quantities]
    .map(([what, quantity]) => `${what}\u0001${quantity}`)
    .sort()
    .join('\u0000');
}

/** Orders that are really wanted: a cancelled, unpaid or refunded attempt is nobody's double. */
export function countsAsRelative(order: Order, settings: ShopSettings): boolean {
  return (
    order.cancel === 'none' &&
    order.refund !== 'full' &&
    order.refund !== 'requested' &&
    settings.payments.includes(order.payment)
  );
}

/** Still to be shipped by us, as its export tells: may travel with another. What is not in stock yet does not. */
export function mayTravel(order: Order, settings: ShopSettings): boolean {
  return order.preorder !== true && countsAsRelative(order, settings) && whyNoParcel(order) === undefined;
}

/** Spaces, punctuation and what nobody sees go, but never a space between two digits: `1 23` is not `12 3`. */
export function fold(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  const seen = withoutUnseen(text.normalize('NFKC')).toLowerCase();
  return closedUp(lettersOnly(seen, ' ').trim());
}
