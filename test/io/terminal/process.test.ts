import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../support/command-line.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'orders-process-'));
const bin = join(folder, 'bin/orders.js');
const workspace = join(folder, 'workspace');

/** The program as it is installed, built from these sources. */
beforeAll(() => {
  for (const part of ['node_modules', 'fonts', 'data', 'templates'])
    symlinkSync(join(root, part), join(folder, part));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(folder, 'dist')]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing of this machine's environment: as cron starts a program. */
const CRON = { PATH: '/usr/bin:/bin', LANG: 'C' };

function shell(
  line: string,
  env: Record<string, string> = CRON,
): Promise<{ code: number; out: string; err: string }> {
  const script = line.replaceAll('orders ', `'${process.execPath}' '${bin}' --workspace '${workspace}' `);
  return new Promise((done) => {
    const child = execFile(
      'bash',
      ['--norc', '--noprofile', '-c', script],
      { env, cwd: folder },
      (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }),
    );
    child.stdin?.end();
  });
}

describe('the program as a process', () => {
  it('works without HOME, TZ and a terminal, in the C locale, and asks nothing', async () => {
    const ran = await shell(`orders review '${EXAMPLE}' --exit-code`);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('28 approved, 7 held, 5 blocked');
    expect(ran.err).not.toContain('\u001b');
    expect((await shell('orders list --country CN')).out).toContain('林晓岚');
  });

  it('keeps addresses from others on the machine', () => {
    expect(statSync(workspace).mode & 0o777).toBe(0o700);
    expect(statSync(join(workspace, 'ledger.db')).mode & 0o777).toBe(0o600);
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const ran = await shell('set -o pipefail; orders list --json | head -c 1; echo " $?"');
    expect(ran).toEqual({ code: 0, out: '{ 0\n', err: '' });
    const closed = await shell('orders list >&-');
    expect(closed.err).not.toContain(' at ');
  });

  it('says when the result could not be written', async () => {
    const ran = await shell('orders list > /dev/full');
    expect(ran).toMatchObject({ code: 1, err: 'Error: the result could not be written: ENOSPC.\n' });
  });

  it('uses no colour without a terminal; version is one line', async () => {
    expect((await shell('orders list', { ...CRON, TERM: 'xterm' })).out).not.toContain('\u001b');
    expect((await shell('orders --version')).out).toMatch(/^orders \d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s in the middle ends with %i and leaves the ledger as it was', async (signal, code) => {
    const child = spawn(process.execPath, [bin, '--workspace', workspace, 'import', '-'], {
      env: CRON,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // The input never ends: it waits in the middle of reading.
    child.stdin.write('Name,Email\n');
    await new Promise((wait) => setTimeout(wait, 1500));
    child.kill(signal);
    const ended = await new Promise((done) => child.on('exit', (exit, by) => done(exit ?? by)));
    child.stdin.destroy();
    expect(ended).toBe(code);
    expect((await shell('orders check')).out).toMatch(/^The ledger is sound: 40 orders, 2 changes/);
  });
});
