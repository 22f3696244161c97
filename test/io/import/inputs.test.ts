import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { dropSpool } from '../../../src/io/import/input-file.ts';
import { inputs } from '../../../src/io/import/inputs.ts';
import { makeXlsx, makeZip } from '../../support/make-xlsx.ts';

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

const fresh = () => mkdtempSync(join(tmpdir(), 'orders-inputs-'));
const zip = (...names: string[]) => makeZip(names.map((name) => ({ name, body: `in ${name}` })));
async function found(cwd: string, paths: readonly string[], stdin: Uint8Array = new Uint8Array()) {
  const options = { stdin: Readable.from([Buffer.from(stdin)]), workspace: join(cwd, 'ws'), cwd, now: 0 };
  return inputs(paths, options);
}
const texts = (files: Awaited<ReturnType<typeof found>>) =>
  files.map((file) => ('code' in file ? file.code : [file.name, readFileSync(file.path, 'utf8')]));

test('a pattern may stand in any part of a path; hidden files are not meant', async () => {
  const cwd = fresh();
  for (const name of [
    '2026-01/etsy.csv',
    '2026-02/etsy.csv',
    '2026-02/.etsy.csv',
    '2026-02/ebay.csv',
    'x/etsy.csv',
  ]) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), 'x');
  }
  const names = async (path: string) =>
    (await found(cwd, [path])).map((file) => ('code' in file ? file.code : file.name));
  expect(await names('2026-*/et?y.csv')).toEqual(['2026-01/etsy.csv', '2026-02/etsy.csv']);
  expect(await names('2026-0?/e*.csv')).toEqual(['2026-01/etsy.csv', '2026-02/ebay.csv', '2026-02/etsy.csv']);
  expect(await names(join(cwd, '*/etsy.csv'))).toHaveLength(3);
  expect(await names('2027-*/*.csv')).toEqual(['file/missing']);
});

test('exports in zips, on standard input too: each a file of its own, private, under no path of its own', async () => {
  const cwd = fresh();
  writeFileSync(
    join(cwd, 'a.zip'),
    zip('orders.csv', '__MACOSX/o.csv', 'read me.pdf', '../../evil.csv', '/tmp/b.csv'),
  );
  writeFileSync(join(cwd, 'b.zip'), zip('orders.csv'));
  const files = await found(cwd, ['a.zip', 'b.zip', '-'], zip('etsy.csv'));
  expect(texts(files)).toEqual([
    ['a.zip:orders.csv', 'in orders.csv'],
    ['a.zip:/tmp/b.csv', 'in /tmp/b.csv'],
    ['b.zip:orders.csv', 'in orders.csv'],
    ['-:etsy.csv', 'in etsy.csv'],
  ]);
  const paths = files.map((file) => ('code' in file ? '' : file.path));
  expect(new Set(paths).size).toBe(4);
  for (const path of paths) {
    expect(path.startsWith(join(cwd, 'ws'))).toBe(true);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  }
  for (const file of files) if (!('code' in file)) dropSpool(file);
  expect(readdirSync(join(cwd, 'ws'))).toEqual([]);
});

test('a zip without exports and one that is locked are named; a workbook is a file', async () => {
  const cwd = fresh();
  writeFileSync(join(cwd, 'none.zip'), zip('read me.pdf'));
  writeFileSync(join(cwd, 'locked.zip'), makeZip([{ name: 'o.csv', body: 'x', flags: 1 }]));
  writeFileSync(join(cwd, 'book.xlsx'), makeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] }));
  const files = await found(cwd, ['none.zip', 'locked.zip', 'book.xlsx']);
  expect(files.map((file) => ('code' in file ? file.code : file.name))).toEqual([
    'file/empty-zip',
    'file/is-encrypted',
    'book.xlsx',
  ]);
});
