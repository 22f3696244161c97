import { countryByCode } from './country.ts';

/** Languages of the countries whose people read another script than the Latin one, of those that can be set. */
const LANGUAGE_OF: Readonly<Record<string, string>> = {
  CN: 'zh-Hans',
  ...Object.fromEntries(['HK', 'MO', 'TW'].map((code) => [code, 'zh-Hant'])),
  JP: 'ja',
  KR: 'ko',
  TH: 'th',
  ...Object.fromEntries(['RU', 'BY', 'KZ', 'KG'].map((code) => [code, 'ru'])),
  UA: 'uk',
  BG: 'bg',
  RS: 'sr-Cyrl',
  MK: 'mk',
  GR: 'el',
  CY: 'el',
  IL: 'he',
  ...Object.fromEntries(
    [...'AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE'.split(' ')].map((code) => [code, 'ar']),
  ),
};

const names = new Map<string, Intl.DisplayNames>();

/**
 * The last line of a cross-border label. The Universal Postal Union wants the country in capitals in a language of the
 * sender's country, so that its post sorts the parcel, and in one known abroad: `德国 / GERMANY`. Where the sender's people
 * read Latin letters English serves for both. The names are those of Unicode's CLDR.
 * @param code ISO 3166 alpha-2 of the destination
 * @param origin ISO 3166 alpha-2 of the sender, '' when it is not known
 * @returns undefined for a country that is not known
 */
export function countryLine(code: string, origin: string): string | undefined {
  const english = countryByCode(code)?.name;
  const language = LANGUAGE_OF[origin.toUpperCase()];
  if (english === undefined || language === undefined) return english;
  let known = names.get(language);
  if (known === undefined) {
    known = new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' });
    names.set(language, known);
  }
  const own = known.of(code)?.toLocaleUpperCase(language);
  return own === undefined || own === english ? english : `${own} / ${english}`;
}
