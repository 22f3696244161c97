import { inZone, isTimeZone } from './dates-zone.ts';
import { parseStamp, toMillis, toUtc } from './instant.ts';

/** A day of a zone as instants in UTC, from its first second to the first of the next. Undefined: no such day or zone. */
export function daySpan(
  date: string,
  zone: string,
): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.test(date);
  if (!match || parseStamp(`${date}T00:00:00Z`) === undefined || !isTimeZone(zone)) return undefined;
  const start = (day: string) => {
    const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
    const wall = { year, month, day: dayOfMonth, hour: 0, minute: 0, second: 0 };
    return toUtc(toMillis(inZone(wall, zone)));
  };
  const next = toUtc(toMillis(`${date}T12:00:00Z`) + 86_400_000).slice(0, 10);
  return { from: start(date), to: start(next) };
}
