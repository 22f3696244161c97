import type { Finding } from '../../core/orders/finding.ts';
import { type FindingBook, type FindingWords, fact, short } from './findings-words.ts';

const ASK = 'Ask the buyer, or approve.';

/** Words of the address check (rules of the reference on addresses), English. */
export const ADDRESS_FINDINGS_EN: FindingBook = {
  ADDR_MISSING_FIELD: {
    title: 'part of the address missing',
    explain: (f) => `${fieldName(f.field)} is missing, and this country needs it.${suggestion(f)} ${ASK}`,
  },
  ADDR_COUNTRY_UNKNOWN: words('country not known', 'is no country known here'),
  ADDR_POSTCODE_FORMAT: words(
    'postcode has the wrong shape',
    'does not have the shape of this country’s postcodes',
  ),
  ADDR_POSTCODE_LEADING_ZERO: words(
    'postcode lost a leading zero',
    'has lost a leading zero, as in a spreadsheet',
  ),
  ADDR_POSTCODE_LETTER: words(
    'letter for a digit in the postcode',
    'has a letter where a digit belongs, or the reverse',
  ),
  ADDR_POSTCODE_REGION: {
    title: 'postcode and region disagree',
    explain: (f) => {
      const [city, region, other] = [fact(f, 'city'), fact(f, 'region'), fact(f, 'regionOfPostcode')];
      const value = f.value === '' ? '' : ` (“${short(f.value)}”)`;
      const beside = city !== '' ? `city “${short(city)}”` : `region${region && ` “${short(region)}”`}`;
      const what =
        f.field === 'region'
          ? `is not where the postcode lies${other && ` (${short(other)})`}`
          : `${other && `lies in ${short(other)}, it `}does not go with the ${beside}`;
      return `${fieldName(f.field)}${value} ${what}.${suggestion(f)} ${ASK}`;
    },
  },
  ADDR_POSTCODE_PLACEHOLDER: words('postcode looks made up', 'looks like a filler, not a postcode'),
  ADDR_COUNTRY_POSTCODE: words(
    'postcode of another country',
    'does not go with the postcode, which is another country’s',
  ),
  ADDR_REGION_UNKNOWN: words('region not known', 'is no region of this country'),
  ADDR_UNEXPECTED_FIELD: words(
    'field not used in this country',
    'is not part of an address in this country',
    '',
  ),
  ADDR_HOUSE_NUMBER: words('no house number', 'has no house number'),
  ADDR_TOO_SHORT: words('address too short', 'is too short for an address'),
  ADDR_NUMBER_ONLY: words('only a number', 'is only a number, without a street'),
  ADDR_IS_CITY: words('street is a city', 'is a city, not a street'),
  ADDR_SWAPPED: words('fields swapped', 'stands in the wrong field'),
  ADDR_PLACEHOLDER: words('placeholder for an address', 'is a placeholder, not an address'),
  ADDR_DEFERRED: words('points to another address', 'points to another place instead of giving an address'),
  ADDR_INSTRUCTION: words('instruction for an address', 'is an instruction, not an address'),
  ADDR_LANDMARK_ONLY: words('only a landmark', 'names a landmark but no number'),
  ADDR_MASKED: words('address masked', 'is masked by the platform', 'Export again with the full address.'),
  ADDR_GARBAGE: words('meaningless letters', 'looks like letters typed at random'),
  ADDR_MOJIBAKE: words(
    'letters damaged',
    'was damaged by a wrong encoding',
    'Export again as UTF-8, or correct it.',
  ),
  ADDR_MARKUP: words('code in the address', 'holds markup, a formula, an emoji or control characters'),
  ADDR_CONTACT_IN_LINE: words(
    'contact in the address line',
    'holds a phone, e-mail or name that belongs elsewhere',
  ),
  ADDR_LENGTH: words(
    'address line very long',
    'is longer than a label line',
    'Check how it breaks on the label.',
  ),
  ADDR_PO_BOX: words('post box', 'is a post box', 'Not every carrier delivers there.'),
  ADDR_MILITARY: words(
    'military address',
    'is a military address',
    'Only the postal service delivers there.',
  ),
  ADDR_LOCKER: words('parcel locker', 'is a parcel locker', 'Only its own carrier delivers there.'),
  ADDR_SCRIPT: words(
    'script the carrier may not read',
    'is not in Latin letters',
    'Some export carriers need them.',
  ),
  ADDR_CN_DIVISION: words(
    'province, city and district disagree',
    'does not go with the other divisions of the address',
  ),
  ADDR_CN_DETAIL: words(
    'no number, building or village',
    'has no number, building or village (号, 室, 栋, 村, 小区)',
  ),
  PHONE_INVALID: words('phone not valid', 'is no phone number of this country'),
  PHONE_PLACEHOLDER: words('phone looks made up', 'looks like a filler, not a phone number'),
  PHONE_MASKED: words('phone masked', 'is masked by the platform', 'Export again with the full phone.'),
  NAME_MISSING: {
    title: 'name missing',
    explain: () => `The recipient’s name is missing. ${ASK}`,
  },
  NAME_PLACEHOLDER: words('name looks made up', 'is a placeholder or only a title, not a name'),
};

/** `Street (“Larch Lane”) has no house number. Ask the buyer, or approve.` */
function words(title: string, what: string, todo: string = ASK): FindingWords {
  return {
    title,
    explain: (f) => {
      const value = f.value === '' ? '' : ` (“${short(f.value)}”)`;
      return `${fieldName(f.field)}${value} ${what}.${suggestion(f)} ${todo}`.trimEnd();
    },
  };
}

function suggestion(finding: Finding): string {
  return finding.suggestion === undefined ? '' : ` Perhaps “${short(finding.suggestion)}”.`;
}

const FIELDS: Readonly<Record<string, string>> = {
  address1: 'Street',
  address2: 'Second line',
  city: 'City',
  region: 'Region',
  postcode: 'Postcode',
  country: 'Country',
  recipient: 'Recipient',
  organization: 'Company',
  phone: 'Phone',
};

function fieldName(field: string): string {
  return FIELDS[field] ?? field;
}
