import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** Listed as required, but commonly absent from orders that arrive (addresses.md §3). */
const POSTCODE_OPTIONAL = new Set(['CN', 'AE', 'HK', 'IE', 'VN', 'MO']);
/** The city tells the emirate; Hong Kong's three areas are known to its postmen. */
const REGION_SEVERITY: Readonly<Record<string, 'warning' | 'info'>> = { AE: 'warning', HK: 'info' };
const CITY_OPTIONAL = new Set(['SG', 'HK', 'MO', 'MC', 'GI', 'VA', 'AE', 'NR', 'SM', 'KW', 'QA', 'BH']);

/** ADDR_MISSING_FIELD: a field the country's format needs (libaddressinput `require`). */
export const requiredRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, countryCode, text } = address;
    if (!country) return text.address1 === '' && text.address2 === '' ? [missing('address1')] : NOTHING;
    const needs = (letter: string) => country.required.includes(letter);
    const found: AddressFinding[] = [];
    if (text.address1 === '' && text.address2 === '') found.push(missing('address1'));
    if (text.city === '' && needs('C') && !CITY_OPTIONAL.has(countryCode)) {
      // Where the data states no requirement of its own, a region does for a city.
      const severity = country.required === 'AC' && text.region !== '' ? 'info' : 'error';
      found.push({ ...missing('city'), severity });
    }
    if (text.postcode === '' && needs('Z') && !POSTCODE_OPTIONAL.has(countryCode))
      found.push(missing('postcode'));
    if (text.region === '' && needs('S')) {
      const suggestion = address.postcodeFits
        ? address.regions?.ofPostcode(address.postcode)?.name
        : undefined;
      found.push({ ...missing('region', suggestion), severity: REGION_SEVERITY[countryCode] ?? 'error' });
    }
    return found;

    function missing(
      field: 'address1' | 'city' | 'postcode' | 'region',
      suggestion?: string,
    ): AddressFinding {
      return finding(address, 'ADDR_MISSING_FIELD', 'error', field, { suggestion });
    }
  },
};
