import { bookParts, makeZip, type TestCell } from './make-xlsx.ts';

export const HEADER = ['Order ID', 'Tracking ID', 'Shipping Provider Name', 'Auto Combine Group ID'];

/**
 * A bulk shipping workbook as a platform gives it: a sheet of instructions, one to fill with a title row, styled cells, a
 * hidden row and a drop-down of carriers that stands in a third, hidden sheet.
 */
export function templateBook(
  rows: readonly (readonly TestCell[])[],
  carriers: readonly string[] = ['USPS', 'UPS', 'Royal Mail'],
  rule = 'Data!$A$1:$A$9',
): Uint8Array {
  const parts = bookParts({
    sheets: [
      { name: 'How to use it', rows: [['Fill in the sheet Shipping info.']] },
      {
        name: 'Shipping info',
        rows: [['Review the examples before you fill out this sheet.'], HEADER, ...rows],
        dimension: 'A1:D2',
      },
      { name: 'Data', rows: carriers.map((word) => [word]) },
      { name: 'Example of shipment', rows: [HEADER, ['5769', '9400', 'USPS', 'N/A']] },
    ],
  });
  const validation = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C3:C1000"><formula1>${rule}</formula1></dataValidation></dataValidations>`;
  return makeZip(
    parts.map((part) => {
      const body = String(part.body);
      if (part.name === 'xl/worksheets/sheet2.xml')
        return {
          ...part,
          body: body
            .replace('<row r="1">', '<row r="1" spans="1:4" hidden="1">')
            .replace('<c r="A2" ', '<c r="A2" s="1" ')
            .replace('<sheetData>', '<cols><col min="1" max="4" width="24" style="1"/></cols><sheetData>')
            .replace('</sheetData>', `</sheetData>${validation}`),
        };
      if (part.name !== 'xl/workbook.xml') return part;
      return { ...part, body: body.replace('<sheet name="Data"', '<sheet name="Data" state="hidden"') };
    }),
  );
}
