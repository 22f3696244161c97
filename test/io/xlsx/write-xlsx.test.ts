import { expect, it } from 'vitest';
import { openWorkbook } from '../../../src/io/xlsx/workbook.ts';
import { xlsxBytes } from '../../../src/io/xlsx/write-xlsx.ts';
import { inflateEntry, zipEntries } from '../../../src/io/xlsx/zip-entries.ts';

async function back(bytes: Uint8Array): Promise<{ name: string; rows: unknown[][] }> {
  const [sheet] = openWorkbook(bytes);
  const rows: unknown[][] = [];
  for await (const row of sheet?.rows() ?? []) rows.push([...row.cells]);
  return { name: sheet?.name ?? '', rows };
}

function part(bytes: Uint8Array, name: string): string {
  const entry = zipEntries(bytes, () => 1_000_000).find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name}`);
  return new TextDecoder().decode(inflateEntry(bytes, entry));
}

it('every cell is text and comes back as it went', async () => {
  const rows = [
    ['订单编号', 'a & <b> "c"', " it's _x0041_ "],
    ['576461413038785752', '00340434292135100186', '1E5'],
    ['1,5', '2026-01-05', '😀 ｱ'],
  ];
  const bytes = await xlsxBytes({ name: 'A & B', rows });
  expect(await back(bytes)).toEqual({ name: 'A & B', rows });
});

it('numbers the text format 49, names merges, leaves blanks blank', async () => {
  const bytes = await xlsxBytes({
    name: 'S',
    rows: [
      ['x', '', ''],
      ['1', '', '3'],
    ],
    merges: ['A1:C1'],
  });
  const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>');
  expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t>1</t></is></c><c r="B2" s="1"/>');
  expect(sheet.match(/<c /g)).toHaveLength(6);
  expect(sheet).not.toMatch(/<c (?![^>]*s="1")/);
  expect(
    part(bytes, 'xl/styles.xml')
      .match(/<xf [^>]*>/g)
      ?.at(-1),
  ).toContain('numFmtId="49"');
});

it('the same rows give the same bytes, at any time and in any zone', async () => {
  const sheet = { name: 'S', rows: [['1']] };
  const before = process.env['TZ'];
  const here = await xlsxBytes(sheet);
  process.env['TZ'] = 'Pacific/Auckland';
  try {
    expect(await xlsxBytes(sheet)).toEqual(here);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  // The date of each entry in the zip: 1980-01-01 00:00.
  const view = new DataView(here.buffer, here.byteOffset);
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 33]);
});
