import { isTimeZone } from '../core/orders/dates-zone.ts';
import { FORMATS } from '../core/platforms/formats.ts';
import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Shop } from '../io/ledger/stored.ts';
import { readText } from './option-values.ts';

/** Platform, currency and time zone of a shop from options, checked. Throws Stop (exit 2) with the nearest right one. */
export function readShop(
  options: Readonly<Record<string, unknown>>,
): Partial<Pick<Shop, 'platform' | 'currency' | 'timeZone'>> {
  const platform = readText(options, 'platform');
  const currency = readText(options, 'currency')?.toUpperCase();
  const timeZone = readText(options, 'timeZone');
  const platforms = [...new Set(FORMATS.map((format) => format.platform))];
  if (platform !== undefined && !platforms.includes(platform))
    throw bad('--platform', platform, platforms.join(', '), nearest(platform, platforms));
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    throw bad('--currency', currency, 'three letters, e.g. EUR');
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw bad('--time-zone', timeZone, 'a zone such as Europe/Berlin');
  return {
    ...(platform !== undefined && { platform }),
    ...(currency !== undefined && { currency }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

function bad(flag: string, value: string, expected: string, near?: string): Stop {
  return new Stop(
    'usage/bad-value',
    { flag, value, expected, ...(near !== undefined && { nearest: near }) },
    2,
  );
}
