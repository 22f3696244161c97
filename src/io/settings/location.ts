import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

const SETTINGS_FILE = 'settings.json';

/**
 * Folder of the user's settings: `ORDERS_CONFIG`, else `$XDG_CONFIG_HOME/orders`, else `~/.config/orders`. Under
 * cron there may be no HOME and no user entry; then the workspace has to do.
 */
export function userFolder(env: Environment, workspace: string): string {
  const given = env['ORDERS_CONFIG'];
  if (given) return given;
  const xdg = env['XDG_CONFIG_HOME'];
  // The XDG base directory specification: a relative path is to be ignored.
  if (xdg && isAbsolute(xdg)) return join(xdg, 'orders');
  const home = env['HOME'] || homeOfLogin();
  return home === undefined ? workspace : join(home, '.config', 'orders');
}

function homeOfLogin(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined;
  }
}

export type Scope = 'user' | 'workspace';

/** The settings file of a scope. */
export function settingsFile(scope: Scope, env: Environment, workspace: string): string {
  return join(scope === 'user' ? userFolder(env, workspace) : workspace, SETTINGS_FILE);
}
