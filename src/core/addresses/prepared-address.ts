import type { Country } from './country.ts';
import { countryByCode } from './country.ts';
import { countryCode } from './country-names.ts';
import { cleanText, phrase } from './normalise.ts';
import { cleanPostcode, fitsCountry } from './postcode.ts';
import type { Region, RegionTable } from './region-table.ts';
import type { AddressField, AddressFinding, AddressInput, CheckOptions } from './rule.ts';
import type { AddressTables } from './tables.ts';

/** An address cleaned once for all rules, with what the tables know of it. */
export interface PreparedAddress {
  /** Cleaned text (NFKC, single spaces) of every field, '' when absent. */
  readonly text: Readonly<Record<AddressField, string>>;
  /** The field as it came in, for a finding's `value`. */
  readonly raw: (field: AddressField) => string;
  readonly country: Country | undefined;
  readonly countryCode: string;
  readonly postcode: string;
  /** The postcode has the country's shape (also true where the country has none). */
  readonly postcodeFits: boolean;
  readonly regions: RegionTable | undefined;
  /** By its name, or by one that differs in a letter or two (see `regionIsExact`). */
  readonly region: Region | undefined;
  readonly regionIsExact: boolean;
  /** Both street lines, a space between. */
  readonly street: string;
  /** Both street lines as folded words: see `phrase`. */
  readonly streetWords: string;
  /** Sent to another country than the sender's; false when the sender's is unknown. */
  readonly abroad: boolean;
  readonly tables: AddressTables;
  readonly options: CheckOptions;
  /** True when a finding on this field was made before, of another kind than `thin`. */
  readonly isBroken: (field: AddressField) => boolean;
}

/** Cleans an address and looks it up; `found` is the list findings are being collected in. */
export function prepareAddress(
  input: AddressInput,
  tables: AddressTables,
  options: CheckOptions,
  found: readonly AddressFinding[],
): PreparedAddress {
  const text = {
    country: cleanText(input.country ?? ''),
    recipient: cleanText(input.recipient ?? ''),
    organization: cleanText(input.organization ?? ''),
    address1: cleanText(input.address1 ?? ''),
    address2: cleanText(input.address2 ?? ''),
    city: cleanText(input.city ?? ''),
    region: cleanText(input.region ?? ''),
    postcode: cleanText(input.postcode ?? ''),
    phone: cleanText(input.phone ?? ''),
  };
  const code = countryCode(text.country) ?? '';
  const country = countryByCode(code);
  const regions = tables.regions(code);
  const exact = text.region === '' ? undefined : regions?.find(text.region);
  const postcode = cleanPostcode(text.postcode, code);
  const street = text.address2 === '' ? text.address1 : `${text.address1} ${text.address2}`.trim();
  return {
    text,
    raw: (field) => input[field] ?? '',
    country,
    countryCode: code,
    postcode,
    postcodeFits: country === undefined || fitsCountry(postcode, country),
    regions,
    region: exact ?? (text.region === '' ? undefined : regions?.similar(text.region)),
    regionIsExact: exact !== undefined,
    street,
    streetWords: phrase(street),
    abroad: options.origin !== undefined && options.origin !== code,
    tables,
    options,
    isBroken: (field) => found.some((finding) => finding.field === field && finding.severity !== 'info'),
  };
}

/** A finding on one field, with the field's text as it came. */
export function finding(
  address: PreparedAddress,
  rule: string,
  severity: AddressFinding['severity'],
  field: AddressField,
  more: { readonly suggestion?: string | undefined; readonly facts?: Readonly<Record<string, string>> } = {},
): AddressFinding {
  return {
    rule,
    severity,
    field,
    value: address.raw(field),
    ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    ...(more.facts === undefined ? {} : { facts: more.facts }),
  };
}
