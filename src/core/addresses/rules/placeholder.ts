import { hasLetterOrDigit } from '../../text/letters.ts';
import { bare, phrase } from '../normalise.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressField, AddressFinding, AddressRule } from '../rule.ts';
import { CJK_MADE_UP, emptyWords, FILLER_WORDS, LABEL_WORDS, MADE_UP_WORDS } from '../words/placeholder.ts';

const FIELDS: readonly AddressField[] = ['address1', 'address2', 'city', 'postcode', 'region'];
/** Real codes and names that look like an empty value in some field. */
const REAL: Readonly<Partial<Record<AddressField, ReadonlySet<string>>>> = {
  region: new Set(['na', 'no', 'nan', 'nil', 'x', 'city', 'state']),
  city: new Set(['no', 'nan', 'as', 'home', 'y', 'null', 'ab', 'anywhere']),
};

const LONGEST = 60;

/** ADDR_PLACEHOLDER: a word that says "nothing here" or "only a test", as the whole value. */
export const placeholderRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const found: AddressFinding[] = [];
    for (const field of FIELDS) {
      const text = address.text[field];
      if (text === '' || isKnown(field, address) || !isPlaceholder(text, field)) continue;
      // "N/A" as a second line, or where the country has no postcode and no region, is how people leave a field out.
      if (field === 'address2' || isIdle(field, address.country?.required ?? '', address.countryCode))
        continue;
      found.push(finding(address, 'ADDR_PLACEHOLDER', 'error', field));
    }
    return found;
  },
};

/** What the tables know is no placeholder; this is the quick way out for most fields. */
function isKnown(field: AddressField, address: PreparedAddress): boolean {
  if (field === 'region') return address.regionIsExact;
  return field === 'postcode' && address.postcodeFits && /\d/.test(address.postcode);
}

function isIdle(field: AddressField, required: string, country: string): boolean {
  if (field === 'region') return !required.includes('S');
  return field === 'postcode' && (!required.includes('Z') || country === 'CN' || country === 'VN');
}

/** True when the whole value is a placeholder; `12 Na Pali Pl` and `Teststraße 12` are not. */
export function isPlaceholder(text: string, field: AddressField = 'address1'): boolean {
  // `.`, `--`, `……`, `?`
  if (!hasLetterOrDigit(text)) return true;
  if (text.length > LONGEST) return false;
  const key = bare(text);
  if (REAL[field]?.has(key)) return false;
  const beyondLatin = /[^\x00-\x7F]/.test(key);
  if (
    emptyWords().has(key) ||
    (beyondLatin && CJK_MADE_UP.test(key)) ||
    /^0+$/.test(key) ||
    /^x{2,}$/.test(key)
  )
    return field !== 'postcode' || !/^0+$/.test(key);
  if (field === 'postcode') return false;
  if (field === 'city' && /^(?:city|town|ciudad|ville|stadt|city ?name|village)$/.test(key)) return true;
  if (/^(?:\D{0,4}123456\d*|abc123|123abc|a1b2c3)$/.test(key)) return true;
  return isMadeUp(phrase(text));
}

/** Every word is one of a test or of a form, none names a place: `this is a test`, `Test address`, `Street address`. */
function isMadeUp(words: string): boolean {
  const list = words.split(' ');
  if (list.length > 8) return false;
  let madeUp = false;
  let onlyLabels = true;
  let street = false;
  for (const word of list) {
    if (MADE_UP_WORDS.has(word)) {
      madeUp = true;
      onlyLabels = false;
    } else if (/^\d+$/.test(word)) {
      // A house number makes it an address, but for the numbers everybody types: `123 Fake Street`, `1 Test St`.
      if (!/^(?:1|12|123|1234|0|00|000|99|999)$/.test(word)) return false;
    } else if (word === 'street' || word === 'st' || word === 'strasse' || word === 'rue' || word === 'calle')
      street = true;
    else if (!FILLER_WORDS.has(word) && !LABEL_WORDS.has(word)) return false;
    else if (!LABEL_WORDS.has(word)) onlyLabels = false;
  }
  const numbered = list.some((word) => /^\d+$/.test(word));
  if (madeUp) return !numbered || street || list.length === 2;
  return onlyLabels && list.some((word) => LABEL_WORDS.has(word)) && (!street || list.length > 1) && !numbered
    ? true
    : onlyLabels && /^(?:address|line|street) ?(?:line )?[12]$|^address line [12]$/.test(words);
}
