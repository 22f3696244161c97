import { columnName, escapeXml } from './parts.ts';

/** One sheet to write: every cell is text, whatever it looks like. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Ranges such as `A1:D1`. */
  readonly merges?: readonly string[];
}

/**
 * An XLSX workbook with one sheet of text cells (number format 49, `@`), so that no spreadsheet makes a number of an id.
 * The five parts that ECMA-376 asks for and nothing else; zip dates are fixed, so the same rows give the same bytes. The
 * writers on npm number the format `@` anew (164) and stamp the time.
 */
export async function xlsxBytes(sheet: TextSheet): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbook(sheet.name)],
    [
      'xl/_rels/workbook.xml.rels',
      relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', worksheet(sheet)],
  ];
  const entries = parts.map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  // A local date: zip entries carry local time without a zone.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** Style 1 is the text format; 0 must be there and is used by nothing. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function relations(...to: readonly (readonly [type: string, target: string])[]): string {
  const each = to.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function worksheet({ rows, merges = [] }: TextSheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map(
    (row, i) =>
      `<row r="${i + 1}">${row.map((text, j) => cell(`${columnName(j)}${i + 1}`, text)).join('')}</row>`,
  );
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:${columnName(width - 1)}${Math.max(1, rows.length)}"/>` +
    // The columns too, so that what a person types below stays text.
    `<cols><col min="1" max="${width}" width="24" style="1" customWidth="1"/></cols>` +
    `<sheetData>${cells.join('')}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ''}</worksheet>`
  );
}

/** A blank cell has a style and no text: a platform reads it as blank, not as a text of no length. */
function cell(at: string, text: string): string {
  if (text === '') return `<c r="${at}" s="1"/>`;
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  return `<c r="${at}" s="1" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}
