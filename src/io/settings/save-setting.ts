import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../core/problem.ts';
import { setPath, unsetPath } from '../../core/settings/change-settings.ts';
import type { SettingsFile } from '../../core/settings/settings.ts';
import { type Environment, type Scope, settingsFile } from './location.ts';
import { readSettingsAt } from './read-file.ts';

export interface SettingTarget {
  readonly workspace: string;
  readonly env: Environment;
  /** Which file: the user's, for every workspace, or the workspace's own. */
  readonly scope: Scope;
  /** Dotted, e.g. `shops.my-shop.highValue.USD`. */
  readonly path: string;
  readonly dryRun?: boolean;
}

export interface SavedSetting {
  readonly file: string;
  readonly changed: boolean;
  /** When there are any, nothing was written. */
  readonly problems: readonly Problem[];
}

/** Sets one key. `value`: a text of the command line, several of them for a list, or a JSON value. */
export async function saveSetting(
  target: SettingTarget & { readonly value: unknown },
): Promise<SavedSetting> {
  return change(target, (file) => setPath(file, target.path, target.value));
}

/** Takes one key out of the file, so that the default (or the user's file) holds again. */
export async function unsetSetting(target: SettingTarget): Promise<SavedSetting> {
  return change(target, (file) => unsetPath(file, target.path));
}

/** Settings of a shop that gets another name. Those of the old name stay, so that the renaming can be undone. */
export async function copyShopSettings(
  target: Omit<SettingTarget, 'path'>,
  from: string,
  to: string,
): Promise<SavedSetting> {
  return change(target, (file) => {
    const own = file.shops && Object.hasOwn(file.shops, from) ? file.shops[from] : undefined;
    const copied = own === undefined ? file : { ...file, shops: { ...file.shops, [to]: own } };
    return { file: copied, problems: [] };
  });
}

async function change(
  target: Omit<SettingTarget, 'path'>,
  edit: (file: SettingsFile) => { file: SettingsFile; problems: Problem[] },
): Promise<SavedSetting> {
  const file = resolve(settingsFile(target.scope, target.env, target.workspace));
  const before = await readSettingsAt(file);
  // What could not be read would be lost by writing the rest.
  if (before.problems.length > 0) return { file, changed: false, problems: before.problems };
  const after = edit(before.file);
  const changed = after.problems.length === 0 && !isDeepStrictEqual(after.file, before.file);
  if (changed && target.dryRun !== true) await write(file, after.file);
  return { file, changed, problems: after.problems };
}

/** Through `conf`, which writes whole files (temporary file, rename), loaded only here. */
async function write(file: string, settings: SettingsFile): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { default: Conf } = await import('conf');
  const options = {
    cwd: folder,
    configName: 'settings',
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize: (value: unknown) => `${JSON.stringify(value, null, 2)}\n`,
    deserialize: (text: string) => JSON.parse(text.replace(/^\uFEFF/, '').trim() || '{}'),
  };
  const conf = new Conf<Record<string, unknown>>(options);
  conf.store = settings as Record<string, unknown>;
}
