import { describe, expect, test } from 'vitest';
import { asUtc, parseStamp } from '../../../src/core/orders/instant.ts';
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
});
