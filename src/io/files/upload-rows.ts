import { CsvFault, RowParser } from '../../core/csv/row-parser.ts';
import type { Template } from '../../core/tracking/template/template.ts';
import type { UploadFile } from '../../core/tracking/uploads/upload-format.ts';
import { delimiterOf, editsOf } from './upload-bytes.ts';

/**
 * The rows in the bytes of an upload file, by the readers that read everybody's files: to compare with what was to be
 * written. Undefined when they cannot be read.
 */
export async function uploadRows(
  file: UploadFile,
  bytes: Uint8Array,
): Promise<readonly (readonly string[])[] | undefined> {
  if (file.format === 'xlsx' && file.template) return filledRows(bytes, file, file.template);
  return file.format === 'xlsx' ? sheetRows(bytes, file) : textRows(bytes, file);
}

async function sheetRows(bytes: Uint8Array, file: UploadFile): Promise<string[][] | undefined> {
  const { openWorkbook } = await import('../xlsx/workbook.ts');
  const [sheet, another] = openWorkbook(bytes);
  if (!sheet || another || sheet.name !== file.sheet) return undefined;
  const width = file.rows[0]?.length ?? 0;
  const rows: string[][] = [];
  for await (const { cells } of sheet.rows()) {
    // A cell that is no text has lost its digits: then the rows differ, as they should.
    const row = cells.map((cell) =>
      typeof cell === 'string' ? cell : cell === null ? '' : `number ${cell}`,
    );
    rows.push([...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')]);
  }
  return rows;
}

/** The filled sheet, if nothing but it differs from the template. Blank cells at the end of a row are none. */
async function filledRows(
  bytes: Uint8Array,
  file: UploadFile,
  template: Template,
): Promise<readonly (readonly string[])[] | undefined> {
  const { openWorkbook } = await import('../xlsx/workbook.ts');
  const { sameButSheet } = await import('../xlsx/fill-workbook.ts');
  const { sheetTexts } = await import('../xlsx/sheet-texts.ts');
  const sheet = openWorkbook(bytes).find(({ name }) => name === template.sheet);
  if (!sheet || !sameButSheet(template.bytes, bytes, template.sheet)) return undefined;
  const edited = new Set(editsOf(file.rows, template.rows).map(({ row, column }) => `${row} ${column}`));
  const rows = await sheetTexts(sheet, (row, column) => edited.has(`${row} ${column}`));
  return rows.map((row, i) =>
    Array.from(file.rows[i] ?? [], (_, j) => row[j] ?? '').concat(row.slice(file.rows[i]?.length ?? 0)),
  );
}

function textRows(bytes: Uint8Array, file: UploadFile): string[][] | undefined {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (file.encoding === 'utf-8' && marked !== file.bom) return undefined;
  const rows: string[][] = [];
  try {
    const text = new TextDecoder(file.encoding, { fatal: true }).decode(bytes);
    const options = { delimiter: delimiterOf(file), quote: file.quote !== 'none' };
    const parser = new RowParser(options, (cells) => rows.push(cells));
    parser.feed(new TextEncoder().encode(text));
    parser.finish();
    return rows;
  } catch (error) {
    if (error instanceof CsvFault || error instanceof TypeError) return undefined;
    throw error;
  }
}
