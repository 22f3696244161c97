import type { Flag } from '../../orders/flags.ts';
import { parseStamp } from '../../orders/instant.ts';
import { parseAmount } from '../../orders/money.ts';
import type { Address, Order, OrderLine, Totals } from '../../orders/order.ts';
import type { Problem } from '../../problem.ts';
import { cleanId, cleanNumber, trim } from '../../text/clean.ts';
import { isMasked } from '../masked.ts';
import type { ShopifyColumns } from './columns.ts';
import { FULFILLMENT, PAYMENT } from './words.ts';

type Made<T> = { -readonly [K in keyof T]: T[K] };
type Complain = (code: string, column: string, value: string) => Problem;

/** Order-level facts of an order's first row (formats.md §4.2); `lines`, which are still to come, is taken as it is. */
export function readOrder(
  cells: readonly string[],
  at: ShopifyColumns,
  shop: string,
  lines: readonly OrderLine[],
  complain: Complain,
): { readonly order: Order; readonly told: readonly Problem[] } | Problem {
  const told: Problem[] = [];
  const cell = (position: number) => trim(cells[position] ?? '');
  const currency = cell(at.currency).toUpperCase();
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency))
    return complain('row/bad-currency', 'Currency', currency);

  // One by one and not in a loop over names, which would take a tenth of a large file's reading.
  const faults: Problem[] = [];
  const amount = (position: number, column: string): number | undefined => {
    const text = cell(position);
    const minor = text === '' ? undefined : parseAmount(text, currency);
    if (minor === undefined && text !== '') faults.push(complain('row/bad-amount', column, text));
    return minor;
  };
  const stamp = (position: number, column: string): string | undefined => {
    const text = cell(position);
    const instant = text === '' ? undefined : parseStamp(text);
    if (instant === undefined && text !== '') faults.push(complain('row/bad-date', column, text));
    return instant;
  };
  const total = amount(at.total, 'Total');
  const subtotal = amount(at.subtotal, 'Subtotal');
  const shipping = amount(at.shipping, 'Shipping');
  const taxes = amount(at.taxes, 'Taxes');
  const discount = amount(at.discount, 'Discount Amount');
  const duties = amount(at.duties, 'Duties');
  const refunded = amount(at.refunded, 'Refunded Amount');
  const placedAt = stamp(at.createdAt, 'Created at');
  const paidAt = stamp(at.paidAt, 'Paid at');
  const fulfilledAt = stamp(at.fulfilledAt, 'Fulfilled at');
  const cancelledAt = stamp(at.cancelledAt, 'Cancelled at');
  if (faults[0]) return faults[0];
  const totals: Made<Totals> = {};
  if (total !== undefined) totals.total = total;
  if (subtotal !== undefined) totals.subtotal = subtotal;
  if (shipping !== undefined) totals.shipping = shipping;
  if (taxes !== undefined) totals.taxes = taxes;
  if (discount !== undefined) totals.discount = discount;
  if (duties !== undefined) totals.duties = duties;
  if (refunded !== undefined) totals.refunded = refunded;

  const financial = cell(at.financial).toLowerCase();
  const payment = PAYMENT[financial];
  if (payment === undefined && financial !== '')
    told.push(complain('row/unknown-word', 'Financial Status', financial));
  const fulfilled = cell(at.fulfillment).toLowerCase();
  const fulfillment = FULFILLMENT[fulfilled];
  if (fulfillment === undefined) return complain('row/unknown-word', 'Fulfillment Status', fulfilled);

  const shipTo = readShipTo(cells, at);
  const platformId = cleanId(cells[at.id] ?? '');
  const note = (cells[at.notes] ?? '').trim();
  const attributes = readAttributes(cells[at.attributes] ?? '');
  const risk = cell(at.risk).toLowerCase();
  const order: Made<Order> = {
    shop,
    platform: 'shopify',
    id: cleanId(cells[at.name] ?? ''),
    platformStatus:
      financial === '' || fulfilled === '' ? financial + fulfilled : `${financial}, ${fulfilled}`,
    payment: payment ?? 'unknown',
    fulfillment,
    cancel: cancelledAt === undefined ? 'none' : 'cancelled',
    refund:
      payment === 'refunded'
        ? 'full'
        : payment === 'partially-refunded' || (refunded ?? 0) > 0
          ? 'partial'
          : 'none',
    fulfiller: 'seller',
    currency,
    totals,
    tags: readTags(cell(at.tags)),
    masked: isMasked(shipTo),
    shipTo,
    lines,
  };
  // One by one and not spread: this runs for every order of a file.
  if (platformId !== '') order.platformId = platformId;
  if (placedAt !== undefined) order.placedAt = placedAt;
  if (paidAt !== undefined) order.paidAt = paidAt;
  if (fulfilledAt !== undefined) order.fulfilledAt = fulfilledAt;
  if (cancelledAt !== undefined) order.cancelledAt = cancelledAt;
  if (note !== '') order.buyerNote = note;
  if (attributes.length > 0) order.attributes = attributes;
  const email = cell(at.email);
  if (email !== '') order.email = email;
  const buyer = cell(at.billingName);
  if (buyer !== '') order.buyer = buyer;
  const method = cell(at.method);
  if (method !== '') order.shippingMethod = method;
  if (risk === 'low' || risk === 'medium' || risk === 'high') order.risk = risk;
  const source = cell(at.source);
  if (source !== '') order.source = source;
  const flags = readFlags(cell, at, payment, source);
  if (flags !== undefined) order.flags = flags;
  return { order, told };
}

/**
 * Payment terms; money still owed on an order that counts as paid (it was edited after it was paid); sold at the
 * counter. Undefined for the usual order.
 */
function readFlags(
  cell: (position: number) => string,
  at: ShopifyColumns,
  payment: Order['payment'] | undefined,
  source: string,
): readonly Flag[] | undefined {
  const terms = cell(at.terms);
  const owed = payment === 'paid' ? cell(at.outstanding) : '';
  const location = source === 'pos' ? cell(at.location) : '';
  if (terms === '' && location === '' && !/[1-9]/.test(owed)) return undefined;
  const flags: Flag[] = [];
  if (/[1-9]/.test(owed)) flags.push({ name: 'outstanding', value: owed });
  if (terms !== '') flags.push({ name: 'payment-terms', value: terms });
  if (location !== '') flags.push({ name: 'sold-in-person', value: location });
  return flags;
}

function readTags(cell: string): string[] {
  if (cell === '') return [];
  return cell
    .split(',')
    .map(trim)
    .filter((tag) => tag !== '');
}

function readShipTo(cells: readonly string[], at: ShopifyColumns): Address {
  const cell = (position: number) => trim(cells[position] ?? '');
  const zip = cleanNumber(cells[at.shipZip] ?? '');
  const regionName = cell(at.shipProvinceName);
  // Exports before 2019 have only `Shipping Street`; newer ones repeat Address1 and 2 in it.
  const line1 = at.ship1 === -1 ? cell(at.shipStreet) : cell(at.ship1);
  const address: Made<Address> = {
    recipient: cell(at.shipName),
    organization: cell(at.shipCompany),
    address1: line1,
    address2: cell(at.ship2),
    city: cell(at.shipCity),
    region: cell(at.shipProvince),
    postcode: zip === '-' ? '' : zip,
    country: cell(at.shipCountry).toUpperCase(),
    phone: cleanNumber(cells[at.shipPhone] ?? '') || cleanNumber(cells[at.phone] ?? ''),
  };
  if (regionName !== '') address.regionName = regionName;
  return address;
}

/** Note Attributes: lines `key: value`; the value may hold a colon, a line without one goes on with the last. */
function readAttributes(cell: string): { key: string; value: string }[] {
  if (cell === '') return [];
  const attributes: { key: string; value: string }[] = [];
  for (const line of cell.split(/\r\n|\n|\r/)) {
    const cut = line.indexOf(': ');
    const last = attributes.at(-1);
    if (cut > 0) attributes.push({ key: trim(line.slice(0, cut)), value: trim(line.slice(cut + 2)) });
    else if (trim(line) === '') continue;
    else if (last) last.value += `\n${trim(line)}`;
    else attributes.push({ key: '', value: trim(line) });
  }
  return attributes;
}
