import { countryByCode } from '../country.ts';
import { likelierCountry } from '../likelier-country.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** ADDR_COUNTRY_POSTCODE: postcode, region, city or phone fit another country, and not this one. */
export const countryPostcodeRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    if (!address.country) return NOTHING;
    const code = likelierCountry(address);
    if (code === undefined) return NOTHING;
    const facts = { country: countryByCode(code)?.name ?? code };
    return [finding(address, 'ADDR_COUNTRY_POSTCODE', 'warning', 'country', { suggestion: code, facts })];
  },
};
