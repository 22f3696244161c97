import { countryCode } from '../addresses/country-names.ts';
import { cleanText, fold } from '../addresses/normalise.ts';
import { cleanPostcode, compactPostcode } from '../addresses/postcode.ts';
import { ABBREVIATIONS, DISTINGUISHING, UNIT_WORDS } from './address-words.ts';
import type { RecipientFields } from './duplicate-input.ts';
import { editDistance } from './edit-distance.ts';

/** An address taken apart for comparing. */
export interface Place {
  readonly country: string;
  /** Everything that tells one door from the next: numbers with their letters, single letters, directions, in order. */
  readonly numbers: string;
  /** The other words, folded and shortened, as one text. */
  readonly words: string;
  readonly postcode: string;
  readonly city: string;
  /** The whole as one text: equal keys are the same address. */
  readonly key: string;
}

const COUNTRIES = new Map<string, string>();
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Numerals and directions of Chinese and Japanese: 中山东路 and 中山西路 are two streets. */
const CJK_DISTINGUISHING = /[一二三四五六七八九十百零〇东西南北東上下左右前后後甲乙丙丁戊]/gu;
/** How much of the letters may differ. */
const SLIPS = 0.15;
const SHORTEST_WITH_SLIP = 5;

export function parsePlace(fields: RecipientFields): Place {
  const country = codeOf(fields.country ?? '');
  const city = areaKey(fields.city ?? '');
  const lines = `${fields.address1 ?? ''}, ${fields.address2 ?? ''}`;
  const text = fold(cleanText(lines));
  const streets = CJK.test(text) ? withoutAreas(text, fields) : text;
  const { numbers, words } = take(streets);
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
  return alike(a.words, b.words, slack) ? 'similar' : undefined;
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

/** The line without the province, city and district in front of it, however often they stand there. */
function withoutAreas(text: string, fields: RecipientFields): string {
  let rest = text.replace(/\s+/g, '');
  const areas = [fields.region, fields.city, fields.district]
    .map((area) => fold(cleanText(area ?? '')).replace(/\s+/g, ''))
    .filter((area) => area.length >= 2);
  for (let again = true; again; ) {
    again = false;
    for (const area of areas) {
      for (const form of [
        area,
        area.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市区縣县都府]$/u, ''),
      ]) {
        if (form.length < 2 || !rest.startsWith(form) || rest.length === form.length) continue;
        const left = rest.slice(form.length).replace(form === area ? /^(?!)/ : /^(?:省|市|区|自治区)/u, '');
        // 北京路5号 is a street: a bare short name is cut only before another area's name.
        if (
          form !== area &&
          left.length === rest.length - form.length &&
          !areas.some((next) => left.startsWith(next.slice(0, 2)))
        )
          continue;
        rest = left;
        again = true;
        break;
      }
    }
  }
  return rest;
}

function take(text: string): { numbers: string; words: string } {
  const numbers: string[] = [];
  let words = '';
  let open = false;
  for (const raw of text.replace(/['’`´.]/g, '').split(/[^\p{L}\p{N}\p{M}]+/u)) {
    if (raw === '') continue;
    if (CJK.test(raw)) {
      for (const mark of raw.match(
        /[a-z]*\d+[a-z]*|[一二三四五六七八九十百零〇东西南北東上下左右前后後甲乙丙丁戊]/gu,
      ) ?? [])
        numbers.push(mark);
      words += raw.replace(/[a-z]*\d+[a-z]*/g, '').replace(CJK_DISTINGUISHING, '');
      open = false;
      continue;
    }
    const word = ABBREVIATIONS.get(raw) ?? raw;
    const last = numbers.length - 1;
    if (open && /^[a-z]$/.test(word)) {
      // `4 B` is `4B`.
      numbers[last] = `${numbers[last] ?? ''}${word}`;
      open = false;
    } else if (/\d/.test(word)) {
      numbers.push(word);
      open = /\d$/.test(word);
    } else if (word.length === 1 || DISTINGUISHING.has(word)) {
      numbers.push(word);
      open = false;
    } else if (!UNIT_WORDS.has(word)) {
      words += ending(word);
      open = false;
    }
  }
  return { numbers: numbers.join(' '), words };
}

/** Hauptstraße, Hauptstr. and Kerkstraat, Kerkstr. */
function ending(word: string): string {
  return word.length > 6 ? word.replace(/(?:strasse|straat)$/, 'str') : word;
}
