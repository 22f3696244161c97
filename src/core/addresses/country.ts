import { COUNTRIES } from './data/countries.ts';

/** What one country's addresses look like (libaddressinput metadata, see data/NOTICE.md). */
export interface Country {
  /** ISO 3166 alpha-2. */
  readonly code: string;
  /** English name in capitals, as the last line of a cross-border label. */
  readonly name: string;
  /** Lines in the country's own order: %N recipient %O organisation %A street %D district %C city %S region %Z postcode. */
  readonly format: string;
  /** The same for an address written in Latin letters. */
  readonly latinFormat: string;
  /** Letters of the fields a complete address has. */
  readonly required: string;
  /** Pattern of a whole postcode, '' where the country has none. */
  readonly postcode: string;
  readonly postcodeExample: string;
}

let table: ReadonlyMap<string, Country> | undefined;

function countries(): ReadonlyMap<string, Country> {
  if (table) return table;
  const parsed = new Map<string, Country>();
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', name = '', format = '', latin = '', required = '', postcode = '', example = ''] =
      line.split('\t');
    const latinFormat = latin || format;
    parsed.set(code, { code, name, format, latinFormat, required, postcode, postcodeExample: example });
  }
  table = parsed;
  return parsed;
}

/** Every country, in the order of its code. */
export function allCountries(): Iterable<Country> {
  return countries().values();
}

/** The country of an ISO 3166 alpha-2 code, undefined for any other text: see `countryCode` for names. */
export function countryByCode(code: string): Country | undefined {
  return countries().get(code);
}
