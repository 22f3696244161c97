import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = `${ROOT}bin/orders.js`;

/** True if a program is there. In CI a missing one is a failure, elsewhere a loud skip. */
export function hasTool(name: string, probe: readonly string[] = ['--version']): boolean {
  const found = spawnSync(name, [...probe], { stdio: 'ignore' }).error === undefined;
  if (!found && process.env['CI']) throw new Error(`CI lacks ${name}`);
  if (!found) console.warn(`SKIPPED: these tests need ${name}, which is not installed`);
  return found;
}

/** True if dist/ is built; tests of the spawned program need it. */
export function isBuilt(): boolean {
  const built = existsSync(`${ROOT}dist/loader.js`);
  if (!built && process.env['CI']) throw new Error('dist/ is not built');
  if (!built) console.warn('SKIPPED: run `npm run build` first');
  return built;
}

/** The environment of cron: next to nothing. */
export const BARE = { PATH: process.env['PATH'] ?? '', LANG: 'C' };

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program to its end. */
export function orders(
  args: readonly string[],
  more: { cwd: string; input?: string; env?: Record<string, string>; before?: readonly string[] },
): Ran {
  const [program, ...rest] = [...(more.before ?? []), process.execPath, BIN, ...args];
  const result = spawnSync(program ?? '', rest, {
    cwd: more.cwd,
    encoding: 'utf8',
    input: more.input ?? '',
    env: { ...BARE, ...more.env },
    timeout: 60_000,
  });
  return { code: result.status, signal: result.signal, out: result.stdout, err: result.stderr };
}
