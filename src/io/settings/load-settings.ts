import { resolve } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { listPaths, pathsOf } from '../../core/settings/change-settings.ts';
import { overlayFiles, withDefaults } from '../../core/settings/read-settings.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type Environment, settingsFile } from './location.ts';
import { readSettingsAt } from './read-file.ts';

type Origin = 'default' | 'user file' | 'workspace file';

export interface LoadedSettings {
  readonly settings: Settings;
  /** Where the value of each dotted key comes from. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Wrong keys and values; the caller stops before touching an order (exit 2). */
  readonly problems: readonly Problem[];
  readonly files: { readonly user: string; readonly workspace: string };
}

/**
 * Settings in force: the workspace's file over the user's over the defaults, key by key. Reads plain JSON without
 * `conf`, which costs more than a whole start of Node.
 */
export async function loadSettings(from: {
  readonly workspace: string;
  readonly env: Environment;
}): Promise<LoadedSettings> {
  const files = {
    user: resolve(settingsFile('user', from.env, from.workspace)),
    workspace: resolve(settingsFile('workspace', from.env, from.workspace)),
  };
  const same = files.user === files.workspace;
  const [user, workspace] = await Promise.all([
    same ? undefined : readSettingsAt(files.user),
    readSettingsAt(files.workspace),
  ]);
  const settings = withDefaults(overlayFiles(user?.file ?? {}, workspace.file));
  const origins: Record<string, Origin> = {};
  for (const { path } of listPaths(settings)) origins[path] = 'default';
  for (const path of pathsOf(user?.file ?? {})) origins[path] = 'user file';
  for (const path of pathsOf(workspace.file)) origins[path] = 'workspace file';
  return { settings, origins, problems: [...(user?.problems ?? []), ...workspace.problems], files };
}
