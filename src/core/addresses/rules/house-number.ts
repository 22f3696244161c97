import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { hasStreetWord } from '../street-words.ts';
import { CJK_PREMISES, NUMBER_WORDS, PREMISES_WORDS } from '../words/premises.ts';

/** Where a house has a number as a rule (addresses.md §5); China has a rule of its own. */
const NUMBERED = new Set(
  `US CA GB DE FR NL BE AT CH LU IT ES PT DK SE NO FI PL CZ SK HU RO HR SI EE LV LT AU NZ JP SG MY HK TW KR BR MX AR CL CO TR IL RU UA ZA GR
   BG PR PE RS LI BA MK MT CY TH VN`.split(/\s+/),
);
const NO_NUMBER =
  /\b(?:s ?\/ ?n|s\.n\.?|sn|snc|bb|b\.b\.|bez broja|sin n[uú]mero|sem n[uú]mero|senza numero|ohne nummer|lieu[- ]dit|c\/o|rd \d|rural|no number)\b/i;

/** ADDR_HOUSE_NUMBER: a street, but nothing that tells the door. */
export const houseNumberRule: AddressRule = {
  kind: 'thin',
  check: (address) => {
    if (!NUMBERED.has(address.countryCode) || address.street === '' || address.isBroken('address1'))
      return NOTHING;
    return lacksDoor(address) ? [finding(address, 'ADDR_HOUSE_NUMBER', 'warning', 'address1')] : NOTHING;
  },
};

function lacksDoor(address: PreparedAddress): boolean {
  const { street, streetWords, text, countryCode } = address;
  if (/\p{N}/u.test(street) || NO_NUMBER.test(street)) return false;
  const words = streetWords.split(' ');
  if (words.some((word) => PREMISES_WORDS.has(word) || NUMBER_WORDS.has(word))) {
    // "Mill Lane", "Station Road": the premises word is part of a street's name, and nothing else is there.
    return (
      text.address2 === '' &&
      words.length <= 3 &&
      hasStreetWord(words.at(-1) ?? '') &&
      !NUMBER_WORDS.has(words[0] ?? '')
    );
  }
  if (CJK_PREMISES.test(street) && !/^(?:JP)$/.test(countryCode)) return false;
  if (
    countryCode === 'JP' &&
    /ビル|マンション|アパート|タワー|センター|ホテル|駅|空港|大学|病院|モール|番地/u.test(street)
  )
    return false;
  // A house known by its name, in countries that have them: a line that is no street.
  if (countryCode === 'GB' && !words.some((word) => hasStreetWord(word))) return false;
  return true;
}
