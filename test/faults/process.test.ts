import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { picture } from '../support/picture.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { BARE, BIN, hasTool, isBuilt, orders } from '../support/tools.ts';
import { put, temporaryFolder } from '../support/workspace.ts';

/** What only a process shows: locks, signals, pipes, mounts, the environment of cron. */
const built = isBuilt();
const isRoot = process.getuid?.() === 0;

function many(count: number, from = 1001): string {
  return csv(Array.from({ length: count }, (_, i) => firstRow(`#${from + i}`)));
}

function start(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: BARE, stdio: ['pipe', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (part) => (err += String(part)));
  child.stdout.resume();
  const ended = new Promise<{ code: number | null; signal: string | null; err: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, err })),
  );
  return { child, ended };
}

describe.skipIf(!built)('processes', () => {
  test('C22: no terminal, no HOME, LANG=C, next to no environment: works and asks nothing', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(3));
    const ran = orders(['--workspace', 'ws', 'run', 'orders.csv', '--json', '--no-input'], { cwd: folder });
    expect(ran.code, ran.err).toBe(0);
    expect(JSON.parse(ran.out).import.files[0].ordersNew).toBe(3);
    expect(ran.out).not.toContain('\u001b');
  });

  test('personal data: folders 0700, files 0600, whatever the umask', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(3));
    const ran = orders(['--workspace', 'ws', 'run', 'orders.csv'], {
      cwd: folder,
      before: ['sh', '-c', 'umask 000; exec "$@"', 'sh'],
    });
    expect(ran.code, ran.err).toBe(0);
    for (const top of ['ws', 'out'])
      for (const name of ['.', ...readdirSync(join(folder, top), { recursive: true }).map(String)]) {
        const stats = statSync(join(folder, top, name));
        expect(stats.mode & 0o777, `${top}/${name}`).toBe(stats.isDirectory() ? 0o700 : 0o600);
      }
  });

  test('C12, C13: two imports at once end as if one came after the other', async () => {
    const folder = temporaryFolder();
    put(folder, 'a.csv', many(400));
    put(folder, 'b.csv', many(400, 1201));
    const runs = [
      start(['--workspace', 'ws', 'import', 'a.csv'], folder),
      start(['--workspace', 'ws', 'import', 'b.csv'], folder),
    ];
    for (const { ended } of runs) expect((await ended).code).toBe(0);
    const counts = JSON.parse(
      orders(['--workspace', 'ws', 'list', '--json', '--limit', '1000'], { cwd: folder }).out,
    );
    expect(counts.orders).toHaveLength(600);
  });

  test('C4, C14: SIGINT, SIGTERM, SIGHUP and kill -9 leave the ledger whole and the lock free', async () => {
    const folder = temporaryFolder();
    put(folder, 'small.csv', many(2));
    put(folder, 'large.csv', many(40_000, 5000));
    expect(orders(['--workspace', 'ws', 'import', 'small.csv'], { cwd: folder }).code).toBe(0);
    let interrupted = 0;
    const before = await picture(join(folder, 'ws'));
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
      ['SIGKILL', null],
    ] as const) {
      const { child, ended } = start(['--workspace', 'ws', 'import', 'large.csv'], folder);
      await new Promise((resolve) => setTimeout(resolve, 700));
      child.kill(signal);
      const result = await ended;
      // Done before the signal came: that run proves nothing, so not all may be like that.
      if (result.code === 0) break;
      interrupted++;
      expect(result.code, result.err).toBe(code);
      expect(await picture(join(folder, 'ws'))).toBe(before);
    }
    expect(interrupted).toBeGreaterThan(0);
    const again = orders(['--workspace', 'ws', 'note', '1001', '--because', 'call first'], { cwd: folder });
    expect(again.code, again.err).toBe(0);
  });

  test('C21: a reader that goes away ends the program quietly', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(3000));
    orders(['--workspace', 'ws', 'import', 'orders.csv'], { cwd: folder });
    const line = `"${process.execPath}" "${BIN}" --workspace ws list | head -n 1; echo "exit \${PIPESTATUS[0]}"`;
    const ran = spawnSync('bash', ['--norc', '-c', line], { cwd: folder, encoding: 'utf8', env: BARE });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(/exit 0\n$/);
  });

  test('C28: folders, pipes, devices, link loops and missing files are refused at once; stdin is read', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    symlinkSync('loop', join(folder, 'loop'));
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    const code = (path: string) =>
      JSON.parse(orders(['--workspace', 'ws', 'import', path, '--json'], { cwd: folder }).err).error.code;
    expect(code('folder')).toBe('file/is-folder');
    expect(code('pipe')).toBe('file/is-no-file');
    expect(code('/dev/zero')).toBe('file/is-no-file');
    expect(code('loop')).toBe('file/unreadable');
    expect(code('none.csv')).toBe('file/missing');
    const piped = orders(['--workspace', 'ws', 'import', '-', '--json'], { cwd: folder, input: many(2) });
    expect(JSON.parse(piped.out).files[0]).toMatchObject({ file: '-', ordersNew: 2 });
    expect(readdirSync(join(folder, 'ws')).filter((name) => name.includes('stdin'))).toEqual([]);
  });

  test('C27: a file that grows while it is read is refused whole', async () => {
    const folder = temporaryFolder();
    const path = put(folder, 'growing.csv', many(20_000));
    const { ended } = start(['--workspace', 'ws', 'import', 'growing.csv', '--json'], folder);
    const timer = setInterval(() => writeFileSync(path, '#9,late\n', { flag: 'a' }), 5);
    const { code, err } = await ended;
    clearInterval(timer);
    expect(code, err).toBe(1);
    expect(JSON.parse(err).error.code).toBe('file/growing');
    expect(JSON.parse(orders(['--workspace', 'ws', 'list', '--json'], { cwd: folder }).out).orders).toEqual(
      [],
    );
  });

  test('C19: a clock that went back is no reason to lose the order of changes', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(2));
    orders(['--workspace', 'ws', 'import', 'orders.csv'], {
      cwd: folder,
      env: { ORDERS_NOW: '2100-01-01T00:00:00Z' },
    });
    const note = orders(['--workspace', 'ws', 'note', '1001', '--because', 'x'], {
      cwd: folder,
      env: { ORDERS_NOW: '1970-01-02T00:00:00Z' },
    });
    expect(note.code, note.err).toBe(0);
    const check = orders(['--workspace', 'ws', 'check'], { cwd: folder });
    expect(check.code, check.err).toBe(0);
  });
});

describe.skipIf(!built || !isRoot)('mounts and limits (root)', () => {
  const mount = hasTool('mount', ['--version']);

  test.skipIf(!mount)('C6, C7: a full disk is named and leaves the state before', async () => {
    for (const option of ['size=96k', 'nr_inodes=2']) {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'ws'));
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', option, 'tmpfs', join(folder, 'ws')]).status).toBe(0);
      try {
        put(folder, 'orders.csv', many(500));
        const ran = orders(['--workspace', 'ws', 'import', 'orders.csv', '--json'], { cwd: folder });
        expect(ran.code, `${option} ${ran.out} ${ran.err}`).toBe(1);
        expect(JSON.parse(ran.err).error.code).toMatch(/^(disk\/full|disk\/fault|disk\/read-only)$/);
        expect(readdirSync(join(folder, 'ws')).filter((name) => name.includes('.part-'))).toEqual([]);
      } finally {
        spawnSync('umount', [join(folder, 'ws')]);
      }
    }
  });

  test.skipIf(!mount)('C9: on a read-only mount reports work and writing commands refuse', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(2));
    expect(orders(['--workspace', 'ws', 'import', 'orders.csv'], { cwd: folder }).code).toBe(0);
    spawnSync('mount', ['--bind', join(folder, 'ws'), join(folder, 'ws')]);
    spawnSync('mount', ['-o', 'remount,ro,bind', join(folder, 'ws')]);
    try {
      const list = orders(['--workspace', 'ws', 'list', '--json'], { cwd: folder });
      expect(list.code, list.err).toBe(0);
      expect(JSON.parse(list.out).orders).toHaveLength(2);
      const note = orders(['--workspace', 'ws', 'note', '1001', '--because', 'x', '--json'], { cwd: folder });
      expect(note.code).toBe(1);
      expect(JSON.parse(note.err).error.code).toBe('disk/read-only');
    } finally {
      spawnSync('umount', [join(folder, 'ws')]);
    }
  });

  test('C8: a file size limit is named and leaves the state before', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(500));
    const ran = orders(['--workspace', 'ws', 'import', 'orders.csv', '--json'], {
      cwd: folder,
      before: ['sh', '-c', 'ulimit -f 120; exec "$@"', 'sh'],
    });
    expect(ran.code, `${ran.signal} ${ran.err}`).toBe(1);
    expect(JSON.parse(ran.err).error.code).toMatch(/^disk\//);
    expect(orders(['--workspace', 'ws', 'check'], { cwd: folder }).code).toBe(0);
  });

  test.skipIf(!hasTool('unshare', ['--version']))('C24: without a network nothing is different', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(2));
    const ran = orders(['--workspace', 'ws', 'run', 'orders.csv'], {
      cwd: folder,
      before: ['unshare', '-n'],
    });
    expect(ran.code, ran.err).toBe(0);
    expect(existsSync(join(folder, 'out', 'labels.pdf'))).toBe(true);
  });

  test('C23: 100,000 orders within 256 MB of memory for data', () => {
    const folder = temporaryFolder();
    put(folder, 'orders.csv', many(100_000, 100_000));
    const now = new Date();
    utimesSync(join(folder, 'orders.csv'), now, now);
    const ran = orders(['--workspace', 'ws', 'import', 'orders.csv', '--json'], {
      cwd: folder,
      before: ['env', 'NODE_OPTIONS=--max-old-space-size=128'],
    });
    expect(ran.code, ran.err).toBe(0);
    expect(JSON.parse(ran.out).files[0].ordersNew).toBe(100_000);
  }, 120_000);
});
