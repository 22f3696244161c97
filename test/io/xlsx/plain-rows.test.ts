import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../src/core/reading/sheet-reader.ts';
import { plainRows } from '../../../src/io/xlsx/plain-rows.ts';
import { libraryRows, openWorkbook, type RowsOf } from '../../../src/io/xlsx/workbook.ts';
import { bookParts, makeXlsx, makeZip, type TestBook, type TestCell } from '../../support/make-xlsx.ts';

async function rows(bytes: Uint8Array, how: RowsOf, most?: number): Promise<SheetRow[][]> {
  const found: SheetRow[][] = [];
  for (const sheet of openWorkbook(bytes, how)) {
    const own: SheetRow[] = [];
    for await (const row of sheet.rows(most)) own.push(row);
    found.push(own);
  }
  return found;
}

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    '中文',
    '😀',
    'x_x0041_y',
    '_x000D_',
    '&amp;',
    '&#65;',
    '&nope;',
    '\r\n',
    '0012',
    ']]',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .filter((raw) => !/[\p{Cc}\uFEFF\uD800-\uDFFF\uFFFE\uFFFF]/u.test(raw)),
);
/** Cells as programs write them. */
const plain: fc.Arbitrary<TestCell> = fc.oneof(
  text,
  fc.constantFrom<TestCell>(
    { number: '1' },
    { number: '-22.5' },
    { number: '5.7E+17' },
    { xml: '<c@/>' },
    { xml: '<c@></c>' },
    { xml: '<c@ s="1"/>' },
    { xml: '<c@ s="0" t="s"><v>0</v></c>' },
    { xml: '<c@ t="s"><v>2</v></c>' },
    { xml: '<c@ t="str"><v>a&lt;b_x0041_</v></c>' },
    { xml: '<c@ t="inlineStr"><is><t/></is></c>' },
  ),
);
/** Cells that only the library reads. */
const rare = fc.constantFrom<TestCell>(
  { number: '46106.75', style: 1 },
  { xml: '<c@><f>1+1</f><v>2</v></c>' },
  { xml: '<c@ t="b"><v>1</v></c>' },
  { xml: '<c@ t="e"><v>#N/A</v></c>' },
  { xml: '<c@ t="s"><v>99</v></c>' },
  { xml: '<c@ t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>' },
  { xml: '<c@ t="inlineStr"><is><t>a<![CDATA[</row>]]></t></is></c>' },
  { xml: '<!-- no cell --><c@><v>1</v></c>' },
  { xml: '<x:c@><x:v>1</x:v></x:c>' },
  { xml: "<c@ t='n'><v>3</v></c>" },
  { xml: '<c@><v>text</v></c>' },
);
const cells = fc.array(fc.oneof({ weight: 12, arbitrary: plain }, { weight: 1, arbitrary: rare }), {
  maxLength: 6,
});
const shared = fc.constantFrom<readonly string[] | undefined>(
  undefined,
  ['<si><t>TEE</t></si>', '<si><t xml:space="preserve"> a&amp;b </t></si>', '<si><t/></si>'],
  ['<si><t>TEE</t></si>', '<si><r><t>14 Juni</t></r><r><t>per Rd</t></r></si>', '<si><t>中</t></si>'],
);
const book: fc.Arbitrary<TestBook> = fc
  .record({
    shared,
    sheets: fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b & c'),
        bare: fc.boolean(),
        rows: fc.array(cells, { maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ shared: table, sheets }) => ({ sheets, ...(table && { shared: table }) }));

describe('plain rows', () => {
  it('are the rows hucre reads, whatever the sheet holds', async () => {
    await fc.assert(
      fc.asyncProperty(book, fc.constantFrom(undefined, 1, 3), async (made, most) => {
        const bytes = makeXlsx(made);
        expect(await rows(bytes, plainRows, most)).toEqual(await rows(bytes, libraryRows, most));
      }),
      { numRuns: 300 },
    );
  });

  it('and where the sheet is longer than a piece, or is cut off', async () => {
    const long = Array.from({ length: 6000 }, (_, n) => [
      `中文 ${n}`,
      { number: `${n}` },
      `${'x'.repeat(n % 89)}é`,
    ]);
    for (const rare of [undefined, 3000]) {
      const made = {
        sheets: [
          { name: 'a', rows: long.map((row, n) => (n === rare ? [{ xml: '<c@ t="b"><v>1</v></c>' }] : row)) },
        ],
      };
      const bytes = makeXlsx(made);
      const [found] = await rows(bytes, plainRows);
      expect(found).toHaveLength(6000);
      expect([found]).toEqual(await rows(bytes, libraryRows));
      const parts = bookParts(made).map((part) =>
        part.name.endsWith('sheet1.xml') ? { ...part, body: String(part.body).slice(0, -5000) } : part,
      );
      expect(await rows(makeZip(parts), plainRows)).toEqual(await rows(makeZip(parts), libraryRows));
    }
  });

  it('an empty cell that claims to be a shared string is blank', async () => {
    const made = {
      shared: ['<si><t>TEE</t></si>'],
      sheets: [{ name: 'a', rows: [[{ xml: '<c@ t="s"/>' }, 'x']] }],
    };
    expect(await rows(makeXlsx(made), plainRows)).toEqual([[{ line: 1, cells: [null, 'x'] }]]);
  });
});
