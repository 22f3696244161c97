import type { Country } from './country.ts';
import { cleanText } from './normalise.ts';

/** Country letters written before a postcode: `D-10117`, `CH-8001`, `〒100-0001` (addresses.md §3). */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  AT: ['AT', 'A'],
  BE: ['BE', 'B'],
  BG: ['BG'],
  CH: ['CH'],
  DE: ['DE', 'D'],
  DK: ['DK'],
  FI: ['FI', 'AX'],
  FR: ['FR', 'F'],
  HR: ['HR'],
  HU: ['HU', 'H'],
  IT: ['IT', 'I'],
  LI: ['FL', 'LI'],
  LT: ['LT'],
  LU: ['LU', 'L'],
  LV: ['LV'],
  MD: ['MD'],
  NO: ['NO', 'N'],
  SE: ['SE', 'S'],
  SI: ['SI'],
  SK: ['SK'],
  CZ: ['CZ'],
  RO: ['RO'],
  EE: ['EE'],
  AZ: ['AZ'],
  HT: ['HT'],
  ES: ['ES', 'E'],
  PT: ['PT'],
  PL: ['PL'],
  NL: ['NL'],
  US: ['US'],
  MX: ['MX'],
  FO: ['FO'],
  GR: ['GR'],
  JP: ['〒'],
  MC: ['MC'],
};

const wholes = new Map<string, RegExp>();
const compacts = new Map<string, RegExp>();

/** Upper case, plain hyphens, without the country's prefix. */
export function cleanPostcode(text: string, country: string): string {
  const code = cleanText(text)
    .toUpperCase()
    .replace(/[‐-―−ー－]/g, '-')
    .replace(/^'+/, '');
  for (const prefix of PREFIXES[country] ?? []) {
    if (code.startsWith(prefix) && /^[\s-]*\d/.test(code.slice(prefix.length))) {
      return code.slice(prefix.length).replace(/^[\s-]+/, '');
    }
  }
  return code;
}

/** Letters and digits only: what region patterns are matched against after the country's own spelling failed. */
export function compactPostcode(code: string): string {
  return code.replace(/[\s-]+/g, '');
}

/** True when the code has the country's shape, wherever its space or hyphen stands. */
export function fitsCountry(code: string, country: Country): boolean {
  if (country.postcode === '') return true;
  let whole = wholes.get(country.code);
  if (!whole) {
    whole = new RegExp(`^(?:${withOptionalPrefix(country)})$`);
    wholes.set(country.code, whole);
  }
  if (whole.test(code)) return true;
  let compact = compacts.get(country.code);
  if (!compact) {
    compact = new RegExp(`^(?:${withoutSeparators(withOptionalPrefix(country))})$`);
    compacts.set(country.code, compact);
  }
  return compact.test(compactPostcode(code));
}

/** Latvia's pattern demands the `LV-` that `cleanPostcode` takes off. */
function withOptionalPrefix(country: Country): string {
  const prefix = (PREFIXES[country.code] ?? []).find((letters) => country.postcode.startsWith(letters));
  if (prefix === undefined) return country.postcode;
  return `(?:${prefix})?${country.postcode.slice(prefix.length).replace(/^-\??/, '-?')}`;
}

/** The pattern without its spaces and hyphens, outside of character classes and quantifiers. */
function withoutSeparators(pattern: string): string {
  return pattern
    .replace(/\[(?: |\\?-)+\]\??/g, '')
    .replace(/\[[^\]]*\]|\{[^}]*\}| \??|\\?-\??/g, (part) => (/^[[{]/.test(part) ? part : ''));
}
