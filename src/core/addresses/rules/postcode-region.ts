import { compactPostcode } from '../postcode.ts';
import { finding } from '../prepared-address.ts';
import { regionHas } from '../region-table.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { chinaPostcodeFits } from './china-postcode.ts';

/** Pairs the data parts, but post and people do not (addresses.md §4). */
const NEIGHBOURS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  RU: [
    ['SPE', 'LEN'],
    ['MOW', 'MOS'],
  ],
  MY: [
    ['PJY', 'SGR'],
    ['KUL', 'SGR'],
    ['PJY', 'KUL'],
  ],
  IN: [
    ['TS', 'AP'],
    ['TG', 'AP'],
    ['CH', 'PB'],
    ['CH', 'HR'],
    ['DL', 'HR'],
    ['DL', 'UP'],
    ['JK', 'LA'],
  ],
};

/** ADDR_POSTCODE_REGION: the postcode belongs to another region. Either may be wrong: both fields are named. */
export const postcodeRegionRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { countryCode, region, regions, postcode } = address;
    if (!region || postcode === '' || !address.postcodeFits) return NOTHING;
    const code = compactPostcode(postcode);
    if (countryCode === 'CN') {
      if (chinaPostcodeFits(region.name, code)) return NOTHING;
    } else if (regionHas(region, postcode)) return NOTHING;
    const right = regions?.ofPostcode(postcode);
    if (right && areNeighbours(countryCode, region.code, right.code)) return NOTHING;
    const facts = { region: region.name, ...(right ? { regionOfPostcode: right.name } : {}) };
    return [
      finding(address, 'ADDR_POSTCODE_REGION', 'error', 'postcode', { facts }),
      finding(address, 'ADDR_POSTCODE_REGION', 'warning', 'region', { suggestion: right?.name, facts }),
    ];
  },
};

function areNeighbours(country: string, a: string, b: string): boolean {
  return (NEIGHBOURS[country] ?? []).some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}
