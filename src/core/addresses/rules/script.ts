import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { hasNonLatin } from '../script.ts';

/** ADDR_SCRIPT: carriers at the border read Latin letters. */
export const scriptRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    if (!address.abroad) return NOTHING;
    for (const field of ['address1', 'city', 'recipient'] as const) {
      if (hasNonLatin(address.text[field])) return [finding(address, 'ADDR_SCRIPT', 'info', field)];
    }
    return NOTHING;
  },
};
