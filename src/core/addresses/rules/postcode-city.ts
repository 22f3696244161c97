import { compactPostcode } from '../postcode.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { cityPostcodes } from '../words/city-postcodes.ts';

/** ADDR_POSTCODE_REGION of what no table of regions can see: a postcode far from the large city it stands beside. */
export const postcodeCityRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { countryCode, postcode, postcodeFits, text } = address;
    if (text.city === '' || postcode === '' || !postcodeFits || address.isBroken('postcode')) return NOTHING;
    const pattern = cityPostcodes(countryCode, text.city, address.region?.code ?? '');
    if (!pattern || pattern.test(compactPostcode(postcode))) return NOTHING;
    const facts = { city: text.city };
    return [finding(address, 'ADDR_POSTCODE_REGION', 'warning', 'postcode', { facts })];
  },
};
