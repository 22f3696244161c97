import { isByLandmark } from '../phrases.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { CJK_LANDMARK } from '../words/landmark.ts';

/** Addressed by landmarks as a rule (addresses.md §4): told, not held. */
const BY_LANDMARKS = new Set([
  'IN',
  'PH',
  'AE',
  'NI',
  'CR',
  'SA',
  'QA',
  'KW',
  'OM',
  'BH',
  'PK',
  'BD',
  'NG',
  'GH',
  'KE',
  'ET',
  'LB',
  'JO',
]);
const LONGEST = 60;
const LONGEST_CJK = 16;

/** ADDR_LANDMARK_ONLY: near, behind, opposite something, without a number of its own. */
export const landmarkRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const { street, streetWords, countryCode } = address;
    if (street === '' || street.length > LONGEST || /^\d/.test(street) || address.isBroken('address1'))
      return NOTHING;
    const compact = streetWords.replace(/ /g, '');
    const far = /\d+(?:米|公里|里|m|メートル|분|미터)/u;
    const cjk =
      CJK_LANDMARK.test(compact) && compact.length <= LONGEST_CJK && !/\d/.test(compact.replace(far, ''));
    const vague = /^7 ?(?:eleven|11)\b|\b7 eleven\b/;
    const latin =
      isByLandmark(streetWords) && !/\d/.test(streetWords.replace(vague, '').replace(/\b7 eleven\b/, ''));
    if (!cjk && !latin) return NOTHING;
    return [
      finding(address, 'ADDR_LANDMARK_ONLY', BY_LANDMARKS.has(countryCode) ? 'info' : 'warning', 'address1'),
    ];
  },
};
