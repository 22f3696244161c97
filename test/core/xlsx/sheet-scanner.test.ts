import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../src/core/reading/sheet-reader.ts';
import { plainStrings } from '../../../src/core/xlsx/plain-strings.ts';
import { SheetScanner } from '../../../src/core/xlsx/sheet-scanner.ts';

const SHEET =
  '<?xml version="1.0"?><worksheet><dimension ref="A1"/><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c>' +
  '<c r="C1" s="2"><v>12.5</v></c></row>\n<row r="4"/><row r="7"><c t="inlineStr"><is><t xml:space="preserve"> 中文 &amp; </t></is></c>' +
  '<c t="str"><v>x</v></c></row></sheetData><pageMargins/></worksheet>';
const ROWS = [
  { line: 1, cells: ['TEE', null, 12.5] },
  { line: 4, cells: [] },
  { line: 7, cells: [' 中文 & ', 'x'] },
];

function scan(pieces: readonly string[], plainFormats = true) {
  const rows: SheetRow[] = [];
  const scanner = new SheetScanner({ strings: ['TEE'], plainFormats }, (row) => rows.push(row));
  const isPlain = pieces.every((piece) => scanner.feed(piece));
  return { rows, isPlain, done: scanner.done, counted: scanner.rows };
}

describe('SheetScanner', () => {
  it('finds the same rows in whatever pieces the sheet comes', () => {
    expect(scan([SHEET])).toEqual({ rows: ROWS, isPlain: true, done: true, counted: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(SHEET.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), SHEET.length];
        const pieces = at.slice(1).map((end, n) => SHEET.slice(at[n], end));
        expect(scan(pieces)).toEqual({ rows: ROWS, isPlain: true, done: true, counted: 3 });
      }),
    );
  });

  it.each([
    ['a number that may be a date', SHEET, false],
    ['a comment', SHEET.replace('<row r="4"/>', '<!-- --><row r="4"/>'), true],
    ['a comment before the rows', SHEET.replace('<dimension', '<!-- <sheetData> --><dimension'), true],
    ['a formula', SHEET.replace('<v>12.5', '<f>A1</f><v>12.5'), true],
    ['columns that go back', SHEET.replace('r="C1"', 'r="A1"'), true],
    ['a column outside every sheet', SHEET.replace('r="C1"', 'r="XFE1"'), true],
    ['a string the table does not have', SHEET.replace('<v>0</v>', '<v>1</v>'), true],
    ['hexadecimal', SHEET.replace('<v>12.5', '<v>0x10'), true],
  ])('stops at %s', (_, sheet, plainFormats) => {
    const { isPlain, rows } = scan([sheet], plainFormats);
    expect(isPlain).toBe(false);
    expect(rows).toEqual(ROWS.slice(0, rows.length));
  });
});

describe('plainStrings', () => {
  it('reads a list of texts and nothing else', () => {
    const table = (inner: string) => plainStrings(`<?xml version="1.0"?>\n<sst count="3">${inner}</sst>`);
    expect(
      table('<si><t>a</t></si>\n<si><t xml:space="preserve"> b&#65;_x000D_</t></si><si><t/></si>'),
    ).toEqual(['a', ' bA\r', '']);
    expect(table('')).toEqual([]);
    expect(table('<si><r><t>a</t></r></si>')).toBeUndefined();
    expect(table('<si><t>a</t><phoneticPr fontId="1"/></si>')).toBeUndefined();
    expect(table('<!-- --><si><t>a</t></si>')).toBeUndefined();
    expect(plainStrings('<x:sst><x:si/></x:sst>')).toBeUndefined();
  });
});
