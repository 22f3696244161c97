import type { Problem } from '../problem.ts';
import { readValue, unknownKey } from './read-settings.ts';
import { nearestPath, parsePath } from './setting-path.ts';
import {
  printerSettings,
  type Settings,
  type SettingsFile,
  type ShopSettings,
  settingsFor,
} from './settings.ts';

export type SettingValue = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

export interface ListedSetting {
  /** Dotted, e.g. `shops.my-shop.highValue.USD`. */
  readonly path: string;
  readonly value: SettingValue;
}

/** The value in force at a dotted key (a shop's falls back to the defaults); undefined when unset or unknown. */
export function getPath(settings: Settings, path: string): SettingValue | undefined {
  const at = parsePath(path);
  if (at === undefined) return undefined;
  if (at.key === 'lang') return settings.lang;
  if (at.key === 'printer') return printerSettings(settings)[at.of];
  const shop = at.shop === undefined ? settings.defaults : settingsFor(settings, at.shop);
  const value = shop[at.key];
  if (at.currency === undefined) return value;
  const amounts = shop.highValue;
  return Object.hasOwn(amounts, at.currency) ? amounts[at.currency] : undefined;
}

/**
 * A settings file with one key set. `value` is a text of the command line, several of them for a list, or a JSON
 * value. Problems: `settings/unknown-key`, `settings/bad-value`; then the file is returned as it was.
 */
export function setPath(
  file: SettingsFile,
  path: string,
  value: unknown,
): { file: SettingsFile; problems: Problem[] } {
  const at = parsePath(path);
  if (at?.kind === undefined) return { file, problems: [unknownKey(path, nearestPath(path))] };
  const problems: Problem[] = [];
  const given = typeof value === 'string' ? at.kind.fromText(value) : value;
  const read = readValue(at.kind, given, path, problems);
  if (read === undefined) return { file, problems };
  if (at.key === 'lang') return { file: { ...file, lang: read as string }, problems };
  if (at.key === 'printer')
    return { file: { ...file, printer: { ...file.printer, [at.of]: read } }, problems };
  return {
    file: withShop(file, at.shop, (shop) =>
      at.currency === undefined
        ? { ...shop, [at.key]: read }
        : { ...shop, highValue: { ...shop.highValue, [at.currency]: read as string } },
    ),
    problems,
  };
}

/** A settings file without one key, which then has its default; empty objects go with it. */
export function unsetPath(file: SettingsFile, path: string): { file: SettingsFile; problems: Problem[] } {
  const at = parsePath(path);
  if (at === undefined) return { file, problems: [unknownKey(path, nearestPath(path))] };
  if (at.key === 'lang') return { file: without(file, 'lang'), problems: [] };
  if (at.key === 'printer')
    return { file: withPart(file, 'printer', without(file.printer ?? {}, at.of)), problems: [] };
  const { currency } = at;
  const changed = withShop(file, at.shop, (shop) => {
    if (currency === undefined) return without(shop, at.key);
    const amounts = without(shop.highValue ?? {}, currency);
    return Object.keys(amounts).length === 0 ? without(shop, 'highValue') : { ...shop, highValue: amounts };
  });
  return { file: changed, problems: [] };
}

/** Every value in force, a line per leaf: `lang`, the defaults, then what shops have of their own. */
export function listPaths(settings: Settings): ListedSetting[] {
  const shops = Object.keys(settings.shops).sort();
  return [
    ...(settings.lang === undefined ? [] : [{ path: 'lang', value: settings.lang }]),
    ...Object.entries(printerSettings(settings)).map(([key, value]) => ({ path: `printer.${key}`, value })),
    ...leaves('defaults', settings.defaults),
    ...shops.flatMap((shop) => leaves(`shops.${shop}`, settings.shops[shop] ?? {})),
  ];
}

/** The dotted keys a file sets itself. */
export function pathsOf(file: SettingsFile): string[] {
  return [
    ...(file.lang === undefined ? [] : ['lang']),
    ...Object.keys(file.printer ?? {}).map((key) => `printer.${key}`),
    ...leaves('defaults', file.defaults ?? {}).map((leaf) => leaf.path),
    ...Object.entries(file.shops ?? {}).flatMap(([shop, own]) =>
      leaves(`shops.${shop}`, own).map((leaf) => leaf.path),
    ),
  ];
}

function leaves(path: string, shop: Partial<ShopSettings>): ListedSetting[] {
  return Object.entries(shop).flatMap(([key, value]) =>
    key === 'highValue'
      ? Object.entries(value as Record<string, string>).map(([currency, threshold]) => ({
          path: `${path}.highValue.${currency}`,
          value: threshold,
        }))
      : [{ path: `${path}.${key}`, value: value as SettingValue }],
  );
}

function withShop(
  file: SettingsFile,
  shop: string | undefined,
  change: (shop: Partial<ShopSettings>) => Partial<ShopSettings>,
): SettingsFile {
  if (shop === undefined) return withPart(file, 'defaults', change(file.defaults ?? {}));
  const shops = file.shops ?? {};
  const changed = change(Object.hasOwn(shops, shop) ? shops[shop]! : {});
  const empty = Object.keys(changed).length === 0;
  return withPart(file, 'shops', empty ? without(shops, shop) : { ...shops, [shop]: changed });
}

function withPart(file: SettingsFile, part: 'defaults' | 'printer' | 'shops', value: object): SettingsFile {
  return Object.keys(value).length === 0 ? without(file, part) : { ...file, [part]: value };
}

function without<T extends object>(record: T, key: string): T {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as T;
}
