import type { Country } from '../country.ts';
import { countryByCode } from '../country.ts';
import { compactPostcode, fitsCountry } from '../postcode.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

const LONGEST_POSTCODE = 12;
const HK_FILLERS = new Set(['000000', '999077']);

/** ADDR_POSTCODE_FORMAT and its repairable kinds: a lost leading zero, a letter for a digit, another country's code. */
export const postcodeShapeRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, postcode } = address;
    if (!country || postcode === '' || address.postcodeFits || isFiller(country, postcode)) return NOTHING;
    // A placeholder or a street in this field is told by its own rule.
    if (address.isBroken('postcode')) return NOTHING;

    const padded = withLeadingZeros(address, country);
    if (padded !== undefined) {
      return [finding(address, 'ADDR_POSTCODE_LEADING_ZERO', 'error', 'postcode', { suggestion: padded })];
    }
    const lettered = withLettersMended(postcode, country);
    if (lettered !== undefined) {
      return [finding(address, 'ADDR_POSTCODE_LETTER', 'error', 'postcode', { suggestion: lettered })];
    }
    const found: AddressFinding[] = [];
    const other = countryOfPostcode(postcode, country.code);
    if (other !== undefined) {
      found.push(finding(address, 'ADDR_COUNTRY_POSTCODE', 'warning', 'country', { suggestion: other }));
    }
    const facts = { example: country.postcodeExample };
    found.push(finding(address, 'ADDR_POSTCODE_FORMAT', 'error', 'postcode', { facts }));
    return found;
  },
};

function isFiller(country: Country, postcode: string): boolean {
  return !country.required.includes('Z')
    ? HK_FILLERS.has(postcode)
    : country.code === 'CN' && /^0+$/.test(postcode);
}

/** Spreadsheets drop leading zeros: `8628` → `08628` where that is a code, of the region given if one is known. */
function withLeadingZeros(address: PreparedAddress, country: Country): string | undefined {
  const { postcode } = address;
  if (!/^\d[\d\s-]*$/.test(postcode)) return undefined;
  for (const zeros of ['0', '00']) {
    const padded = zeros + postcode;
    if (!fitsCountry(padded, country)) continue;
    if (address.region?.postcodes && !address.region.postcodes.test(compactPostcode(padded))) continue;
    // Two lost zeros are believed only when the region bears them out.
    if (zeros === '00' && !address.region?.postcodes) continue;
    return padded;
  }
  return undefined;
}

/** O for 0, I or l for 1, S for 5, B for 8 and back: only if exactly one mending makes a code of the country. */
function withLettersMended(postcode: string, country: Country): string | undefined {
  if (postcode.length > LONGEST_POSTCODE) return undefined;
  let forms = [''];
  for (const letter of postcode) {
    const others = SWAPS[letter];
    forms = forms.flatMap((form) => [form + letter, ...(others ?? []).map((other) => form + other)]);
    if (forms.length > MOST_FORMS) return undefined;
  }
  const fitting = forms.filter((form) => form !== postcode && fitsCountry(form, country));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const MOST_FORMS = 256;
const SWAPS: Readonly<Record<string, readonly string[]>> = {
  O: ['0'],
  Q: ['0'],
  I: ['1'],
  L: ['1'],
  '0': ['O'],
  '1': ['I'],
};

/** Codes with letters tell their country; all-digit codes do not, so they are never guessed from. */
const TELLING = ['CA', 'GB', 'NL', 'IE'];
const EIRCODE = /^(?:D6W|[AC-FHKNPRTV-Y]\d\d) ?[\dAC-FHKNPRTV-Y]{4}$/;

function countryOfPostcode(postcode: string, but: string): string | undefined {
  return TELLING.find((code) => {
    if (code === but) return false;
    if (code === 'IE') return EIRCODE.test(postcode);
    const country = countryByCode(code);
    return country !== undefined && fitsCountry(postcode, country);
  });
}
