import { countryCode } from '../addresses/country-names.ts';
import { cleanText, fold } from '../addresses/normalise.ts';
import { cleanPostcode, compactPostcode } from '../addresses/postcode.ts';
import { ABBREVIATIONS, DISTINGUISHING, LETTER_WORDS, UNIT_WORDS } from './address-words.ts';
import type { RecipientFields } from './duplicate-input.ts';
import { editDistance } from './edit-distance.ts';

/** An address taken apart for comparing. */
export interface Place {
  readonly country: string;
  /** Everything that tells one door from the next: numbers with their letters, single letters, directions, in order. */
  readonly numbers: string;
  /** The other words, folded and shortened, as one text. */
  readonly words: string;
  /** The other words in full: a misspelt `Aveneu` is not shortened. */
  readonly plain: string;
  readonly postcode: string;
  readonly city: string;
  /** The whole as one text: equal keys are the same address. */
  readonly key: string;
}

const COUNTRIES = new Map<string, string>();
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Numbers, and the numerals and directions of Chinese and Japanese: 中山东路 and 中山西路 are two streets. */
const CJK_NUMBERS = /[a-z]*\d+[a-z]*|[一二三四五六七八九十百零〇东西南北東上下左右前后後甲乙丙戊]|丁(?!目)/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
/** U.S. → US, so that its letters are no units. */
const INITIALS = /\b([a-z])\.(?=[a-z]\b)/g;
/** Hauptstraße, Hauptstr. and Kerkstraat, Kerkstr. */
const LONG_ENDING = /(?:strasse|straat)$/;
/** How much of the letters may differ. */
const SLIPS = 0.15;
const SHORTEST_WITH_SLIP = 5;

export function parsePlace(fields: RecipientFields): Place {
  const country = codeOf(fields.country ?? '');
  const city = areaKey(fields.city ?? '');
  const lines = `${fields.address1 ?? ''}, ${fields.address2 ?? ''}`;
  const text = fold(cleanText(lines));
  const streets = CJK.test(text) ? withoutAreas(text, fields) : text;
  const { numbers, words, plain } = take(streets, country);
  const code = compactPostcode(cleanPostcode(fields.postcode ?? '', country));
  // A US code with its four more digits names the same door; zeros are lost in spreadsheets.
  const postcode = (country === 'US' ? code.slice(0, code.length > 5 ? -4 : undefined) : code).replace(
    /^0+/,
    '',
  );
  return {
    country,
    numbers,
    words,
    plain,
    postcode,
    city,
    key: `${country}|${numbers}|${words}|${postcode || city}`,
  };
}

/**
 * `exact` for equal keys, `similar` when only a few letters of the words differ, undefined for another address.
 *
 * @param slack 2 allows for slips on both sides: two misspellings of one address.
 */
export function samePlace(a: Place, b: Place, slack = 1): 'exact' | 'similar' | undefined {
  if (a.country !== b.country || a.numbers !== b.numbers) return undefined;
  if (a.numbers === '' && a.words === '') return undefined;
  const bothCoded = a.postcode !== '' && b.postcode !== '';
  if (bothCoded ? a.postcode !== b.postcode : !alike(a.city, b.city, slack)) return undefined;
  if (a.words === b.words) return 'exact';
  // Without any number nothing but the words tells two doors apart.
  if (a.numbers === '') return undefined;
  return alike(a.words, b.words, slack) || alike(a.plain, b.plain, slack) ? 'similar' : undefined;
}

function alike(a: string, b: string, slack: number): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  const most = longest < SHORTEST_WITH_SLIP ? 0 : slack * Math.max(1, Math.floor(longest * SLIPS));
  return most > 0 && editDistance(a, b, most) <= most;
}

function codeOf(country: string): string {
  const known = COUNTRIES.get(country);
  if (known !== undefined) return known;
  const code = countryCode(country) ?? fold(country).trim();
  if (COUNTRIES.size < 1000) COUNTRIES.set(country, code);
  return code;
}

function areaKey(text: string): string {
  return fold(cleanText(text))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .replace(/[省市区區县縣郡都府]$/u, '');
}

const AREA_ENDING = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市区縣县都府]$/u;
const STREET_NAME_GOES_ON = /^(?:.?[路街道巷弄]|大[道街])/u;

/** The line without the province, city and district in front of it, however often they stand there. */
function withoutAreas(text: string, fields: RecipientFields): string {
  let rest = text.replace(/\s+/g, '');
  const areas = [fields.region, fields.city, fields.district]
    .map((area) => fold(cleanText(area ?? '')).replace(/\s+/g, ''))
    .filter((area) => area.length >= 2);
  for (let again = true; again; ) {
    again = false;
    for (const area of areas) {
      const form = rest.startsWith(area) ? area : area.replace(AREA_ENDING, '');
      if (form.length < 2 || !rest.startsWith(form) || rest.length === form.length) continue;
      const left = rest.slice(form.length);
      // 北京路5号 and 南京东路 are streets, 北京朝阳区 is not.
      if (form !== area && STREET_NAME_GOES_ON.test(left)) continue;
      rest = left;
      again = true;
    }
  }
  return rest;
}

interface Taken {
  readonly numbers: string;
  readonly words: string;
  readonly plain: string;
}

/** Parts a line into what tells doors apart and the other words. */
function take(text: string, country: string): Taken {
  const numbers: string[] = [];
  let words = '';
  let plain = '';
  let open = false;
  for (const raw of text
    .replace(/['’`´]/g, '')
    .replace(INITIALS, '$1')
    .split(PLAIN.test(text) ? BETWEEN_PLAIN_WORDS : BETWEEN_WORDS)) {
    if (raw === '') continue;
    if (raw.charCodeAt(0) > 0x2e7f && CJK.test(raw)) {
      for (const mark of raw.match(CJK_NUMBERS) ?? []) numbers.push(mark);
      const rest = raw.replace(CJK_NUMBERS, '');
      words += rest;
      plain += rest;
      open = false;
      continue;
    }
    const word = (raw.length === 1 ? LETTER_WORDS.get(`${country} ${raw}`) : ABBREVIATIONS.get(raw)) ?? raw;
    const last = numbers.length - 1;
    if (open && word.length === 1 && /[a-z]/.test(word)) {
      // `4 B` is `4B`.
      numbers[last] = `${numbers[last] ?? ''}${word}`;
      open = false;
    } else if (/\d/.test(word)) {
      numbers.push(word);
      open = /\d$/.test(word);
    } else if (word.length === 1 || DISTINGUISHING.has(word)) {
      numbers.push(word);
      open = false;
    } else {
      open = false;
      if (UNIT_WORDS.has(word)) continue;
      words += word.length > 6 ? word.replace(LONG_ENDING, 'str') : word;
      plain += raw;
    }
  }
  return { numbers: numbers.join(' '), words, plain };
}
