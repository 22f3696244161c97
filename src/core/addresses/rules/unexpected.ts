import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** Forms that demand a postcode make people type these. */
const FILLER = /^(?:0+|9+|999077|N\/?A|-)$/;

/** ADDR_UNEXPECTED_FIELD: a postcode where the country has none. */
export const unexpectedRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, postcode } = address;
    if (!country || postcode === '' || country.format.includes('%Z') || FILLER.test(postcode)) return NOTHING;
    return [finding(address, 'ADDR_UNEXPECTED_FIELD', 'info', 'postcode')];
  },
};
