import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';

const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;
const LABELLED =
  /(?:\b(?:tel|telephone|phone|mobile|mob|cell|ph|whatsapp|telefon|telefono|handy)\b|电话|手机|手機|電話|联系方式|微信|전화|携帯)[\s.:：#]*\+?[\d(][\d\s().-]{5,}/iu;
const INTERNATIONAL = /\+\d{1,3}[\s(.-]*\d[\d\s().-]{6,}\d/;
const CHINESE_MOBILE = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/;
const NAMED = /(?:收件人|收货人|收貨人|姓名|お名前|宛名|받는\s?사람)\s*[:：]|^(?:name|recipient|to)\s*:/iu;

/** ADDR_CONTACT_IN_LINE: a phone, an e-mail or the recipient's name in a street line. */
export const contactRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const found: AddressFinding[] = [];
    for (const field of ['address1', 'address2', 'city'] as const) {
      if (hasContact(address.text[field]))
        found.push(finding(address, 'ADDR_CONTACT_IN_LINE', 'warning', field));
    }
    return found;
  },
};

function hasContact(text: string): boolean {
  if (text.length < 4) return false;
  return (
    EMAIL.test(text) ||
    NAMED.test(text) ||
    (/\d{3}/.test(text) && (LABELLED.test(text) || INTERNATIONAL.test(text) || CHINESE_MOBILE.test(text)))
  );
}
