import { describe, expect, it } from 'vitest';
import { fillSheet } from '../../../src/io/xlsx/fill-sheet.ts';

const cell = { row: 1, column: 1, text: 'a & <b>' };

describe('cells written into the XML of a sheet', () => {
  it('under a prefix, without references, into an empty row', () => {
    expect(
      fillSheet('<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row/></x:sheetData><x:end/>', [cell]),
    ).toBe(
      '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>' +
        '<x:row><x:c r="B2" t="inlineStr"><x:is><x:t>a &amp; &lt;b&gt;</x:t></x:is></x:c></x:row></x:sheetData><x:end/>',
    );
  });

  it('into a sheet without rows, and between the cells of a row', () => {
    expect(fillSheet('<dimension ref="A1"/><sheetData/>', [{ ...cell, text: ' x' }])).toBe(
      '<dimension ref="A1:B2"/><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c></row></sheetData>',
    );
    const between = '<sheetData><row r="2" ht="9"><c r="A2"/><c r="C2" s="4"><v>3</v></c></row></sheetData>';
    expect(fillSheet(between, [cell, { ...cell, column: 2, text: '' }])).toBe(
      '<sheetData><row r="2" ht="9"><c r="A2"/><c r="B2" t="inlineStr"><is><t>a &amp; &lt;b&gt;</t></is></c><c r="C2" s="4"/></row></sheetData>',
    );
  });

  it('takes the style of the column, else of the last row', () => {
    const rows = '<sheetData><row r="1"><c r="B1" s="7"/></row></sheetData>';
    expect(fillSheet(rows, [cell])).toContain('<c r="B2" s="7" t=');
    expect(fillSheet(`<cols><col min="2" max="16384" style="3"/></cols>${rows}`, [cell])).toContain(
      '<c r="B2" s="3" t=',
    );
  });
});
