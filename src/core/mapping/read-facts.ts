import { countryCode } from '../addresses/country-names.ts';
import { readAmount } from '../orders/amounts.ts';
import { type DateStyle, parseOffsetTime, parseWallTime } from '../orders/dates.ts';
import { inZone, isTimeZone } from '../orders/dates-zone.ts';
import type { Address, Totals } from '../orders/order.ts';
import type { Problem } from '../problem.ts';
import { cleanNumber } from '../text/clean.ts';
import type { Field, Mapping } from './mapping.ts';
import { TOTAL_FIELDS } from './mapping.ts';
import type { RowCells } from './row-cells.ts';

/** Makes a problem of the row at hand. */
export type Complain = (code: string, field: Field, value: string) => Problem;

const STAMPS = [
  ['placedAt', 'placedAt'],
  ['paidAt', 'paidAt'],
  ['fulfilledAt', 'shippedAt'],
  ['cancelledAt', 'cancelledAt'],
  ['shipBy', 'shipBy'],
] as const;

export type Stamps = Partial<Record<(typeof STAMPS)[number][0], string>>;

/** Instants of the row's dates; dates without an offset are in `zone`. */
export function readStamps(
  row: RowCells,
  style: DateStyle,
  zone: string,
  complain: Complain,
): Stamps | Problem {
  const stamps: Stamps = {};
  for (const [key, field] of STAMPS) {
    const text = row.text(field);
    if (text === '') continue;
    const stamp = readDate(text, style, zone);
    if (stamp === undefined) return complain('row/bad-date', field, text);
    stamps[key] = stamp;
  }
  return stamps;
}

export function readDate(text: string, style: DateStyle, zone: string): string | undefined {
  if (/[Zz]$|[+-]\d{2}:?\d{2}$|UTC$/.test(text)) {
    const stamp = parseOffsetTime(text);
    if (stamp !== undefined) return stamp;
  }
  const wall =
    parseWallTime(text, style) ?? (style === 'year-first' ? undefined : parseWallTime(text, 'year-first'));
  return wall && inZone(wall, zone);
}

/** Amounts of the whole order, in minor units. */
export function readTotals(
  row: RowCells,
  currency: string,
  mapping: Mapping,
  complain: Complain,
): { readonly totals: Totals } | Problem {
  const totals: Partial<Record<(typeof TOTAL_FIELDS)[number], number>> = {};
  for (const field of TOTAL_FIELDS) {
    const text = row.text(field);
    if (text === '') continue;
    const amount = readAmount(text, currency, mapping.decimal);
    if (amount === undefined) return complain('row/bad-amount', field, text);
    if (amount.minor !== undefined) totals[field] = amount.minor;
  }
  return { totals };
}

/** The currency the row names: its own column, else a sign in its amounts that only one currency has. */
export function currencyOf(row: RowCells, mapping: Mapping): string {
  const told = row.text('currency').toUpperCase();
  if (told !== '') return told;
  for (const field of ['total', 'lineTotal', 'unitPrice', 'shipping'] as const) {
    const text = row.text(field);
    if (text === '' || /^[\d.,]+$/.test(text)) continue;
    const said = readAmount(text, '', mapping.decimal)?.currency ?? '';
    if (said !== '') return said;
  }
  return '';
}

/** Address fields of the row. Zip and phone stay text; country names become codes where they are known. */
export function readShipTo(row: RowCells): Address {
  const district = row.text('district');
  const zip = cleanNumber(row.text('postcode'));
  return {
    recipient: joined(row.text('recipient'), row.text('recipientLast'), ' '),
    organization: row.text('organization'),
    address1: row.text('address1'),
    address2: joined(row.text('address2'), row.text('address3'), ', '),
    ...(district !== '' && { district }),
    city: row.text('city'),
    region: row.text('region'),
    postcode: zip === '-' ? '' : zip,
    country: readCountry(row.text('country')),
    phone: cleanNumber(row.text('phone')),
  };
}

export function readCountry(text: string): string {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  if (text === lastCountry.name) return lastCountry.code;
  lastCountry = { name: text, code: countryCode(text) ?? text };
  return lastCountry.code;
}

/** Rows of one file name the same few countries. */
let lastCountry = { name: '', code: '' };

export function joined(first: string, second: string, between: string): string {
  return first === '' || second === '' ? first + second : first + between + second;
}

/** The zone dates without an offset are in: the format's, the shop's, the market's; none of them is a guess to tell. */
export function zoneOf(
  mapping: Mapping,
  shopZone: string | undefined,
  marketZone: string | undefined,
): string | undefined {
  const zone = mapping.timeZone ?? shopZone ?? marketZone;
  return zone !== undefined && isTimeZone(zone) ? zone : undefined;
}
