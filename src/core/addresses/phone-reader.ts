import type { CountryCode } from 'libphonenumber-js/max';
import { createUsualPhones, type PhoneMetadata } from './usual-phones.ts';

/** Reads phone numbers with the tables of libphonenumber. */
export interface PhoneReader {
  /** True when the number can exist, read as a number of this country or, with `+`, of any. */
  readonly isValid: (number: string, country: string) => boolean;
  /** The country of a valid number that begins with `+`. */
  readonly countryOf: (number: string) => string | undefined;
}

export async function loadPhoneReader(): Promise<PhoneReader> {
  const { isSupportedCountry, Metadata, parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  const isUsual = createUsualPhones(() => new Metadata() as unknown as PhoneMetadata);
  return {
    isValid: (number, country) => {
      const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
      if (isUsual(number, home ?? '')) return true;
      const parsed = parsePhoneNumberFromString(number, home === undefined ? {} : { defaultCountry: home });
      return parsed?.isValid() === true;
    },
    countryOf: (number) => {
      const parsed = parsePhoneNumberFromString(number);
      return parsed?.isValid() === true ? parsed.country : undefined;
    },
  };
}
