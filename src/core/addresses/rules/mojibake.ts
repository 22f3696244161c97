import { finding } from '../prepared-address.ts';
import type { AddressField, AddressFinding, AddressRule } from '../rule.ts';
import { unscramble } from '../unscramble.ts';

const FIELDS: readonly AddressField[] = [
  'address1',
  'address2',
  'city',
  'region',
  'recipient',
  'organization',
];
const SUSPECT = /[\u0080-\u024F\u2013-\u2122]/;
const LOST = /\uFFFD|\?{3,}|\p{L}\?+\p{L}|\?{2,}\p{L}|\p{L}\?{2,}|^\?\p{L}|�/u;

/** ADDR_MOJIBAKE: text read in the wrong encoding. What can be read back is suggested; question marks are lost. */
export const mojibakeRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const found: AddressFinding[] = [];
    for (const field of FIELDS) {
      const raw = address.raw(field);
      if (raw === '') continue;
      // A link's `?a=b` is told as markup.
      if (/[?\uFFFD]/.test(raw) && LOST.test(raw) && !/:\/\//.test(raw) && !/^\?+$/.test(raw.trim())) {
        found.push(finding(address, 'ADDR_MOJIBAKE', 'error', field));
        continue;
      }
      const suggestion = SUSPECT.test(raw) ? unscramble(raw) : undefined;
      if (suggestion !== undefined)
        found.push(finding(address, 'ADDR_MOJIBAKE', 'error', field, { suggestion }));
    }
    return found;
  },
};
