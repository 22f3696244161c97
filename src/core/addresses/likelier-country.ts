import { allCountries, countryByCode } from './country.ts';
import { bare } from './normalise.ts';
import { fitsCountry } from './postcode.ts';
import type { PreparedAddress } from './prepared-address.ts';
import { regionHas } from './region-table.ts';
import { cityCountry } from './words/cities.ts';

/** Codes of a shape of their own, as written. All-digit codes tell nothing: they are never guessed from. */
const TELLING: readonly (readonly [string, RegExp])[] = [
  ['CA', /^[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d$/],
  ['NL', /^[1-9]\d{3} ?[A-Z]{2}$/],
  ['PL', /^\d{2}-\d{3}$/],
  ['PT', /^\d{4}-\d{3}$/],
  ['BR', /^\d{5}-\d{3}$/],
  ['JP', /^\d{3}-\d{4}$/],
  ['IE', /^(?:D6W|[AC-FHKNPRTV-Y]\d\d) ?[\dAC-FHKNPRTV-Y]{4}$/],
];

/**
 * Another country the address points to while contradicting its own: by the shape of its postcode, or by region, script,
 * city or phone, with a postcode that fits there. Undefined while the address does not contradict its country.
 */
export function likelierCountry(address: PreparedAddress): string | undefined {
  const { country, postcode } = address;
  if (!country) return undefined;
  const regionUnknown =
    address.regions !== undefined && address.region === undefined && country.required.includes('S');
  const odd = !address.postcodeFits || oddHyphen(postcode, country.postcode) || regionUnknown;
  if (!odd || (postcode === '' && !regionUnknown)) return undefined;
  const fits = (code: string | undefined) =>
    code !== undefined && code !== country.code && fitsThere(address, code) ? code : undefined;
  return (
    byPostcode(address) ??
    byRegion(address) ??
    fits(byScript(address)) ??
    fits(cityCountry().get(bare(address.text.city))) ??
    fits(byPhone(address))
  );
}

/** A hyphen where this country writes none: `55-200` in Germany. */
function oddHyphen(postcode: string, pattern: string): boolean {
  return /^\d+-\d+$/.test(postcode) && !/\?-|-\?|\d}-|\\-|d\)-|\[ -\]/.test(pattern) && pattern !== '';
}

function fitsThere(address: PreparedAddress, code: string): boolean {
  const other = countryByCode(code);
  return (
    other !== undefined &&
    address.postcode !== '' &&
    other.postcode !== '' &&
    fitsCountry(address.postcode, other)
  );
}

function byPostcode(address: PreparedAddress): string | undefined {
  const { country, postcode, postcodeFits } = address;
  if (!country || (postcodeFits && !oddHyphen(postcode, country.postcode))) return undefined;
  const telling = TELLING.find(([code, shape]) => code !== country.code && shape.test(postcode));
  if (telling) return telling[0];
  const britain = countryByCode('GB');
  return britain && country.code !== 'GB' && fitsCountry(postcode, britain) ? 'GB' : undefined;
}

/** The one country that knows the region and has the postcode in it. */
function byRegion(address: PreparedAddress): string | undefined {
  const { text, region, postcode } = address;
  if (text.region === '' || region) return undefined;
  const fitting: string[] = [];
  for (const country of allCountries()) {
    if (country.code === address.countryCode || !fitsThere(address, country.code)) continue;
    const found = address.tables.regions(country.code)?.find(text.region);
    if (found && regionHas(found, postcode)) fitting.push(country.code);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

function byScript(address: PreparedAddress): string | undefined {
  const text = address.street + address.text.city;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]|丁目/u.test(text)) return 'JP';
  if (/\p{Script=Hangul}/u.test(text)) return 'KR';
  if (/\p{Script=Thai}/u.test(text)) return 'TH';
  return /\p{Script=Han}/u.test(text) && !/^(?:TW|HK|MO|JP|SG|MY|KR)$/.test(address.countryCode)
    ? 'CN'
    : undefined;
}

function byPhone(address: PreparedAddress): string | undefined {
  const reader = address.tables.phones;
  const phone = address.text.phone.replace(/[^\d+]/g, '');
  if (!reader || phone.length < 9) return undefined;
  if (!phone.startsWith('+') && reader.isValid(phone, address.countryCode)) return undefined;
  return reader.countryOf(phone.startsWith('+') ? phone : `+${phone}`);
}
