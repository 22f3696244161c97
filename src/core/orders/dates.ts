import { parseStamp } from './instant.ts';

/** How a file writes its dates; one for the whole file, never per row (formats.md §1). */
export type DateStyle =
  /** `2026-01-31 10:05:00`, `2026/1/31 10:05`, and ISO 8601 with an offset. */
  | 'year-first'
  /** `31/01/2026 22:05:43` */
  | 'day-first'
  /** `01/31/2026 10:05:43 PM`, `01/31/26` */
  | 'month-first'
  /** `Jul-21-25`, `10-Dez-25`, `Oct 5, 2026` */
  | 'month-name'
  /** Numbers around strokes whose order only the file's dates, taken together, can tell. */
  | 'told-by-file';

/** A date and time on some wall, without a zone. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const TIME = String.raw`(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const STROKES = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`);
const NAMED = new RegExp(
  String.raw`^(?:([^\d\s.,-]+)\.?[ -](\d{1,2})|(\d{1,2})\.?[ -]([^\d\s.,-]+))\.?[ ,-]+(\d{4}|\d{2})${TIME}$`,
);

/** First letters of the months as eBay writes them in English, German, French, Italian and Spanish. */
const MONTHS = [
  'jan ene gen',
  'feb fév fev',
  'mar mär mrz',
  'apr avr abr',
  'may mai mag',
  'jun juin giu',
  'jul juil lug',
  'aug aoû aou ago',
  'sep set',
  'oct okt ott',
  'nov',
  'dec dez déc dic',
].map((names) => names.split(' '));

/**
 * A date in the file's style.
 * @returns undefined when it is none: another style, no such day, a Buddhist or spreadsheet year (faults.md V12)
 */
export function parseWallTime(text: string, style: DateStyle): WallTime | undefined {
  if (style === 'year-first') {
    const m = YEAR_FIRST.exec(text);
    return m ? wall(m[1], m[3], m[4], m.slice(5)) : undefined;
  }
  if (style === 'month-name') {
    const m = NAMED.exec(text);
    if (!m) return undefined;
    const name = (m[1] ?? m[4] ?? '').toLowerCase();
    const month = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start)));
    return wall(m[5], String(month + 1), m[2] ?? m[3], m.slice(6));
  }
  const m = STROKES.exec(text);
  if (!m) return undefined;
  return style === 'month-first' ? wall(m[4], m[1], m[3], m.slice(5)) : wall(m[4], m[3], m[1], m.slice(5));
}

function wall(
  yearText = '',
  monthText = '',
  dayText = '',
  [hourText, minuteText, secondText, half]: readonly (string | undefined)[],
): WallTime | undefined {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  let hour = Number(hourText ?? 0);
  const [minute, second] = [Number(minuteText ?? 0), Number(secondText ?? 0)];
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (year < 2000 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { year, month, day, hour, minute, second };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What one date says about the order of day and month in its file; undefined when it is not of that kind. */
export function dateOrderOf(text: string): 'day-first' | 'month-first' | 'open' | undefined {
  const m = STROKES.exec(text);
  if (!m) return undefined;
  const [first, second] = [Number(m[1]), Number(m[3])];
  // Twelve hours with AM and PM are written only where the month comes first.
  if (m[8] !== undefined && first <= 12) return 'month-first';
  if (first > 12 && second <= 12) return 'day-first';
  if (second > 12 && first <= 12) return 'month-first';
  return first > 12 ? undefined : 'open';
}

/** ISO 8601 with its own offset, or undefined. Years outside 2000–2199 are no order's. */
export function parseOffsetTime(text: string): string | undefined {
  const stamp = parseStamp(text);
  return stamp !== undefined && /^2[01]/.test(stamp) ? stamp : undefined;
}
