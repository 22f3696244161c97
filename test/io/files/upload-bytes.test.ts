import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UploadFile } from '../../../src/core/tracking/uploads/upload-format.ts';
import { encodableIn, encodeText } from '../../../src/io/files/encode-text.ts';
import { uploadBytes } from '../../../src/io/files/upload-bytes.ts';
import { uploadRows } from '../../../src/io/files/upload-rows.ts';

function file(rows: string[][], more: Partial<UploadFile> = {}): UploadFile {
  return {
    platform: 'plain',
    shop: 'demo',
    name: 'x',
    format: 'csv',
    encoding: 'utf-8',
    bom: false,
    eol: '\n',
    quote: 'minimal',
    headerRows: 1,
    dataRows: rows.length - 1,
    rows,
    ...more,
  };
}

const KINDS: [string, Partial<UploadFile>][] = [
  ['csv', {}],
  ['csv with a mark and CRLF', { bom: true, eol: '\r\n' }],
  ['csv in GB18030', { encoding: 'gb18030', eol: '\r\n' }],
  ['xlsx', { format: 'xlsx', sheet: 'Shipping info', merges: ['A1:B1'] }],
];
const cell = fc.oneof(
  fc.constantFrom(
    '#1001',
    '00340434292135100186',
    '1E5',
    "'x",
    ' a ',
    'a,"b"',
    '顺丰速运',
    '',
    '_x0041_',
    '<&>',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu, '')),
);

describe.each(KINDS)('%s', (_name, kind) => {
  it('what is read back is what was written, and the same rows give the same bytes', async () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const one = file(
          [['Order', 'Carrier', 'Number'], ...body.map((row) => ['x', ...row].slice(0, 3))],
          kind,
        );
        const bytes = await uploadBytes(one);
        expect(await uploadRows(one, bytes)).toEqual(one.rows);
        expect(Buffer.compare(Buffer.from(await uploadBytes(one)), Buffer.from(bytes))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

it('tabs without quotes: cells as they are', async () => {
  const one = file(
    [
      ['order-id', 'n'],
      ['1"2', ' x'],
    ],
    { format: 'tsv', quote: 'none' },
  );
  const bytes = await uploadBytes(one);
  expect(Buffer.from(bytes).toString('utf8')).toBe('order-id\tn\n1"2\t x\n');
  expect(await uploadRows(one, bytes)).toEqual(one.rows);
});

it('notices a file that is not what it should be', async () => {
  const csv = file([
    ['a', 'b'],
    ['1', '2'],
  ]);
  const bytes = await uploadBytes(csv);
  expect(await uploadRows({ ...csv, bom: true }, bytes)).toBeUndefined();
  expect(await uploadRows(csv, Buffer.from('a,b\n"1,2\n'))).toBeUndefined();
  expect(await uploadRows(csv, Buffer.from([0xff, 0xfe, 0x61]))).toBeUndefined();
  expect(await uploadRows(csv, Buffer.from('a,b\n1,3\n'))).not.toEqual(csv.rows);
  const xlsx = file([['a', 'b']], { format: 'xlsx', sheet: 'S' });
  expect(await uploadRows({ ...xlsx, sheet: 'T' }, await uploadBytes(xlsx))).toBeUndefined();
});

it('the old encodings, strictly: what they have not is said before, never written as ?', async () => {
  expect(Buffer.from(await encodeText('顺丰', 'gb18030')).toString('hex')).toBe('cbb3b7e1');
  expect(Buffer.from(await encodeText('ヤマト', 'shift_jis')).toString('hex')).toBe('838483' + '7d8367');
  const [china, japan] = [await encodableIn('gb18030'), await encodableIn('shift_jis')];
  for (const text of ['abc', '顺丰', 'Zürich', '😀', '𠮷野家']) expect(china(text)).toBe(true);
  for (const text of ['abc', 'ヤマト運輸', '佐川急便', 'ﾔﾏﾄ']) expect(japan(text)).toBe(true);
  for (const text of ['😀', '顺丰', 'ü', '¥', '〜', '𠮷', '\uD800']) expect(japan(text)).toBe(false);
  expect(china('\uD800')).toBe(false);
});
