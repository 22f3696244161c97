import { parseStamp } from '../../orders/instant.ts';
import { parseAmount } from '../../orders/money.ts';
import type { Address, Order, OrderLine, Totals } from '../../orders/order.ts';
import type { Problem } from '../../problem.ts';
import { cleanId, cleanNumber, trim } from '../../text/clean.ts';
import { isMasked } from '../masked.ts';
import type { ShopifyColumns } from './columns.ts';
import { FULFILLMENT, PAYMENT } from './words.ts';

type Complain = (code: string, column: string, value: string) => Problem;

/** Order-level facts of an order's first row (formats.md §4.2): all but the lines. */
export function readOrder(
  cells: readonly string[],
  at: ShopifyColumns,
  shop: string,
  complain: Complain,
): { readonly order: Order; readonly told: readonly Problem[] } | Problem {
  const told: Problem[] = [];
  const cell = (position: number) => trim(cells[position] ?? '');
  const currency = cell(at.currency).toUpperCase();
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency))
    return complain('row/bad-currency', 'Currency', currency);

  const totals: Record<string, number> = {};
  for (const [key, position, column] of AMOUNTS) {
    const text = cell(at[position]);
    if (text === '') continue;
    const amount = parseAmount(text, currency);
    if (amount === undefined) return complain('row/bad-amount', column, text);
    totals[key] = amount;
  }
  const stamps: Record<string, string> = {};
  for (const [key, position, column] of STAMPS) {
    const text = cell(at[position]);
    if (text === '') continue;
    const stamp = parseStamp(text);
    if (stamp === undefined) return complain('row/bad-date', column, text);
    stamps[key] = stamp;
  }

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
  const refunded = totals['refunded'] ?? 0;
  const order: Order = {
    shop,
    platform: 'shopify',
    id: cleanId(cells[at.name] ?? ''),
    ...(platformId !== '' && { platformId }),
    platformStatus: [financial, fulfilled].filter((word) => word !== '').join(', '),
    payment: payment ?? 'unknown',
    fulfillment,
    cancel: stamps['cancelledAt'] === undefined ? 'none' : 'cancelled',
    refund:
      payment === 'refunded' ? 'full' : payment === 'partially-refunded' || refunded > 0 ? 'partial' : 'none',
    fulfiller: 'seller',
    ...stamps,
    currency,
    totals: totals as Totals,
    ...(note !== '' && { buyerNote: note }),
    ...(attributes.length > 0 && { attributes }),
    tags: cell(at.tags)
      .split(',')
      .map(trim)
      .filter((tag) => tag !== ''),
    ...text('email', cell(at.email)),
    ...text('buyer', cell(at.billingName)),
    ...text('shippingMethod', cell(at.method)),
    ...(risk === 'low' || risk === 'medium' || risk === 'high' ? { risk } : {}),
    ...text('source', cell(at.source)),
    masked: isMasked(shipTo),
    shipTo,
    lines: [] as OrderLine[],
  };
  return { order, told };
}

const AMOUNTS = [
  ['total', 'total', 'Total'],
  ['subtotal', 'subtotal', 'Subtotal'],
  ['shipping', 'shipping', 'Shipping'],
  ['taxes', 'taxes', 'Taxes'],
  ['discount', 'discount', 'Discount Amount'],
  ['duties', 'duties', 'Duties'],
  ['refunded', 'refunded', 'Refunded Amount'],
] as const;

const STAMPS = [
  ['placedAt', 'createdAt', 'Created at'],
  ['paidAt', 'paidAt', 'Paid at'],
  ['fulfilledAt', 'fulfilledAt', 'Fulfilled at'],
  ['cancelledAt', 'cancelledAt', 'Cancelled at'],
] as const;

function text<K extends string>(key: K, value: string): { [P in K]?: string } {
  return (value === '' ? {} : { [key]: value }) as { [P in K]?: string };
}

function readShipTo(cells: readonly string[], at: ShopifyColumns): Address {
  const cell = (position: number) => trim(cells[position] ?? '');
  const zip = cleanNumber(cells[at.shipZip] ?? '');
  const regionName = cell(at.shipProvinceName);
  // Exports before 2019 have only `Shipping Street`; newer ones repeat Address1 and 2 in it.
  const line1 = at.ship1 === -1 ? cell(at.shipStreet) : cell(at.ship1);
  return {
    recipient: cell(at.shipName),
    organization: cell(at.shipCompany),
    address1: line1,
    address2: cell(at.ship2),
    city: cell(at.shipCity),
    region: cell(at.shipProvince),
    ...(regionName !== '' && { regionName }),
    postcode: zip === '-' ? '' : zip,
    country: cell(at.shipCountry).toUpperCase(),
    phone: cleanNumber(cells[at.shipPhone] ?? '') || cleanNumber(cells[at.phone] ?? ''),
  };
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
