import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { createUsualPhones, type PhoneMetadata } from '../../../src/core/addresses/usual-phones.ts';

const isUsual = createUsualPhones(() => new Metadata() as unknown as PhoneMetadata);
const byLibrary = (number: string, country: string) =>
  parsePhoneNumberFromString(
    number,
    isSupportedCountry(country) ? { defaultCountry: country } : {},
  )?.isValid() === true;

const digits = (length: number) =>
  fc.array(fc.nat({ max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

test('what is usual is valid for the library too, in every country, with + and without', () => {
  const seen = { usual: 0, other: 0 };
  const number = fc.record({
    // Half of the numbers are of countries whose plans are the longest or have prefixes that look like numbers.
    country: fc.oneof(
      fc.constantFrom(...getCountries()),
      fc.constantFrom(
        'US' as const,
        'CA' as const,
        'CN' as const,
        'MX' as const,
        'BR' as const,
        'GB' as const,
      ),
    ),
    national: fc.nat({ max: 5 }).chain((more) => digits(6 + more)),
    form: fc.constantFrom('+', 'code', 'national'),
  });
  fc.assert(
    fc.property(number, ({ country, national, form }) => {
      const code = getCountryCallingCode(country);
      const text = form === '+' ? `+${code}${national}` : form === 'code' ? `${code}${national}` : national;
      const usual = isUsual(text, country);
      if (usual) expect(`${text} ${byLibrary(text, country)}`).toBe(`${text} true`);
      seen[usual ? 'usual' : 'other']++;
    }),
    { numRuns: 20_000 },
  );
  expect(seen.usual).toBeGreaterThan(500);
});

test.each([
  ['+12125550123', 'US'],
  ['+12125550123', 'DE'],
  ['2125550123', 'US'],
  ['+8613812345678', 'CN'],
  ['13812345678', 'CN'],
  ['+4915123456789', 'DE'],
  ['+447400123456', 'GB'],
  ['+819012345678', 'JP'],
])('%s in %s is taken the quick way', (number, country) => {
  expect([isUsual(number, country), byLibrary(number, country)]).toEqual([true, true]);
});

test.each([
  ['+12125550123x', 'US'],
  ['+11115550123', 'US'],
  ['0013812345678', 'CN'],
  ['212555012', 'US'],
  ['+99912345678', 'US'],
  ['2125550123', ''],
  ['+80012345678', 'US'],
  ['', 'US'],
])('%s in %s is not', (number, country) => {
  expect(isUsual(number, country)).toBe(false);
});
