import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskStop } from '../../src/io/files/durable.ts';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { makeZip } from '../support/make-xlsx.ts';

const HEADER =
  'Name,Email,Financial Status,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Id';
const row = (name: string, id = '1') =>
  `${name},a@example.com,paid,unfulfilled,USD,20.00,2026-11-22 10:00:00 -0500,2,Mug,10.00,MUG,true,Anna Berg,12 Larkspur Ave,Portland,97214,OR,US,${id}`;
const csv = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');
/** Bytes of an encrypted or otherwise marked zip of one export. */
const zip = (more: object, body = csv(row('#1'))) => makeZip([{ name: 'orders.csv', body, ...more }]);

const { folder, orders } = temporaryWorkspace();

/** Codes that a command says of a file, whether as its error or among its problems. */
async function codes(
  words: readonly string[],
  file?: string,
  bytes: Uint8Array | string = '',
): Promise<string[]> {
  if (file !== undefined) writeFileSync(join(folder, file), bytes);
  const ran = await orders([...words, ...(file === undefined ? [] : [file]), '--json']);
  expect(ran.code).not.toBe(0);
  const said = ran.out === '' ? JSON.parse(ran.err) : ran.json();
  return [said.error?.code, ...(said.error?.problems ?? []), ...problemsIn(said)]
    .map((one) => (typeof one === 'string' ? one : one?.code))
    .filter((code) => code !== undefined);
}

function problemsIn(said: unknown): unknown[] {
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, value]) =>
    key === 'problems' && Array.isArray(value) ? value : problemsIn(value),
  );
}

describe('files that are refused', () => {
  it.each([
    ['file/empty-zip', 'empty.zip', makeZip([{ name: 'readme.md', body: 'x' }])],
    ['file/is-encrypted', 'locked.zip', zip({ flags: 1 })],
    ['zip/broken', 'cut.zip', zip({}).slice(0, -30)],
    ['zip/too-large', 'bomb.zip', zip({ declared: 2 ** 32 - 2 })],
    ['row/id-too-long', 'long.csv', csv(row('#2'), row('#3'.padEnd(300, '3')))],
  ])('%s', async (code, file, bytes) => {
    expect(await codes(['import'], file, bytes)).toContain(code);
  });
});

describe('the disk', () => {
  it.each([
    ['ENOSPC', 'disk/full'],
    ['EDQUOT', 'disk/full'],
    ['EROFS', 'disk/read-only'],
    ['EIO', 'disk/fault'],
    ['ENOTDIR', 'disk/not-a-folder'],
  ])('%s', (code, stop) => {
    expect(diskStop(Object.assign(new Error(code), { code }), 'labels.pdf')).toMatchObject({ code: stop });
  });

  it('disk/not-a-folder: papers cannot go below a file', async () => {
    await orders(['import', EXAMPLE]);
    await orders(['review', '--no-input']);
    await orders(['batch', '--max', '2']);
    writeFileSync(join(folder, 'paper'), 'a file');
    expect(await codes(['print', 'B1', '-o', join(folder, 'paper', 'B1')])).toContain('disk/not-a-folder');
  });
});

describe('what is read besides exports', () => {
  it('mapping/too-long', async () => {
    writeFileSync(join(folder, 'long.yaml'), `# ${'x'.repeat(300_000)}\n`);
    expect(await codes(['import', '--map', 'long.yaml'], 'any.csv', 'a,b\n1,2\n')).toContain(
      'mapping/too-long',
    );
  });

  it('rules/unreadable', async () => {
    const file = join(folder, 'workspace/rules.yaml');
    mkdirSync(file, { recursive: true });
    expect(await codes(['review', '--no-input'])).toContain('rules/unreadable');
    rmSync(file, { recursive: true });
  });
});

it('stop/interrupted: ctrl-c at a question is no fault, and nothing is written', async () => {
  writeFileSync(join(folder, 'stock.csv'), 'SKU,Bin,Available\nMUG,A-01-1,4\n');
  await orders(['stock', 'import', 'stock.csv']);
  const ran = await orders(['layout', 'init'], { tty: true, answers: [['How far', '\u0003']] });
  expect(ran.code).toBe(130);
  expect(ran.err).toContain('Interrupted');
  expect(existsSync(join(folder, 'workspace/layout.yaml'))).toBe(false);
});

it('template/unreadable: a template that is none of ours says so', async () => {
  expect(await codes(['templates', 'check'], 'latin.yaml', Buffer.from([0x74, 0xe9, 0x3a]))).toContain(
    'template/unreadable',
  );
});
