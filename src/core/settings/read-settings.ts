import type { Problem } from '../problem.ts';
import { nearest } from '../text/nearest.ts';
import { DEFAULT_SETTINGS } from './defaults.ts';
import { KEY_NAMES, SHOP_KEYS, type SingleKey } from './keys.ts';
import { amount, type Kind, language } from './kinds.ts';
import { PRINTER_KEYS, type PrinterSettings } from './printer-settings.ts';
import { overlay, type Settings, type SettingsFile, type ShopSettings } from './settings.ts';

/**
 * Reads the content of a settings file, strictly: a key nobody knows or a value that does not fit is a problem that
 * names the nearest right one, and is left out of the result. `facts`: key (dotted), nearest, expected.
 */
export function readSettings(value: unknown): { settings: Settings; problems: Problem[] } {
  const { file, problems } = readSettingsFile(value);
  return { settings: withDefaults(file), problems };
}

export function readSettingsFile(value: unknown): { file: SettingsFile; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = eachKey(value, '', ['lang', 'printer', 'defaults', 'shops'], problems, (key, inner) => {
    if (key === 'lang') return readValue(language, inner, key, problems);
    if (key === 'printer') return readPrinter(inner, problems);
    if (key === 'defaults') return readShop(inner, key, problems);
    return eachKey(inner, key, undefined, problems, (shop, own) => readShop(own, `shops.${shop}`, problems));
  });
  return { file: (read ?? {}) as SettingsFile, problems };
}

/** Settings with every key: the file's over the defaults. */
export function withDefaults(file: SettingsFile): Settings {
  return {
    ...(file.lang !== undefined && { lang: file.lang }),
    ...(file.printer !== undefined && { printer: file.printer }),
    defaults: overlay(DEFAULT_SETTINGS.defaults, file.defaults ?? {}),
    shops: file.shops ?? {},
  };
}

/** Two files, the second winning key by key. */
export function overlayFiles(under: SettingsFile, over: SettingsFile): SettingsFile {
  const names = new Set([...Object.keys(under.shops ?? {}), ...Object.keys(over.shops ?? {})]);
  const shops = Object.fromEntries(
    [...names].map((name) => [name, overlayShop(own(under.shops, name), own(over.shops, name))]),
  );
  return {
    ...under,
    ...over,
    ...((under.printer || over.printer) && { printer: { ...under.printer, ...over.printer } }),
    ...((under.defaults || over.defaults) && { defaults: overlayShop(under.defaults, over.defaults) }),
    ...(names.size > 0 && { shops }),
  };
}

function overlayShop(
  under: Partial<ShopSettings> = {},
  over: Partial<ShopSettings> = {},
): Partial<ShopSettings> {
  const amounts = (under.highValue || over.highValue) && { ...under.highValue, ...over.highValue };
  return { ...under, ...over, ...(amounts && { highValue: amounts }) };
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

function readShop(value: unknown, path: string, problems: Problem[]): unknown {
  return eachKey(value, path, KEY_NAMES, problems, (key, inner) =>
    readShopSetting(key as keyof ShopSettings, inner, problems, `${path}.${key}`),
  );
}

function readPrinter(value: unknown, problems: Problem[]): unknown {
  return eachKey(value, 'printer', Object.keys(PRINTER_KEYS), problems, (key, inner) =>
    readValue(PRINTER_KEYS[key as keyof PrinterSettings], inner, `printer.${key}`, problems),
  );
}

/** One key of a shop, wherever it is written; undefined and a problem when it does not fit. */
export function readShopSetting(
  key: keyof ShopSettings,
  inner: unknown,
  problems: Problem[],
  at: string = key,
): unknown {
  if (key !== 'highValue') return readValue(SHOP_KEYS[key as SingleKey], inner, at, problems);
  return eachKey(inner, at, undefined, problems, (currency, threshold) => {
    if (/^[A-Z]{3}$/.test(currency))
      return readValue(amount(currency), threshold, `${at}.${currency}`, problems);
    problems.push(unknownKey(`${at}.${currency}`, `${at}.USD`));
    return undefined;
  });
}

/** Every entry of an object through `read`; what gives undefined is left out. `known` undefined = any name. */
function eachKey(
  value: unknown,
  path: string,
  known: readonly string[] | undefined,
  problems: Problem[],
  read: (key: string, value: unknown) => unknown,
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(badValue(path, value, '{ … }'));
    return undefined;
  }
  const entries: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (known !== undefined && !known.includes(key)) {
      const right = nearest(key, known);
      problems.push(unknownKey(join(path, key), right === undefined ? undefined : join(path, right)));
      continue;
    }
    const result = read(key, inner);
    if (result !== undefined) entries.push([key, result]);
  }
  return Object.fromEntries(entries);
}

/** One value by its kind; undefined and a problem when it does not fit. */
export function readValue(kind: Kind, value: unknown, path: string, problems: Problem[]): unknown {
  const read = kind.read(value);
  if (read === undefined) {
    const words = kind.words?.() ?? [];
    const wrong = [value].flat().find((word) => typeof word === 'string' && !words.includes(word));
    const right = typeof wrong === 'string' ? nearest(wrong, words) : undefined;
    problems.push(badValue(path, value, kind.expected, right));
  }
  return read;
}

export function unknownKey(key: string, right: string | undefined): Problem {
  const facts = { key, ...(right !== undefined && { nearest: right }) };
  return { code: 'settings/unknown-key', severity: 'error', value: key, facts };
}

function badValue(key: string, value: unknown, expected: string, right?: string): Problem {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const facts = { key, expected, ...(right !== undefined && { nearest: right }) };
  return { code: 'settings/bad-value', severity: 'error', value: text.slice(0, 200), facts };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
