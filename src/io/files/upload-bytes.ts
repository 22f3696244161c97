import type { UploadFile } from '../../core/tracking/uploads/upload-format.ts';

/** The bytes of a platform's csv or tsv file: exactly its cells, nothing added for spreadsheets. */
export async function uploadBytes(file: UploadFile): Promise<Uint8Array> {
  const text = await uploadText(file);
  if (file.encoding === 'utf-8') return Buffer.from(file.bom ? `\uFEFF${text}` : text, 'utf8');
  // TextEncoder knows only UTF-8; the other encodings are written once an ASCII-only file needs none.
  if (/^[\x00-\x7F]*$/.test(text)) return Buffer.from(text, 'latin1');
  throw new Error(`no encoder for ${file.encoding}`);
}

async function uploadText(file: UploadFile): Promise<string> {
  if (file.quote === 'none') {
    const delimiter = file.format === 'tsv' ? '\t' : ',';
    return file.rows.map((row) => row.join(delimiter) + file.eol).join('');
  }
  const { stringify } = await import('csv-stringify/sync');
  const rows = file.rows.map((row) => [...row]);
  return stringify(rows, { delimiter: file.format === 'tsv' ? '\t' : ',', record_delimiter: file.eol });
}
