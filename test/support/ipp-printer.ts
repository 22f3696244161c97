import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const PROGRAM = '/usr/sbin/ippeveprinter';

/** True if the simulator of a network printer is installed; in CI a missing one is a failure. */
export function hasIppPrinter(): boolean {
  const found = existsSync(PROGRAM) && existsSync('/usr/bin/dbus-daemon');
  if (!found && process.env['CI']) throw new Error('CI lacks ippeveprinter or dbus-daemon');
  if (!found) console.warn('SKIPPED: these tests need ippeveprinter (Debian: cups-ipp-utils dbus-daemon)');
  return found;
}

/**
 * An IPP Everywhere printer on loopback, of labels of 4 × 6 inches among other papers, that keeps the PDFs it prints.
 * @param folder where it may write; the user `nobody` may as well
 */
export async function startIppPrinter(folder: string) {
  const spool = join(folder, 'ipp');
  mkdirSync(join(spool, 'jobs'), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['-R', 'nobody:nogroup', spool]);
  const asNobody = isRoot ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : [];
  // It insists on a bus for announcing itself, though it is told not to: one of its own, in its own folder.
  const bus = `unix:path=${spool}/bus`;
  const start = (...words: string[]) => {
    const [program = '', ...args] = [...asNobody, ...words];
    return spawn(program, args, {
      stdio: 'ignore',
      env: { ...process.env, HOME: spool, TMPDIR: spool, DBUS_SYSTEM_BUS_ADDRESS: bus },
    });
  };
  const daemon = start('dbus-daemon', '--session', '--nofork', '--nopidfile', `--address=${bus}`);
  await until(() => existsSync(join(spool, 'bus')));
  const port = await freePort();
  const files = join(spool, 'jobs');
  const printer = start(
    PROGRAM,
    ...['-p', String(port), '-r', 'off', '-n', 'localhost', '-f', 'application/pdf', '-s', '600,600'],
    ...['-k', '-d', files, 'Labels'],
  );
  const uri = `ipp://localhost:${port}/ipp/print`;
  const answers = () =>
    spawnSync('ipptool', ['-q', uri, 'get-printer-attributes.test'], { stdio: 'ignore' }).status === 0;
  await until(answers);
  afterAll(() => {
    printer.kill();
    daemon.kill();
  });
  return {
    uri,
    /** The documents it printed, oldest first. */
    printed: (): string[] =>
      existsSync(files)
        ? readdirSync(files)
            .filter((name) => name.endsWith('.pdf'))
            .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
            .map((name) => join(files, name))
        : [],
  };
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !done(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (!done()) throw new Error('the IPP printer does not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
