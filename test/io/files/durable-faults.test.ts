import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

// What a test that may run as root cannot provoke: a disk that gives back other bytes, a file that may not be looked at.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    existsSync: (path: string) => !String(path).endsWith('locked.csv') && fs.existsSync(path),
    readFileSync: (path: string, ...more: never[]) =>
      String(path).endsWith('rotten.pdf') ? Buffer.from('other') : fs.readFileSync(path, ...more),
    statSync: (path: string, ...more: never[]) => {
      if (String(path).endsWith('locked.csv')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return fs.statSync(path, ...more);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'orders-durable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('C11: what was written is read back and compared', async () => {
  const { writeWhole } = await import('../../../src/io/files/durable.ts');
  writeWhole(join(folder, 'sound.pdf'), Buffer.from('bytes'));
  expect(() => writeWhole(join(folder, 'rotten.pdf'), Buffer.from('bytes'))).toThrow(
    expect.objectContaining({ code: 'disk/read-back' }),
  );
});

it('a file without permission is told from one that is not there', async () => {
  const { temporaryWorkspace } = await import('../../support/command-line.ts');
  const { orders } = temporaryWorkspace();
  const locked = join(folder, 'locked.csv');
  writeFileSync(locked, 'x');
  const ran = await orders(['import', locked, '--json']);
  expect(ran.out + ran.err).toContain('"file/no-permission"');
  expect((await orders(['import', join(folder, 'none.csv'), '--json'])).err).not.toContain('no-permission');
});
