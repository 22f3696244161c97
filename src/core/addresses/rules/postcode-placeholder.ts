import { compactPostcode } from '../postcode.ts';
import { finding } from '../prepared-address.ts';
import { regionHas } from '../region-table.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** Real codes that look made up. */
const REAL = new Set(['US 22222', 'US 44444', 'US 55555', 'DE 33333', 'HU 1111', 'BG 1111']);
const COUNTING = ['0123', '1234', '4321', '9876', '6543'];

/** ADDR_POSTCODE_PLACEHOLDER: one digit repeated, or digits counting up or down. */
export const postcodePlaceholderRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { country, countryCode, region, postcode } = address;
    if (!country || postcode === '' || country.postcode === '') return NOTHING;
    const code = compactPostcode(postcode);
    if (!looksMadeUp(code, countryCode)) return NOTHING;
    // The region bears it out: 12345 is Schenectady, New York.
    const borneOut =
      region !== undefined &&
      region.postcodes !== '' &&
      regionHas(region, code) &&
      !/^(?:0+|9+|1+|\d{6,})$/.test(code);
    return borneOut ? NOTHING : [finding(address, 'ADDR_POSTCODE_PLACEHOLDER', 'warning', 'postcode')];
  },
};

function looksMadeUp(code: string, country: string): boolean {
  if (REAL.has(`${country} ${code}`)) return false;
  // 000000 stands for "none" in Chinese exports and is let pass.
  if (/^0+$/.test(code)) return country !== 'CN' && country !== 'HK' && code.length >= 4;
  // Four equal digits are a real code in many countries (BE 2222, CH 8888); all nines hardly anywhere.
  if (/^(\d)\1{3}$/.test(code)) return code === '9999';
  if (/^(\d)\1{4,}$/.test(code)) return true;
  if (!/^\d{5,}$/.test(code)) return false;
  return COUNTING.some((start) => code.startsWith(start)) && counts(code);
}

function counts(code: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < code.length; i++) steps.add((code.charCodeAt(i) - code.charCodeAt(i - 1) + 10) % 10);
  return steps.size === 1;
}
