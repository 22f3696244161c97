import { bare } from '../normalise.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { isPlaceholder } from './placeholder.ts';

/** A form of address is no name: 先生, Mr. 王先生 is one, but nobody's door. */
const TITLE_ONLY =
  /^(?:mr|mrs|ms|miss|sir|madam|herr|frau|monsieur|madame|m|mme|senor|senora|sr|sra|customer|buyer|client|guest|user|me|myself|recipient|name|myname|yourname|firstname|firstnamelastname|fullname|tiktokorder)$/;
const CJK_TITLE_ONLY =
  /^(?:(?:[\p{Script=Han}]{1,2})?(?:先生|女士|小姐|同学|太太|老板|老师|师傅|阿姨|大哥)|様|さん|客户|顾客|买家|收件人|收货人|本人|顧客|고객|구매자)$/u;
const PERSON_NAMED_SO = new Set([
  'na',
  'an',
  'no',
  'nil',
  'bo',
  'none',
  'value',
  'earth',
  'heaven',
  'mars',
  'example',
  'nada',
  'via',
  'abc',
  'x',
]);

/** NAME_MISSING, NAME_PLACEHOLDER. */
export const nameRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const name = address.text.recipient;
    if (name === '') {
      const required = address.options.requireRecipient === true && address.text.organization === '';
      return required ? [finding(address, 'NAME_MISSING', 'error', 'recipient')] : NOTHING;
    }
    if (address.isBroken('recipient')) return NOTHING;
    const key = bare(name);
    const placeholder =
      TITLE_ONLY.test(key) ||
      (/[^\x00-\x7F]/.test(key) && CJK_TITLE_ONLY.test(key)) ||
      (isPlaceholder(name, 'recipient') && !PERSON_NAMED_SO.has(key));
    return placeholder ? [finding(address, 'NAME_PLACEHOLDER', 'warning', 'recipient')] : NOTHING;
  },
};
