import { cleanPhone, isMadeUpPhone } from '../phone.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** PHONE_MISSING, PHONE_MASKED, PHONE_PLACEHOLDER, PHONE_INVALID. */
export const phoneRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const phone = address.text.phone;
    if (phone === '' || !/[\p{L}\p{N}*]/u.test(phone)) {
      if (address.options.requirePhone !== true) return NOTHING;
      const needed = address.abroad || address.countryCode === 'CN';
      return [finding(address, 'PHONE_MISSING', needed ? 'error' : 'warning', 'phone')];
    }
    if (/[*＊]/.test(phone)) return [finding(address, 'PHONE_MASKED', 'error', 'phone')];
    const clean = cleanPhone(phone, address.countryCode);
    if (isMadeUpPhone(clean)) return [finding(address, 'PHONE_PLACEHOLDER', 'warning', 'phone')];
    return isReadable(address, clean) ? NOTHING : invalid(address);
  },
};

function invalid(address: PreparedAddress): readonly AddressFinding[] {
  return [finding(address, 'PHONE_INVALID', 'warning', 'phone')];
}

/** Valid at home, or abroad once the `+` somebody left out is put back. */
function isReadable(address: PreparedAddress, phone: string): boolean {
  const reader = address.tables.phones;
  if (!reader || address.country === undefined) return /^\+?\d{6,15}$/.test(phone);
  if (reader.isValid(phone, address.countryCode)) return true;
  if (phone.startsWith('+') || !/^\d{9,15}$/.test(phone)) return false;
  return reader.isValid(`+${phone.replace(/^00/, '')}`, address.countryCode);
}
