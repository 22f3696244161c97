import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { inputs } from '../../../src/io/import/inputs.ts';

test('relative files, folders and patterns start where the command was given, and keep their names', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'orders-inputs-'));
  mkdirSync(join(cwd, 'exports'));
  for (const name of ['a.csv', 'exports/b.csv', 'exports/c.txt']) writeFileSync(join(cwd, name), 'x');
  const named = async (path: string) => {
    const found = await inputs([path], { stdin: Readable.from([]), workspace: cwd, cwd, now: 0 });
    return found.map((file) => ('code' in file ? file.code : [file.name, file.path]));
  };
  const b = ['exports/b.csv', join(cwd, 'exports/b.csv')];
  expect(await named('a.csv')).toEqual([['a.csv', join(cwd, 'a.csv')]]);
  expect(await named('exports')).toEqual([b, ['exports/c.txt', join(cwd, 'exports/c.txt')]]);
  expect(await named('exports/*.csv')).toEqual([b]);
  expect(await named('b.csv')).toEqual(['file/missing']);
});
