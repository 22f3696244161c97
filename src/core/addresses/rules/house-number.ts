import { hasNumber } from '../../text/letters.ts';
import { phrase } from '../normalise.ts';
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
/** Where doors are found without numbers: a street alone is told, never held. */
const BY_NAME = new Set('AE SA QA KW PH ID IN EG IE OM BH'.split(' '));
const NO_NUMBER =
  /\b(?:s ?\/ ?n|s\.n\.?|sn|snc|bb|b\.b\.|bez broja|sin n[uú]mero|sem n[uú]mero|senza numero|ohne nummer|lieu[- ]dit|c\/o|rd \d|rural|no number|general delivery|poste restante|postlagernd|lista de correos|fermo posta)\b/i;

/** ADDR_HOUSE_NUMBER: a street, but nothing that tells the door. */
export const houseNumberRule: AddressRule = {
  kind: 'thin',
  check: (address) => {
    if (address.street === '' || address.isBroken('address1')) return NOTHING;
    if (BY_NAME.has(address.countryCode)) {
      return isStreetAlone(address) ? [finding(address, 'ADDR_HOUSE_NUMBER', 'info', 'address1')] : NOTHING;
    }
    if (!NUMBERED.has(address.countryCode)) return NOTHING;
    return lacksDoor(address) ? [finding(address, 'ADDR_HOUSE_NUMBER', 'warning', 'address1')] : NOTHING;
  },
};

function lacksDoor(address: PreparedAddress): boolean {
  const { street, streetWords, text, countryCode } = address;
  if (hasNumber(street) || NO_NUMBER.test(street)) return false;
  const words = streetWords.split(' ');
  if (NUMBER_WORDS.has(words[0] ?? '')) return false;
  // "Mill Lane", "Station Road", "Place de la Gare": a premises word in the name of a street tells no door.
  const besides = parts(text.address1, text.address2).filter((part) => !isStreetOnly(part));
  if (besides.some((part) => phrase(part).split(' ').some(isPremises))) return false;
  if (CJK_PREMISES.test(street) && !/^(?:JP)$/.test(countryCode)) return false;
  if (
    countryCode === 'JP' &&
    /ビル|マンション|アパート|タワー|センター|ホテル|駅|空港|大学|病院|モール|番地|役所|役場/u.test(street)
  )
    return false;
  // A house known by its name, in countries that have them: a line that is no street.
  if (countryCode === 'GB' && !words.some((word) => hasStreetWord(word))) return false;
  return true;
}

function isStreetAlone(address: PreparedAddress): boolean {
  const { text, street } = address;
  if (text.organization !== '' || text.address2 !== '' || hasNumber(street)) return false;
  return (
    parts(text.address1).some(isStreetOnly) &&
    !parts(text.address1).some((part) => phrase(part).split(' ').some(isPremises))
  );
}

function parts(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(/\s*[,;]\s*| - /)).filter((part) => part !== '');
}

/** A part that begins or ends as a street does, and is nothing else. */
function isStreetOnly(part: string): boolean {
  const words = phrase(part)
    .replace(/(?: (?:n|s|e|w|ne|nw|se|sw|north|south|east|west))+$/, '')
    .split(' ');
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  return words.length <= 5 && (hasStreetWord(last) || (words.length > 1 && STREET_FIRST.has(first)));
}

/** Languages that put the word for the street first. */
const STREET_FIRST = new Set(
  'rue avenue av boulevard bd chemin impasse place quai cours allee route calle c carrera avenida avda camino paseo plaza via viale piazza corso strada rua travessa praca largo estrada alameda ul ulica aleja plac strada calea jalan jl jln rruga'.split(
    ' ',
  ),
);

function isPremises(word: string): boolean {
  return (
    PREMISES_WORDS.has(word) ||
    /(?:bahnhof|zentrum|center|centre|markt|halle|hallen|flughafen|universitat|klinik|schule|arkaden|passagen|galerie|kaserne|schloss|krankenhaus)$/.test(
      word,
    )
  );
}
