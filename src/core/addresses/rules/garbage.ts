import { mashed } from '../keyboard-mash.ts';
import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';

/** ADDR_GARBAGE: fingers on the keyboard (`sdfsdf`, `9826013872111`). */
export const garbageRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const found: AddressFinding[] = [];
    for (const field of ['address1', 'city', 'recipient'] as const) {
      if (address.text[field] === '' || address.isBroken(field)) continue;
      const words = address.text[field];
      // A garbled first line beside a readable second one is a name we do not know.
      if (field === 'address1' && /\d/.test(address.text.address2)) continue;
      if (mashed(words, field === 'address1')) found.push(finding(address, 'ADDR_GARBAGE', 'warning', field));
      else if (field === 'address1' && /^\d{7,}$/.test(words.replace(/[ -]/g, ''))) {
        found.push(finding(address, 'ADDR_GARBAGE', 'warning', field));
      }
    }
    return found;
  },
};
