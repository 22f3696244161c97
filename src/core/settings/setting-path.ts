import { nearest } from '../text/nearest.ts';
import { KEY_NAMES, SHOP_KEYS } from './keys.ts';
import { amount, type Kind, language } from './kinds.ts';
import { PRINTER_KEYS, type PrinterSettings, printerKey } from './printer-settings.ts';
import type { ShopSettings } from './settings.ts';

/** A dotted key, understood: whose it is (undefined = every shop's default), which key, which currency. */
export type SettingPath =
  | { readonly key: 'lang'; readonly kind: Kind }
  | { readonly key: 'printer'; readonly of: keyof PrinterSettings; readonly kind: Kind }
  | {
      readonly key: keyof ShopSettings;
      readonly shop: string | undefined;
      readonly currency?: string;
      /** Absent for the whole of `highValue`. */
      readonly kind?: Kind;
    };

/** Reads `defaults.repeatHours` or `shops.my-shop.highValue.USD`. A shop's name may hold dots. */
export function parsePath(path: string): SettingPath | undefined {
  if (path === 'lang') return { key: 'lang', kind: language };
  const printer = printerKey(path);
  if (printer !== undefined) return { key: 'printer', of: printer, kind: PRINTER_KEYS[printer] };
  const parts = path.split('.');
  const ofDefaults = parts[0] === 'defaults';
  if (!ofDefaults && parts[0] !== 'shops') return undefined;
  for (const tail of [1, 2]) {
    const at = parts.length - tail;
    const shop = parts.slice(1, at).join('.');
    if (at < 1 || (shop === '') !== ofDefaults) continue;
    const key = parts[at] as keyof ShopSettings;
    if (!KEY_NAMES.includes(key)) continue;
    const whose = ofDefaults ? undefined : shop;
    if (key === 'highValue') {
      const currency = tail === 2 ? parts[at + 1]! : undefined;
      if (currency === undefined) return { key, shop: whose };
      if (/^[A-Z]{3}$/.test(currency)) return { key, shop: whose, currency, kind: amount(currency) };
    } else if (tail === 1) return { key, shop: whose, kind: SHOP_KEYS[key] };
  }
  return undefined;
}

/** The right path a wrong one most likely meant: `defualts.repeatHour` → `defaults.repeatHours`. */
export function nearestPath(path: string): string | undefined {
  const parts = path.split('.');
  const head = nearest(parts[0]!, ['defaults', 'shops', 'lang', 'printer']);
  if (head === 'lang' && parts.length === 1) return 'lang';
  if (head === 'printer') {
    const key = nearest(parts[1] ?? '', Object.keys(PRINTER_KEYS));
    return key === undefined ? undefined : `printer.${key}`;
  }
  const bare = nearestKey(parts);
  if (head !== 'defaults' && head !== 'shops') return bare === undefined ? undefined : `defaults.${bare}`;
  if (head === 'defaults') {
    const key = nearestKey(parts.slice(1));
    return key === undefined ? undefined : `defaults.${key}`;
  }
  const shop = parts[1];
  const key = nearestKey(parts.slice(2));
  return shop === undefined || key === undefined ? undefined : `shops.${shop}.${key}`;
}

function nearestKey(parts: readonly string[]): string | undefined {
  const key = nearest(parts[0] ?? '', KEY_NAMES);
  if (key !== 'highValue') return parts.length <= 1 ? key : undefined;
  if (parts.length === 1) return 'highValue.USD';
  const currency = parts[1]!.toUpperCase();
  return /^[A-Z]{3}$/.test(currency) ? `highValue.${currency}` : 'highValue.USD';
}
