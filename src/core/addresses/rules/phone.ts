import { hasLetterOrDigit } from '../../text/letters.ts';
import { cleanPhone, isMadeUpPhone } from '../phone.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** PHONE_MISSING, PHONE_MASKED, PHONE_PLACEHOLDER, PHONE_INVALID. */
export const phoneRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const phone = address.text.phone;
    if (phone === '' || !(hasLetterOrDigit(phone) || phone.includes('*'))) {
      if (address.options.requirePhone !== true) return NOTHING;
      const needed = address.abroad || address.countryCode === 'CN';
      return [finding(address, 'PHONE_MISSING', needed ? 'error' : 'warning', 'phone')];
    }
    if (/[*＊]/.test(phone)) return [finding(address, 'PHONE_MASKED', 'error', 'phone')];
    const clean = cleanPhone(phone, address.countryCode);
    if (isMadeUpPhone(clean)) return [finding(address, 'PHONE_PLACEHOLDER', 'warning', 'phone')];
    if (isReadable(address, clean)) return NOTHING;
    const facts = { reason: 'area-code' };
    if (lacksAreaCode(address, clean)) return [finding(address, 'PHONE_INVALID', 'info', 'phone', { facts })];
    return [finding(address, 'PHONE_INVALID', 'warning', 'phone')];
  },
};

/** Countries where a number of seven or eight digits can be dialled inside its own area. */
const WITH_AREA_CODES = new Set('AR PH CN BR MX ID IN TR VN TH EG PK CO'.split(' '));

function lacksAreaCode(address: PreparedAddress, phone: string): boolean {
  return WITH_AREA_CODES.has(address.countryCode) && /^[2-9]\d{6,7}$/.test(phone);
}

/** Valid at home, or abroad once the `+` somebody left out is put back. */
function isReadable(address: PreparedAddress, phone: string): boolean {
  const reader = address.tables.phones;
  if (!reader || address.country === undefined) return /^\+?\d{6,15}$/.test(phone);
  if (reader.isValid(phone, address.countryCode)) return true;
  if (phone.startsWith('+') || !/^\d{9,15}$/.test(phone)) return false;
  return reader.isValid(`+${phone.replace(/^00/, '')}`, address.countryCode);
}
