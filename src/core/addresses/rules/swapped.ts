import { bare } from '../normalise.ts';
import { fitsCountry } from '../postcode.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { hasStreetWord } from '../street-words.ts';

/** ADDR_SWAPPED: two fields hold each other's text. */
export const swappedRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const { country } = address;
    if (!country) return NOTHING;
    return (
      postcodeElsewhere(address) ??
      regionInCity(address) ??
      fullRegionInCity(address) ??
      streetInCity(address) ??
      NOTHING
    );
  },
};

function postcodeElsewhere(address: PreparedAddress): readonly AddressFinding[] | undefined {
  const { country, postcode, text } = address;
  if (!country || country.postcode === '' || postcode === '' || address.postcodeFits) return undefined;
  for (const field of ['city', 'address1', 'region', 'address2'] as const) {
    const other = text[field].toUpperCase();
    if (/\d/.test(other) && /\p{L}/u.test(postcode) && fitsCountry(other, country)) {
      return pair(address, field, 'postcode');
    }
  }
  return undefined;
}

function regionInCity(address: PreparedAddress): readonly AddressFinding[] | undefined {
  const { regions, region, text } = address;
  if (!regions || region || text.region === '' || text.city === '') return undefined;
  // A two-letter code in the city field is no evidence by itself: the region field must hold something longer.
  const city = bare(text.city);
  if (!regions.find(text.city) || bare(text.region).length < 2) return undefined;
  // Bogotá, Bogotá D.C.
  if (bare(text.region).startsWith(city)) return undefined;
  return pair(address, 'city', 'region');
}

/** Words which the name of a region begins or ends with, and that of a city never. */
const REGION_WORD =
  /^(?:dki|daerah khusus ibukota|daerah istimewa|province|provincia|state|estado|county|co\.?|emirate|governorate|departamento) | (?:province|prefecture|oblast|krai|governorate|область|край)$/iu;

/** `DKI Jakarta` as the city and `Jakarta` as the region: one place, its full name in the wrong field. */
function fullRegionInCity(address: PreparedAddress): readonly AddressFinding[] | undefined {
  const { regions, region, text } = address;
  if (!region || !REGION_WORD.test(text.city) || REGION_WORD.test(text.region)) return undefined;
  if (regions?.find(text.city) !== region) return undefined;
  return pair(address, 'city', 'region').map((found) => ({ ...found, severity: 'warning' }));
}

function streetInCity(address: PreparedAddress): readonly AddressFinding[] | undefined {
  const { text, street } = address;
  if (text.city === '' || street === '' || /\d/.test(street) || !/\d/.test(text.city)) return undefined;
  const cjk = /\d+\s*(?:号|號|弄|丁目|番|栋|幢|층|호)|[路街道巷]\s*\d|로 ?\d|길 ?\d|\d-\d/u.test(text.city);
  const houseNumber =
    /(?:^\d+[a-z]?[ ,]+\p{L}{3})|(?:\p{L}{3,}[ ,]+(?:no?\.? ?)?\d+[a-z]?(?:[-/,. ]|$))/iu.test(text.city);
  if (hasStreetWord(text.city)) return pair(address, 'city', 'address1');
  const short = text.city.split(' ').length <= 2;
  // "Praha 5", "Dublin 4": districts by number, unless the number is one of a house.
  const district = short && /^\p{L}+ \d{1,2}[a-z]?$/iu.test(text.city);
  return (cjk || houseNumber) && !district ? pair(address, 'city', 'address1') : undefined;
}

function pair(
  address: PreparedAddress,
  first: 'city' | 'address1' | 'address2' | 'region',
  second: 'postcode' | 'region' | 'address1',
): readonly AddressFinding[] {
  const facts = { other: second };
  return [
    finding(address, 'ADDR_SWAPPED', 'error', first, { suggestion: address.text[second], facts }),
    finding(address, 'ADDR_SWAPPED', 'warning', second, {
      suggestion: address.text[first],
      facts: { other: first },
    }),
  ];
}
