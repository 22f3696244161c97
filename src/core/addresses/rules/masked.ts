import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';

/** One of the characters there must be, found before the pattern is compiled. */
const STAR = /[*＊●○◯■□]/;
const STARS = /[*＊]{2,}|[●○◯■□]{2,}|\p{L}[*＊](?:\s|$)/u;
/** 某小区, XX省, 某某路某号: text that stands for a name. `某里村` is a name: 某 counts before a kind of place only. */
const STAND_INS =
  /[xX×]{2,}\s*[省市区县镇村路街号栋]|某{1,}\s*(?:某|省|市|区|县|镇|路|街|小区|大学|学校|公司|号|栋|楼|单元)|[〇○]{2,}|^(?:[xX]{2,}[\s,.-]*)+$/u;

/**
 * ADDR_MASKED: recipient or street hidden by the platform or by the buyer. Such an address is not vague, it is not there:
 * as a `broken` rule it silences what else would be said of the field.
 */
export const maskedRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const found: AddressFinding[] = [];
    for (const field of ['address1', 'address2', 'city'] as const) {
      if (isMasked(address.text[field])) found.push(finding(address, 'ADDR_MASKED', 'error', field));
    }
    if (hasStars(address.text.recipient) || isCipher(address.text.recipient)) {
      found.push(finding(address, 'ADDR_MASKED', 'error', 'recipient'));
    }
    return found;
  },
};

function isMasked(text: string): boolean {
  return text !== '' && (hasStars(text) || STAND_INS.test(text) || isCipher(text));
}

function hasStars(text: string): boolean {
  return STAR.test(text) && STARS.test(text);
}

/** Douyin's encrypted values. */
function isCipher(text: string): boolean {
  return text.startsWith('##') || text.startsWith('$$');
}
