import { homedir, userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Stop } from '../../core/problem.ts';
import type { Terminal } from './terminal.ts';

type From = Pick<Terminal, 'env' | 'cwd'>;

/**
 * Workspace folder, absolute: the flag, else ORDERS_WORKSPACE, else `$XDG_DATA_HOME/orders`, else
 * `~/.local/share/orders`. Throws Stop (exit 2) when there is no home to put it in (cron without HOME).
 */
export function workspaceFolder({ env, cwd }: From, flag: string | undefined): string {
  const given = flag ?? env['ORDERS_WORKSPACE'];
  if (given !== undefined && given !== '') return resolve(cwd, given);
  const data = env['XDG_DATA_HOME'];
  // The XDG base directory specification: a relative path is to be ignored.
  if (data !== undefined && isAbsolute(data)) return join(data, 'orders');
  const home = env['HOME'] || homeOfLogin();
  if (home === undefined) throw new Stop('workspace/no-home', {}, 2);
  return resolve(home, '.local', 'share', 'orders');
}

/** Where the workspace comes from: the flag, the environment, or neither. */
export function workspaceFrom({ env }: From, flag: string | undefined): 'flag' | 'environment' | 'default' {
  if (flag !== undefined && flag !== '') return 'flag';
  return env['ORDERS_WORKSPACE'] ? 'environment' : 'default';
}

/** Who works: `--as`, else ORDERS_AS, else the login name. */
export function whoWorks({ env }: From, flag: string | undefined): string {
  return flag || env['ORDERS_AS'] || loginName() || env['LOGNAME'] || env['USER'] || 'unknown';
}

function homeOfLogin(): string | undefined {
  try {
    return userInfo().homedir || homedir() || undefined;
  } catch {
    return undefined;
  }
}

function loginName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // A container's user id without an entry.
    return undefined;
  }
}
