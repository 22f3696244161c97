import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** Reformed so recently that neither data nor buyers agree (addresses.md §3). */
const IN_FLUX = new Set(['VN', 'ID', 'PH']);

/** ADDR_REGION_UNKNOWN: no region of this country has this name. One misspelt by a letter, translated or old is only told. */
export const regionRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, countryCode, region, regionIsExact, regions, text } = address;
    if (!country || !regions || text.region === '' || address.isBroken('region')) return NOTHING;
    if (regionIsExact && !regions.isAlias(text.region)) return NOTHING;
    const holds = region === undefined && country.required.includes('S') && !IN_FLUX.has(countryCode);
    const suggestion = region?.name ?? regions.ofPostcode(address.postcode)?.name;
    return [finding(address, 'ADDR_REGION_UNKNOWN', holds ? 'error' : 'info', 'region', { suggestion })];
  },
};
