import { allCountries } from '../country.ts';
import { compactPostcode, fitsCountry } from '../postcode.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** Reformed so recently that neither data nor buyers agree (addresses.md §3). */
const IN_FLUX = new Set(['VN', 'ID', 'PH']);

/** ADDR_REGION_UNKNOWN: no region of this country has this name. */
export const regionRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, countryCode, region, regions, text } = address;
    if (!country || !regions || region || text.region === '' || address.isBroken('region')) return NOTHING;
    const severity = country.required.includes('S') && !IN_FLUX.has(countryCode) ? 'error' : 'info';
    const suggestion = regions.ofPostcode(compactPostcode(address.postcode))?.name;
    const found: AddressFinding[] = [
      finding(address, 'ADDR_REGION_UNKNOWN', severity, 'region', { suggestion }),
    ];
    const other = address.postcodeFits ? undefined : countryOfRegion(address);
    if (other !== undefined) {
      found.unshift(finding(address, 'ADDR_COUNTRY_POSTCODE', 'warning', 'country', { suggestion: other }));
    }
    return found;
  },
};

/** The one country that knows the region and has the postcode in it. */
function countryOfRegion(address: PreparedAddress): string | undefined {
  const fitting: string[] = [];
  const code = compactPostcode(address.postcode);
  for (const country of allCountries()) {
    if (country.postcode === '' || !fitsCountry(address.postcode, country)) continue;
    const region = address.tables.regions(country.code)?.find(address.text.region);
    if (region && region.postcodes?.test(code) !== false) fitting.push(country.code);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}
