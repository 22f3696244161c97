import { isInstruction } from '../phrases.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { hasStreetWord } from '../street-words.ts';
import { CJK_INSTRUCTION, CJK_INSTRUCTION_WHOLE } from '../words/instruction.ts';

const LONGEST = 70;
const LONGEST_CJK = 18;

/** ADDR_INSTRUCTION: a word to the courier instead of an address. Behind a full address it is only a remark. */
export const instructionRule: AddressRule = {
  kind: 'broken',
  check: (address) =>
    saysInstruction(address) ? [finding(address, 'ADDR_INSTRUCTION', 'warning', 'address1')] : NOTHING,
};

function saysInstruction(address: PreparedAddress): boolean {
  const { street, streetWords } = address;
  if (street === '' || street.length > LONGEST || /^\d/.test(street) || address.isBroken('address1'))
    return false;
  // Ring Road, Gift Lane
  if (hasStreetWord(streetWords.split(' ')[1] ?? '')) return false;
  if (isInstruction(streetWords)) return !hasHouseNumber(streetWords);
  const compact = streetWords.replace(/ /g, '');
  if (CJK_INSTRUCTION_WHOLE.test(compact)) return true;
  return (
    compact.length <= LONGEST_CJK &&
    CJK_INSTRUCTION.test(compact) &&
    !/\d+[号號栋幢室弄]|[路街道]\d/u.test(compact)
  );
}

/** `deliver after 5pm` has a number, but no street. */
function hasHouseNumber(words: string): boolean {
  const number = /\b\d+[a-z]?\b/.test(
    words.replace(/\b\d+ ?(?:am|pm|h|uhr|oclock|hrs?|hours?|min|mins|minutes|days?|times?|30|00)\b/g, ''),
  );
  return number && hasStreetWord(words);
}
