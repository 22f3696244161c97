import type { WallTime } from './dates.ts';
import { toMillis } from './instant.ts';

/** Offsets of zones, looked up once per zone and hour: asking Intl for every row would cost more than reading it. */
const cache = new Map<string, Map<string, string>>();
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** True when the runtime knows this IANA zone. */
export function isTimeZone(zone: string): boolean {
  return formatOf(zone) !== undefined;
}

/**
 * A wall time in an IANA zone (`Asia/Shanghai`) as ISO 8601 with offset. The hour that a clock change repeats is
 * its first; the hour it skips is read with the offset before the change.
 */
export function inZone(time: WallTime, zone: string): string {
  const day = `${time.year}-${two(time.month)}-${two(time.day)}T${two(time.hour)}`;
  let hours = cache.get(zone);
  if (!hours) cache.set(zone, (hours = new Map()));
  let offset = hours.get(day);
  if (offset === undefined) {
    if (hours.size > 20_000) hours.clear();
    hours.set(day, (offset = offsetAt(`${day}:00:00Z`, zone)));
  }
  return `${day}:${two(time.minute)}:${two(time.second)}${offset}`;
}

function offsetAt(wallAsUtc: string, zone: string): string {
  const format = formatOf(zone);
  if (!format) return 'Z';
  const wall = toMillis(wallAsUtc);
  const offsetOf = (instant: number) => shownAt(format, instant) - instant;
  // Guess with the offset of a day before and a day after: the earlier instant whose wall time is this one.
  const before = offsetOf(wall - 86_400_000);
  const after = offsetOf(wall + 86_400_000);
  const offset = [before, after].find((guess) => shownAt(format, wall - guess) === wall) ?? before;
  const minutes = Math.abs(offset) / 60_000;
  if (offset === 0) return 'Z';
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}

/** The wall time a zone shows at an instant, as if it were UTC. */
function shownAt(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  return toMillis(
    `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
  );
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    format = undefined;
  }
  formats.set(zone, format);
  return format;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
