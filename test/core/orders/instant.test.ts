import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asUtc, parseStamp, toMillis, utcOf } from '../../../src/core/orders/instant.ts';
import { dayIn, formatInZone } from '../../../src/core/orders/zone.ts';

describe('instants', () => {
  test.each([
    ['2025-12-06 10:37:33 -0500', '2025-12-06T10:37:33-05:00'],
    ['2025-12-06T10:37:33Z', '2025-12-06T10:37:33Z'],
    ['2025-12-06 10:37:33 +05:30', '2025-12-06T10:37:33+05:30'],
    ['2024-02-29 00:00:00 UTC', '2024-02-29T00:00:00Z'],
  ])('%s', (text, expected) => {
    expect(parseStamp(text)).toBe(expected);
  });

  test.each([
    '2026-02-29 00:00:00 Z',
    '2026-13-01 00:00:00 Z',
    '2026-01-01 24:00:00 Z',
    '2026-01-01 10:00:00',
    '01/02/2026',
    '46000',
    '',
  ])('V12: %s is refused, not guessed', (text) => {
    expect(parseStamp(text)).toBeUndefined();
  });

  test('C20: both 01:30 of the night the clocks go back, and "today" on both sides of midnight', () => {
    const zone = 'America/New_York';
    expect(formatInZone('2026-11-01T05:30:00Z', zone)).toBe('2026-11-01 01:30');
    expect(formatInZone('2026-11-01T06:30:00Z', zone)).toBe('2026-11-01 01:30');
    expect(dayIn('2026-11-24T04:59:00Z', zone)).toBe('2026-11-23');
    expect(dayIn('2026-11-24T05:00:00Z', zone)).toBe('2026-11-24');
    expect(asUtc('2026-11-01T01:30:00-04:00')).toBe('2026-11-01T05:30:00Z');
  });

  test('without a zone it is UTC, aloud; the machine’s zone is never used', () => {
    expect(formatInZone('2026-11-24T05:00:00Z', '')).toBe('2026-11-24 05:00 UTC');
    expect(formatInZone('2026-11-24T05:00:00Z', 'Mars/Olympus')).toBe('2026-11-24 05:00 UTC');
  });

  test('UTC told from its characters is UTC by the calendar', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const day = fc.constantFrom(
      '2023-12-31',
      '2024-02-28',
      '2026-03-01',
      '2026-06-14',
      '2026-13-14',
      '2026-02-30',
      '2024-02-29',
      '2026-11-01',
      '0000-01-01',
      '9999-12-31',
    );
    const zone = fc.constantFrom('-05:00', '+00:00', '+14:00', '+05:30', '-12:00', '-23:59', 'Z');
    fc.assert(
      fc.property(day, two(23), two(59), two(59), zone, (date, hour, minute, second, offset) => {
        const instant = `${date}T${hour}:${minute}:${second}${offset}`;
        expect(utcOf(instant)).toBe(Number.isNaN(toMillis(instant)) ? '' : asUtc(instant));
        // Shopify's way of writing is read by its characters, ISO 8601 by a pattern.
        const written = `${date} ${hour}:${minute}:${second} ${offset.replace(':', '')}`;
        expect(parseStamp(written)).toBe(parseStamp(instant));
      }),
    );
    expect([utcOf(undefined), utcOf('yesterday')]).toEqual(['', '']);
  });
});
