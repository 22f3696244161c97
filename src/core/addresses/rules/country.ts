import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** ADDR_COUNTRY_UNKNOWN: without the country nothing else can be looked up. */
export const countryRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    if (address.country) return NOTHING;
    const missing = address.text.country === '';
    return [finding(address, missing ? 'ADDR_MISSING_FIELD' : 'ADDR_COUNTRY_UNKNOWN', 'error', 'country')];
  },
};
