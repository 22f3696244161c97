import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateStyle,
  dateOrderOf,
  parseOffsetTime,
  parseWallTime,
} from '../../../src/core/orders/dates.ts';
import { inZone, isTimeZone } from '../../../src/core/orders/dates-zone.ts';

const day = (text: string, style: DateStyle) => {
  const wall = parseWallTime(text, style);
  return wall && inZone(wall, 'UTC');
};

describe('V12: dates in the style of the file, nothing else', () => {
  it.each<[string, DateStyle, string | undefined]>([
    ['2026-01-31 10:05:00', 'year-first', '2026-01-31T10:05:00Z'],
    ['2026/1/2', 'year-first', '2026-01-02T00:00:00Z'],
    ['2026-01/02', 'year-first', undefined],
    ['01/02/2026', 'day-first', '2026-02-01T00:00:00Z'],
    ['01/02/2026', 'month-first', '2026-01-02T00:00:00Z'],
    ['25/12/2026 22:05:43', 'day-first', '2026-12-25T22:05:43Z'],
    ['25/12/2026', 'month-first', undefined],
    ['08/25/2026 9:29:53 AM', 'month-first', '2026-08-25T09:29:53Z'],
    ['08/25/2026 12:00:01 AM', 'month-first', '2026-08-25T00:00:01Z'],
    ['08/25/2026 12:00:01 PM', 'month-first', '2026-08-25T12:00:01Z'],
    ['08/25/2026 13:00:01 PM', 'month-first', undefined],
    ['09/22/26', 'month-first', '2026-09-22T00:00:00Z'],
    ['Jul-21-25', 'month-name', '2025-07-21T00:00:00Z'],
    ['10-Dez-25', 'month-name', '2025-12-10T00:00:00Z'],
    ['30 Sep 2026 10:05', 'month-name', '2026-09-30T10:05:00Z'],
    ['Oct 5, 2026', 'month-name', '2026-10-05T00:00:00Z'],
    ['Foo-21-25', 'month-name', undefined],
    ['2026-02-30', 'year-first', undefined],
    ['2026-02-28 24:00:00', 'year-first', undefined],
    ['46000.5', 'year-first', undefined],
    ['01/01/1970', 'day-first', undefined],
    ['01/02/2569', 'day-first', undefined],
  ])('%s as %s', (text, style, instant) => expect(day(text, style)).toBe(instant));

  it('an instant with its own offset', () => {
    expect(parseOffsetTime('2026-09-22T15:04:11+00:00')).toBe('2026-09-22T15:04:11+00:00');
    expect(parseOffsetTime('1970-01-01T00:00:00Z')).toBeUndefined();
    expect(parseOffsetTime('2026-09-22T15:04:11')).toBeUndefined();
  });
});

describe('dateOrderOf', () => {
  it.each([
    ['13/04/2026', 'day-first'],
    ['04/13/2026', 'month-first'],
    ['04/05/2026', 'open'],
    ['04/05/2026 9:00:00 PM', 'month-first'],
    ['2026-04-05', undefined],
    ['13/13/2026', undefined],
  ])('%s → %s', (text, order) => expect(dateOrderOf(text)).toBe(order));
});

describe('zones', () => {
  it('a wall time in its zone, over a change of clocks', () => {
    const at = (text: string, zone: string) => inZone(parseWallTime(text, 'year-first') as never, zone);
    expect(at('2026-01-05 10:00', 'Asia/Shanghai')).toBe('2026-01-05T10:00:00+08:00');
    expect(at('2026-07-05 10:00', 'America/New_York')).toBe('2026-07-05T10:00:00-04:00');
    expect(at('2026-11-01 01:30', 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
    expect(at('2026-03-08 02:30', 'America/New_York')).toBe('2026-03-08T02:30:00-05:00');
    expect(at('2026-01-05 10:00', 'Asia/Kathmandu')).toBe('2026-01-05T10:00:00+05:45');
  });

  it('reads back what the zone shows, any hour', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Bangkok', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 1.6e9, max: 1.9e9 }), (zone, seconds) => {
        const parts = Object.fromEntries(
          new Intl.DateTimeFormat('en-CA', {
            timeZone: zone,
            hourCycle: 'h23',
            dateStyle: 'short',
            timeStyle: 'medium',
          })
            .formatToParts(seconds * 1000)
            .map(({ type, value }) => [type, value]),
        );
        const wall = parseWallTime(
          `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}:${parts['second']}`,
          'year-first',
        );
        const back = Date.parse(inZone(wall as never, zone)) / 1000;
        // The hour a clock change repeats is its first.
        expect([0, 1800, 3600]).toContain(seconds - back);
      }),
      { numRuns: 400 },
    );
  });

  it('knows zones', () => expect(['Asia/Shanghai', 'Mars/Base'].map(isTimeZone)).toEqual([true, false]));
});
