import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A CUPS of our own: all its folders in one place, a socket instead of a port, nobody asked for a password. */
export async function startCups() {
  // A socket's path may hold 107 characters: a short folder.
  const folder = mkdtempSync('/tmp/oc-');
  for (const name of ['root/ppd', 'root/ssl', 'state', 'cache', 'spool/t', 'log'])
    mkdirSync(join(folder, name), { recursive: true });
  const socket = join(folder, 'cups.sock');
  writeFileSync(
    join(folder, 'cups-files.conf'),
    `ServerRoot ${folder}/root\nStateDir ${folder}/state\nCacheDir ${folder}/cache\nRequestRoot ${folder}/spool\nTempDir ${folder}/spool/t\nServerBin /usr/lib/cups\nDataDir /usr/share/cups\nAccessLog ${folder}/log/a\nErrorLog ${folder}/log/e\nPageLog ${folder}/log/p\nFileDevice Yes\nSandboxing relaxed\nUser nobody\nGroup nogroup\nSystemGroup nogroup\n`,
  );
  writeFileSync(
    join(folder, 'cupsd.conf'),
    `Listen ${socket}\nBrowsing Off\nDefaultAuthType None\nWebInterface No\nErrorPolicy stop-printer\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n`,
  );
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['-R', 'nobody:nogroup', folder]);
  const command = ['/usr/sbin/cupsd', '-f', '-c', `${folder}/cupsd.conf`, '-s', `${folder}/cups-files.conf`];
  const asNobody = isRoot ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : [];
  const [program = '', ...args] = [...asNobody, ...command];
  const daemon = spawn(program, args, { stdio: 'ignore' });
  const ended = new Promise((done) => daemon.once('exit', done));
  const stop = async () => {
    daemon.kill();
    // It writes its caches on its way out.
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  afterAll(stop);
  const env = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`, CUPS_SERVER: socket, LC_ALL: 'C' };
  for (let tries = 0; tries < 100 && !existsSync(socket); tries++)
    await new Promise((done) => setTimeout(done, 100));
  return {
    folder,
    env,
    /** Runs one of the spooler's own programs. */
    run: (name: string, ...words: string[]) => {
      const ran = spawnSync(name, words, { env, encoding: 'utf8' });
      if (ran.error) throw ran.error;
      return ran.stdout + ran.stderr;
    },
  };
}

/** True if CUPS is installed; in CI a missing one is a failure. */
export function hasCups(): boolean {
  const found = existsSync('/usr/sbin/cupsd') && existsSync('/usr/bin/lp') && existsSync('/usr/sbin/lpadmin');
  if (!found && process.env['CI']) throw new Error('CI lacks cups');
  if (!found) console.warn('SKIPPED: these tests need CUPS (Debian: cups cups-client cups-filters)');
  return found;
}
