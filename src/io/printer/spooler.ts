import { Stop } from '../../core/problem.ts';
import { type Spooler, spoolerOf } from './ipp-client.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface Ran {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a program of the spooler with fixed words: no shell, English messages, 30 seconds at most.
 * @returns code undefined when it was killed or took too long.
 * @throws Stop `printer/no-spooler` when the program is not installed.
 */
export async function runSpooler(program: 'lp' | 'lpstat', args: readonly string[], env: Env): Promise<Ran> {
  const { execa } = await import('execa');
  const ran = await execa(program, [...args], {
    env: { ...env, LC_ALL: 'C' } as Record<string, string>,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: 30_000,
    maxBuffer: 1_000_000,
  });
  if (ran.code === 'ENOENT') throw new Stop('printer/no-spooler', { program }, 1);
  return { code: ran.exitCode, out: ran.stdout, err: ran.stderr };
}

/**
 * Where the spooler listens, as its own programs know it (CUPS_SERVER, client.conf).
 * @throws Stop `printer/no-spooler`.
 */
export async function findSpooler(env: Env): Promise<Spooler> {
  const { out } = await runSpooler('lpstat', ['-H'], env);
  const spooler = spoolerOf(out);
  if (spooler === undefined) throw new Stop('printer/no-spooler', { program: 'lpstat' }, 1);
  return spooler;
}
