import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../support/command-line.ts';
import { hasCups, startCups } from '../../support/real-cups.ts';
import { isBuilt, orders } from '../../support/tools.ts';
import { keptFolder } from '../../support/workspace.ts';
import { pbmOf, readZpl } from '../../support/zpl-reader.ts';

/** The whole chain with a real CUPS: queues into a file and into a printer on loopback, kills in between. */
const ready = hasCups() && isBuilt();
const cups = ready ? await startCups() : undefined;
const received: Buffer[] = [];
const server = createServer((socket) => {
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part as Buffer));
  socket.on('end', () => {
    received.push(Buffer.concat(parts));
    socket.end();
  });
});
if (cups) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  cups.run('lpadmin', '-p', 'Thermal', '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw');
  cups.run(
    'lpadmin',
    '-p',
    'Driver',
    '-E',
    '-v',
    `file:${cups.folder}/driver.zpl`,
    '-m',
    'drv:///sample.drv/zebra.ppd',
  );
  cups.run('lpadmin', '-p', 'Away', '-E', '-v', 'socket://127.0.0.1:1', '-m', 'raw');
}
afterAll(() => void server.close());

function shop() {
  const cwd = keptFolder();
  const run = (words: readonly string[], path?: string) =>
    orders(['--workspace', 'ws', ...words], {
      cwd,
      env: { ...cups?.env, ...(path !== undefined && { PATH: path }) },
    });
  run(['review', EXAMPLE, '--no-input']);
  run(['batch', '--max', '6']);
  return { cwd, run, print: (...words: string[]) => run(['print', 'B1', '--only', 'labels', ...words]) };
}

/** The command line with an `lp` of ours first in its PATH. */
function withLp(folder: string, script: string): string {
  writeFileSync(join(folder, 'lp'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'lp'), 0o755);
  return `${folder}:${process.env['PATH'] ?? ''}`;
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 150 && !done(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

describe.skipIf(!ready)('a real CUPS', () => {
  it('what the printer received is what the ledger says: every label, in order, once', {
    timeout: 120_000,
  }, async () => {
    const { cwd, run, print } = shop();
    received.length = 0;
    const ran = print('--format', 'zpl', '--printer', 'Thermal', '--json');
    expect(ran.code, ran.err).toBe(0);
    await until(() => received.length > 0);
    expect(received).toHaveLength(1);
    expect(received[0]?.equals(readFileSync(join(cwd, 'out/B1/labels.zpl')))).toBe(true);
    const parcels = JSON.parse(run(['batch', 'show', 'B1', '--json']).out).batches[0].parcels;
    const codes = readZpl(received[0]?.toString('ascii') ?? '').map((label, i) => {
      const picture = join(cwd, `${i}.pbm`);
      writeFileSync(picture, pbmOf(label));
      return spawnSync('zbarimg', ['-q', '--raw', '--nodbus', picture], { encoding: 'utf8' }).stdout.trim();
    });
    expect(codes).toEqual(parcels.map((one: { parcel: string }) => one.parcel));
    expect(print('--format', 'zpl', '--printer', 'Thermal').out).toContain('not printed again');
    expect(received).toHaveLength(1);
  });

  it('a PDF goes through the driver on its own paper: a label a page, all 812 dots wide', {
    timeout: 120_000,
  }, async () => {
    const { print } = shop();
    const ran = print('--printer', 'Driver', '--json');
    expect(ran.code, ran.err).toBe(0);
    const file = `${cups?.folder}/driver.zpl`;
    await until(() => existsSync(file) && (readFileSync(file, 'latin1').match(/\^XZ/g) ?? []).length >= 6);
    const zpl = readFileSync(file, 'latin1');
    expect(zpl.match(/\^PW812|~DGR:CUPS.GRF,\d+,102,/g)?.length ?? 0).toBeGreaterThanOrEqual(6);
  });

  it('C25: stopped, rejecting, a PDF for a raw queue: refused before anything is recorded', {
    timeout: 120_000,
  }, () => {
    const { run, print } = shop();
    cups?.run('cupsdisable', '-r', 'out of ribbon', 'Driver');
    expect(print('--printer', 'Driver')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is stopped (out of ribbon)'),
    });
    cups?.run('cupsenable', 'Driver');
    cups?.run('cupsreject', 'Driver');
    expect(print('--printer', 'Driver')).toMatchObject({
      code: 1,
      err: expect.stringContaining('takes no jobs'),
    });
    cups?.run('cupsaccept', 'Driver');
    expect(print('--printer', 'Thermal').err).toContain('is a raw queue');
    expect(print('--printer', 'Driver', '--size', '4x6', '--dry-run').code).toBe(0);
    expect(print('--printer', 'Drivr').err).toContain('Did you mean Driver?');
    expect(run(['log', '--json']).out).not.toContain('hand-over');
    expect(
      JSON.parse(run(['printers', '--json']).out).printers.map((one: { printer: string }) => one.printer),
    ).toEqual(['Away', 'Driver', 'Thermal']);
  });

  it('C3: killed after lp had it: the job is found, nothing is printed twice', {
    timeout: 120_000,
  }, async () => {
    const { cwd, run, print } = shop();
    received.length = 0;
    const path = withLp(cwd, '/usr/bin/lp "$@"\nkill -9 $PPID');
    const killed = run(['print', 'B1', '--only', 'labels', '--format', 'zpl', '--printer', 'Thermal'], path);
    expect(killed.signal).toBe('SIGKILL');
    await until(() => received.length > 0);
    const next = print('--format', 'zpl', '--printer', 'Thermal');
    expect(next).toMatchObject({ code: 0, out: expect.stringContaining('not printed again') });
    expect(run(['log']).out).toMatch(/state accepted, job Thermal-\d+/);
    expect(received).toHaveLength(1);
  });

  it('C3: killed before lp began: asked about, then printed once', { timeout: 120_000 }, async () => {
    const { cwd, run, print } = shop();
    received.length = 0;
    const killed = run(
      ['print', 'B1', '--only', 'labels', '--format', 'zpl', '--printer', 'Thermal'],
      withLp(cwd, 'kill -9 $PPID'),
    );
    expect(killed.signal).toBe('SIGKILL');
    expect(print('--format', 'zpl', '--printer', 'Thermal')).toMatchObject({
      code: 3,
      err: expect.stringContaining('B1-001 to B1-006'),
    });
    expect(received).toHaveLength(0);
    expect(print('--format', 'zpl', '--printer', 'Thermal', '--came-out', '0').code).toBe(0);
    await until(() => received.length > 0);
    expect(readZpl(received[0]?.toString('ascii') ?? '')).toHaveLength(6);
  });

  it('C25: a job cancelled at the printer leaves its labels in doubt', { timeout: 120_000 }, () => {
    const { print } = shop();
    const ran = print('--format', 'zpl', '--printer', 'Away', '--json');
    const [sent] = JSON.parse(ran.out).sent;
    cups?.run('cancel', sent.job);
    const next = print('--format', 'zpl');
    expect(next).toMatchObject({
      code: 3,
      err: expect.stringContaining('the job was cancelled at the printer'),
    });
  });
});
