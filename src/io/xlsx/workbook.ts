import type { SheetCell } from '../../core/reading/cell-text.ts';
import type { SheetRow } from '../../core/reading/sheet-reader.ts';
import { unescapeXml } from './parts.ts';
import { inflateEntry, type ZipEntry, ZipFault, zipEntries } from './zip-entries.ts';

/** A sheet of an XLSX workbook; its rows are read from the file anew each time. */
export interface WorkbookSheet {
  readonly name: string;
  /** Rows in the order of the file; `most` stops early. */
  rows(most?: number): AsyncIterable<SheetRow>;
}

const MIB = 1024 * 1024;
/** Sheets are streamed; shared strings and the small parts are held in memory. */
const MOST_SHEET = 1024 * MIB;
const MOST_STRINGS = 256 * MIB;
const MOST_OTHER = 64 * MIB;

/**
 * Opens an XLSX workbook held in memory (hucre reads the parts; the limits against zip bombs are checked before).
 * The wrong `<dimension>` some platforms write is not looked at. Throws ZipFault.
 * @param rowsOf how rows are read: `plainRows` where cells are let go of soon
 */
export function openWorkbook(bytes: Uint8Array, rowsOf: RowsOf = libraryRows): readonly WorkbookSheet[] {
  const entries = zipEntries(bytes, (name) => {
    if (/worksheets\//i.test(name)) return MOST_SHEET;
    return /sharedStrings/i.test(name) ? MOST_STRINGS : MOST_OTHER;
  });
  const book = entries.find((entry) => /(^|\/)workbook\.xml$/i.test(entry.name));
  if (!book || !entries.some((entry) => entry.name === '[Content_Types].xml'))
    throw new ZipFault('zip/broken', { why: 'no workbook' });
  const xml = new TextDecoder().decode(inflateEntry(bytes, book));
  const rows = rowsOf(bytes, entries);
  return sheetNames(xml).map((name, index) => ({ name, rows: (most) => rows(index, most) }));
}

/** Opens the rows of a workbook's sheets by their number, from 0. */
export type RowsOf = (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
) => (sheet: number, most?: number) => AsyncIterable<SheetRow>;

/** Rows as hucre reads them. */
export const libraryRows: RowsOf = (bytes) => (sheet, most) => rowsByLibrary(bytes, sheet, most);

function sheetNames(xml: string): string[] {
  const names: string[] = [];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
    if (name && /:id\s*=/.test(tag)) names.push(unescapeXml(name[1] ?? name[2] ?? ''));
  }
  return names;
}

async function* rowsByLibrary(bytes: Uint8Array, sheet: number, most?: number): AsyncGenerator<SheetRow> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  let next = 1;
  try {
    for await (const row of streamXlsxRows(bytes, { sheet, ...(most !== undefined && { maxRows: most }) })) {
      const line = Number.isSafeInteger(row.index) && row.index >= 0 ? row.index + 1 : next;
      next = line + 1;
      yield { line, cells: row.values.map(cell) };
    }
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault('zip/broken', {
      why: error instanceof Error ? error.message.slice(0, 120) : 'unreadable',
    });
  }
}

function cell(value: unknown): SheetCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateText(value);
  return null;
}

/** A date cell, whose wall time hucre gives as if it were UTC; spreadsheets keep fractions of a second as noise. */
function dateText(date: Date): string {
  return new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
