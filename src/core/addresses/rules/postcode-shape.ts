import type { Country } from '../country.ts';
import { fitsCountry } from '../postcode.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import { regionHas } from '../region-table.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

const LONGEST_POSTCODE = 12;
const HK_FILLERS = new Set(['000000', '999077']);

/** ADDR_POSTCODE_FORMAT and its repairable kinds: a lost leading zero, a letter for a digit. */
export const postcodeShapeRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, postcode } = address;
    if (!country || postcode === '' || address.postcodeFits || isFiller(country, postcode)) return NOTHING;
    // A placeholder or a street in this field is told by its own rule.
    if (address.isBroken('postcode')) return NOTHING;

    const facts = { example: country.postcodeExample };
    const shape = finding(address, 'ADDR_POSTCODE_FORMAT', 'error', 'postcode', { facts });
    // With a likelier country at hand, mending the code into this one would lead astray.
    if (address.isBroken('country')) return [shape];
    const padded = withLeadingZeros(address, country);
    if (padded !== undefined) {
      return [finding(address, 'ADDR_POSTCODE_LEADING_ZERO', 'error', 'postcode', { suggestion: padded })];
    }
    const lettered = withLettersMended(postcode, country);
    if (lettered !== undefined) {
      return [finding(address, 'ADDR_POSTCODE_LETTER', 'error', 'postcode', { suggestion: lettered })];
    }
    return [shape];
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
    if (address.region && !regionHas(address.region, padded)) continue;
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
