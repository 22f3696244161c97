import type { ExportFormat, Sink } from '../../core/platforms/export-format.ts';
import { type ReadOptions, Refused } from '../../core/reading/open-format.ts';
import {
  SHEET_HEAD_ROWS,
  type SheetHead,
  SheetReader,
  type SheetRow,
} from '../../core/reading/sheet-reader.ts';
import { plainRows } from './plain-rows.ts';
import { libraryRows, openWorkbook, type WorkbookSheet } from './workbook.ts';
import { ZipFault } from './zip-entries.ts';

export interface ReadXlsx {
  readonly recognised: NonNullable<SheetReader['recognised']>;
  readonly rowsRead: number;
}

/**
 * Reads the export in an XLSX workbook: the sheet whose header a format knows. Orders and problems go to the sink as
 * they are complete.
 * @param bytes the whole file
 * @param pause awaited now and then, so that the caller can hand on what has come together
 * @throws Refused when the file as a whole cannot be read
 */
export async function readXlsx(
  bytes: Uint8Array,
  formats: readonly ExportFormat[],
  options: ReadOptions,
  sink: Sink,
  pause?: () => Promise<void>,
): Promise<ReadXlsx> {
  const reader = new SheetReader(formats, options, sink);
  try {
    const keeps = options.items !== undefined || options.scattered.size > 0 || sink.item !== undefined;
    const { sheet } = await chooseSheet(openWorkbook(bytes, keeps ? libraryRows : plainRows), reader);
    for await (const row of sheet.rows()) {
      reader.row(row);
      if (pause && row.line % PAUSE_ROWS === 0) await pause();
    }
  } catch (error) {
    throw asRefused(error, options.file);
  }
  reader.finish();
  if (!reader.recognised) throw new Refused({ code: 'file/empty', severity: 'error', file: options.file });
  return { recognised: reader.recognised, rowsRead: reader.rowsRead };
}

const PAUSE_ROWS = 500;

/** Which format the workbook's export is of, from the first rows of its sheets. Throws Refused. */
export async function recogniseXlsx(
  bytes: Uint8Array,
  formats: readonly ExportFormat[],
  options: ReadOptions,
  sink: Sink,
): Promise<ReadXlsx['recognised']> {
  const reader = new SheetReader(formats, options, sink);
  try {
    const { head } = await chooseSheet(openWorkbook(bytes, plainRows), reader);
    for (const row of head) reader.row(row);
  } catch (error) {
    if (!(error instanceof Refused && reader.recognised)) throw asRefused(error, options.file);
  }
  if (!reader.recognised) throw new Refused({ code: 'file/empty', severity: 'error', file: options.file });
  return reader.recognised;
}

async function chooseSheet(
  sheets: readonly WorkbookSheet[],
  reader: SheetReader,
): Promise<{ readonly sheet: WorkbookSheet; readonly head: readonly SheetRow[] }> {
  const heads: SheetHead[] = [];
  for (const sheet of sheets) {
    const rows: SheetRow[] = [];
    for await (const row of sheet.rows(SHEET_HEAD_ROWS)) rows.push(row);
    heads.push({ name: sheet.name, rows });
  }
  const at = reader.choose(heads);
  const [sheet, head] = [sheets[at], heads[at]?.rows ?? []];
  if (!sheet) throw new ZipFault('zip/broken', { why: 'no sheet' });
  return { sheet, head };
}

function asRefused(error: unknown, file: string): unknown {
  if (!(error instanceof ZipFault)) return error;
  const code =
    error.code === 'zip/too-large'
      ? 'xlsx/too-large'
      : error.code === 'zip/encrypted'
        ? 'file/is-encrypted'
        : 'xlsx/broken';
  return new Refused({ code, severity: 'error', file, facts: error.facts });
}
