import { allCountries } from '../country.ts';
import { finding, type PreparedAddress } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** Reformed so recently that neither data nor buyers agree (addresses.md §3). */
const IN_FLUX = new Set(['VN', 'ID', 'PH']);

/**
 * ADDR_REGION_UNKNOWN: no region of this country has this name. One misspelt by a letter, translated or old is only told;
 * so is any in a country whose regions are in flux, but for one that is another country's (`NSW` in Indonesia).
 */
export const regionRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, countryCode, region, regionIsExact, regions, text } = address;
    if (!country || !regions || text.region === '' || address.isBroken('region')) return NOTHING;
    if (regionIsExact && !regions.isAlias(text.region)) return NOTHING;
    const wanted = region === undefined && country.required.includes('S');
    const holds = wanted && (!IN_FLUX.has(countryCode) || isElsewhere(address));
    const suggestion = region?.name ?? regions.ofPostcode(address.postcode)?.name;
    return [finding(address, 'ADDR_REGION_UNKNOWN', holds ? 'error' : 'info', 'region', { suggestion })];
  },
};

/** Whether a country that always writes a region has one of this very name. */
function isElsewhere({ countryCode, text, tables }: PreparedAddress): boolean {
  for (const { code, required } of allCountries())
    if (code !== countryCode && required.includes('S') && !IN_FLUX.has(code)) {
      const found = tables.regions(code)?.find(text.region);
      if (found) return true;
    }
  return false;
}
