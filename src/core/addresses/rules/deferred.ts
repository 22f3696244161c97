import { isPutOff } from '../phrases.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { CJK_DEFERRED, CJK_DEFERRED_WHOLE } from '../words/deferred.ts';

/** Longer lines hold an address besides. */
const LONGEST = 60;
const LONGEST_CJK = 16;

/** ADDR_DEFERRED: the address is said to be elsewhere (`same as billing`, 见备注). */
export const deferredRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const { street, streetWords } = address;
    // A line that begins with its house number is an address.
    if (street === '' || street.length > LONGEST || /^\d/.test(street)) return NOTHING;
    return isDeferred(street, streetWords)
      ? [finding(address, 'ADDR_DEFERRED', 'error', 'address1')]
      : NOTHING;
  },
};

function isDeferred(street: string, words: string): boolean {
  const digits = words.match(/\d+/g)?.length ?? 0;
  if (digits >= 2) return false;
  if (isPutOff(words)) return true;
  const compact = words.replace(/ /g, '');
  if (CJK_DEFERRED_WHOLE.test(compact)) return true;
  // 同上街12号 is a street: its name goes on with 街, 町, 路.
  return (
    digits === 0 &&
    compact.length <= LONGEST_CJK &&
    CJK_DEFERRED.test(compact) &&
    !/[街路町巷丁]|村$/u.test(street)
  );
}
