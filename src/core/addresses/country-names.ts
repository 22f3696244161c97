import { allCountries, countryByCode } from './country.ts';
import { bare } from './normalise.ts';

/** What people and platforms write besides the ISO code and the English name. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  AT: ['Österreich'],
  AU: ['澳大利亚', '澳洲'],
  BE: ['België', 'Belgique'],
  BN: ['Brunei'],
  BO: ['Bolivia'],
  BR: ['Brasil', '巴西'],
  CA: ['加拿大'],
  CH: ['Schweiz', 'Suisse', 'Svizzera'],
  CI: ['Ivory Coast', "Côte d'Ivoire"],
  CN: ['PRC', "People's Republic of China", 'Mainland China', '中国', '中國', '中华人民共和国'],
  CZ: ['Czech Republic', 'Czechia', 'Česko'],
  DE: ['Deutschland', '德国'],
  DK: ['Danmark'],
  ES: ['España', '西班牙'],
  FI: ['Suomi'],
  FR: ['法国'],
  GB: ['UK', 'U.K.', 'Great Britain', 'Britain', '英国'],
  GR: ['EL', 'Hellas'],
  HK: ['Hong Kong SAR', 'Hong Kong SAR China', '香港', '中国香港'],
  IE: ['Éire', 'Republic of Ireland'],
  IR: ['Iran'],
  IT: ['Italia', '意大利'],
  JP: ['日本', 'Nippon'],
  KR: ['Korea', 'Republic of Korea', 'Korea, Republic of', '한국', '대한민국', '韩国'],
  LA: ['Laos'],
  MO: ['Macau', 'Macao SAR', 'Macao SAR China', '澳门', '澳門'],
  MX: ['México', '墨西哥'],
  MY: ['马来西亚'],
  NL: ['Holland', 'Nederland', '荷兰'],
  NO: ['Norge'],
  PH: ['菲律宾'],
  PL: ['Polska'],
  RU: ['Russian Federation', 'Россия', '俄罗斯'],
  SE: ['Sverige'],
  SG: ['新加坡'],
  SY: ['Syria'],
  TH: ['泰国', 'ประเทศไทย'],
  TR: ['Türkiye', 'Turkiye'],
  TW: ['台湾', '台灣', '臺灣', '中国台湾'],
  TZ: ['Tanzania'],
  US: ['USA', 'U.S.', 'U.S.A.', 'United States of America', 'America', '美国', '美國'],
  VN: ['Viet Nam', 'Việt Nam', '越南'],
};

let names: ReadonlyMap<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  if (names) return names;
  const map = new Map<string, string>();
  for (const country of allCountries()) map.set(bare(country.name), country.code);
  for (const [code, others] of Object.entries(OTHER_NAMES))
    for (const name of others) map.set(bare(name), code);
  names = map;
  return map;
}

/** ISO 3166 alpha-2 of a code or name as people write it (`uk`, `Deutschland`, `美国`); undefined if unknown. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code === 'UK') return 'GB';
  if (countryByCode(code)) return code;
  return byName().get(bare(text));
}
