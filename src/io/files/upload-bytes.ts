import type { UploadFile } from '../../core/tracking/uploads/upload-format.ts';
import { encodeText } from './encode-text.ts';

/** The bytes of a platform's file: exactly its cells, nothing added for spreadsheets. The same file gives the same bytes. */
export async function uploadBytes(file: UploadFile): Promise<Uint8Array> {
  if (file.format === 'xlsx' && file.template) {
    const { fillWorkbook } = await import('../xlsx/fill-workbook.ts');
    return fillWorkbook(file.template.bytes, file.template.sheet, editsOf(file.rows, file.template.rows));
  }
  if (file.format === 'xlsx') {
    const { xlsxBytes } = await import('../xlsx/write-xlsx.ts');
    const { sheet: name = 'Sheet1', rows, merges } = file;
    return xlsxBytes({ name, rows, ...(merges && { merges }) });
  }
  const text = await uploadText(file);
  if (file.encoding !== 'utf-8') return encodeText(text, file.encoding);
  return Buffer.from(file.bom ? `\uFEFF${text}` : text, 'utf8');
}

async function uploadText(file: UploadFile): Promise<string> {
  const delimiter = delimiterOf(file);
  if (file.quote === 'none') return file.rows.map((row) => row.join(delimiter) + file.eol).join('');
  const { stringify } = await import('csv-stringify/sync');
  const rows = file.rows.map((row) => [...row]);
  return stringify(rows, { delimiter, record_delimiter: file.eol });
}

/** Cells that are not as they were. */
export function editsOf(
  rows: UploadFile['rows'],
  before: UploadFile['rows'],
): { row: number; column: number; text: string }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text === (before[row]?.[column] ?? '') ? [] : [{ row, column, text }])),
  );
}

export function delimiterOf(file: UploadFile): string {
  if (file.template?.text) return file.template.text.delimiter;
  return file.format === 'tsv' ? '\t' : ',';
}

/** A CSV for people in a spreadsheet: UTF-8 with its mark. Cells must be harmless already (`forPeople`). */
export async function csvForPeople(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  const text = stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n' },
  );
  return Buffer.from(`\uFEFF${text}`, 'utf8');
}
