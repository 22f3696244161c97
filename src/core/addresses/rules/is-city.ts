import { bare } from '../normalise.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** City states and places where the town is the address. */
const TOWN_IS_ENOUGH = new Set([
  'IE',
  'SG',
  'HK',
  'MO',
  'GI',
  'MC',
  'VA',
  'AQ',
  'GS',
  'FK',
  'PN',
  'SH',
  'TV',
  'NU',
  'TK',
]);

/** ADDR_IS_CITY: the street lines say no more than the city, the region or the country. */
export const isCityRule: AddressRule = {
  kind: 'thin',
  check: (address) => {
    const { text, street, countryCode, country } = address;
    if (street === '' || address.isBroken('address1')) return NOTHING;
    const key = bare(street);
    const city = bare(text.city);
    const region = bare(text.region);
    const names = [city, region, city + region, region + city, bare(country?.name ?? '')];
    const same =
      key !== '' && (names.includes(key) || (names.includes(bare(text.address1)) && text.address2 === ''));
    // "Luto" for Luton: cut off.
    const cutOff = key.length >= 3 && city.startsWith(key) && !/\d/.test(key);
    if (!same && !cutOff && !isBareCity(key, city)) return NOTHING;
    return [
      finding(address, 'ADDR_IS_CITY', TOWN_IS_ENOUGH.has(countryCode) ? 'warning' : 'error', 'address1'),
    ];
  },
};

/** 長寧 for 長寧区: the name without its ending. */
function isBareCity(street: string, city: string): boolean {
  return (
    street.length >= 2 &&
    /\p{Script=Han}/u.test(street) &&
    city.replace(/[市区區县縣郡]$/u, '') === street.replace(/[市区區县縣郡]$/u, '')
  );
}
