import { inZone } from '../orders/dates-zone.ts';
import { toMillis, toUtc } from '../orders/instant.ts';
import type { Order } from '../orders/order.ts';
import { formatInZone } from '../orders/zone.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { isTikTokUs } from './tiktok-us.ts';

/** By when an order has to be handed over, as an instant in UTC, and who says so. */
export interface DispatchLimit {
  readonly at: string;
  readonly from: 'export' | 'setting' | 'preset';
  /** IANA zone in which the limit is meant; '' = UTC. */
  readonly zone: string;
}

/**
 * TikTok Shop US (order-handling.md §9): business days from the day of the order, until 23:59 of the last. `days`: to hand
 * a regular order over; `cancelled`: without a tracking number the platform then cancels it.
 */
const TIKTOK_US = { days: 2, cancelled: 7, zone: 'America/Los_Angeles' } as const;

/**
 * The export's own limit; else the setting `dispatchHours` after payment; else `dispatchDays`, in the shop's zone; else
 * the platform's published rule, which for a pre-order begins at a day no export tells. Saturdays and Sundays do not
 * count as business days; public holidays are not known and are left to the person.
 */
export function dispatchLimit(order: Order, settings: ShopSettings): DispatchLimit | undefined {
  if (order.shipBy !== undefined && !Number.isNaN(toMillis(order.shipBy)))
    return { at: toUtc(toMillis(order.shipBy)), from: 'export', zone: zoneOf(order, settings) };
  const from = order.paidAt ?? order.placedAt;
  if (settings.dispatchHours > 0 && from !== undefined && !Number.isNaN(toMillis(from)))
    return {
      at: toUtc(toMillis(from) + settings.dispatchHours * 3_600_000),
      from: 'setting',
      zone: zoneOf(order, settings),
    };
  if (order.placedAt === undefined) return undefined;
  if (settings.dispatchDays > 0) {
    const at = endOfBusinessDay(order.placedAt, settings.dispatchDays, settings.timeZone || 'UTC');
    return { at, from: 'setting', zone: settings.timeZone };
  }
  if (!isTikTokUs(order) || order.preorder === true) return undefined;
  return {
    at: endOfBusinessDay(order.placedAt, TIKTOK_US.days, TIKTOK_US.zone),
    from: 'preset',
    zone: TIKTOK_US.zone,
  };
}

/** When the platform itself cancels an order that has no tracking number by then; undefined: no rule is published. */
export function cancelledAt(order: Order): string | undefined {
  if (!isTikTokUs(order) || order.preorder === true || order.placedAt === undefined) return undefined;
  return endOfBusinessDay(order.placedAt, TIKTOK_US.cancelled, TIKTOK_US.zone);
}

/** Platforms with one clock of their own: their limits are meant in it, wherever the shop is. */
const PLATFORM_ZONES: Readonly<Record<string, string>> = {
  taobao: 'Asia/Shanghai',
  pinduoduo: 'Asia/Shanghai',
  douyin: 'Asia/Shanghai',
  jd: 'Asia/Shanghai',
};

function zoneOf(order: Order, settings: ShopSettings): string {
  if (isTikTokUs(order)) return TIKTOK_US.zone;
  return PLATFORM_ZONES[order.platform] ?? settings.timeZone;
}

/** Ends of days by zone, number and day: asking Intl for each order would take as long as reading it. */
const ends = new Map<string, string>();

/** 23:59:59 of the business day `days` after the instant's day in the zone. */
function endOfBusinessDay(instant: string, days: number, zone: string): string {
  const day = dayOf(instant, zone);
  const key = `${zone} ${days} ${day}`;
  let end = ends.get(key);
  if (end !== undefined) return end;
  let at = toMillis(`${day}T12:00:00Z`);
  for (let left = days; left > 0; ) {
    at += 86_400_000;
    const weekday = (Math.floor(at / 86_400_000) + 4) % 7;
    if (weekday !== 0 && weekday !== 6) left--;
  }
  const [year = 0, month = 0, date = 0] = toUtc(at).slice(0, 10).split('-').map(Number);
  const wall = { year, month, day: date, hour: 23, minute: 59, second: 59 };
  end = toUtc(toMillis(inZone(wall, zone)));
  if (ends.size > 5000) ends.clear();
  ends.set(key, end);
  return end;
}

const days = new Map<string, string>();

/** The instant's day in the zone; looked up once per quarter of an hour: zones change at none between. */
function dayOf(instant: string, zone: string): string {
  const quarter = Math.floor(toMillis(instant) / 900_000);
  const key = `${zone} ${quarter}`;
  let day = days.get(key);
  if (day === undefined) {
    if (days.size > 20_000) days.clear();
    days.set(key, (day = formatInZone(toUtc(quarter * 900_000), zone).slice(0, 10)));
  }
  return day;
}

/** Whole hours left until the limit, rounded down; negative when it is over. */
export function hoursLeft(limit: DispatchLimit, now: string): number {
  return Math.floor((toMillis(limit.at) - toMillis(now)) / 3_600_000);
}
