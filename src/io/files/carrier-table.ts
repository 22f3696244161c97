import type { Problem } from '../../core/problem.ts';
import { cellText } from '../../core/reading/cell-text.ts';
import { readTable, type TableOptions } from '../../core/reading/read-table.ts';
import { sniffContainer } from '../../core/text/decode.ts';

/** A carrier's file as rows of text. */
export interface CarrierTable {
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly encoding: string;
  /** True: every row must be as long as the header. A sheet leaves out blank cells. */
  readonly even: boolean;
}

/** Rows at a sheet's beginning among which its header is looked for. */
const HEAD_ROWS = 10;

/** The table in a carrier's file: csv with any delimiter, or the sheet of an XLSX workbook with the right header. */
export async function carrierTable(
  bytes: Uint8Array,
  file: string,
  options: TableOptions,
): Promise<CarrierTable | Problem> {
  if (sniffContainer(bytes) === 'xlsx') return sheetTable(bytes, file, options);
  const table = readTable(bytes, file, options);
  return 'code' in table ? table : { rows: table.rows, encoding: table.encoding, even: true };
}

async function sheetTable(
  bytes: Uint8Array,
  file: string,
  { isHeader }: TableOptions,
): Promise<CarrierTable | Problem> {
  const { openWorkbook } = await import('../xlsx/workbook.ts');
  const { ZipFault } = await import('../xlsx/zip-entries.ts');
  try {
    const sheets = openWorkbook(bytes);
    const known: (typeof sheets)[number][] = [];
    for (const sheet of sheets) {
      const head = await rowsOf(sheet.rows(HEAD_ROWS));
      if (head.some(({ cells }) => isHeader?.(cells))) known.push(sheet);
    }
    if (known.length > 1) {
      const facts = { sheets: known.map(({ name }) => name).join(', ') };
      return { code: 'file/several-sheets', severity: 'error', file, facts };
    }
    const chosen = known[0] ?? sheets[0];
    const rows = chosen ? await rowsOf(chosen.rows()) : [];
    return rows.length === 0
      ? { code: 'file/empty', severity: 'error', file }
      : { rows, encoding: 'xlsx', even: false };
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const code = error.code === 'zip/too-large' ? 'xlsx/too-large' : 'xlsx/broken';
    return { code, severity: 'error', file, facts: error.facts };
  }
}

async function rowsOf(
  rows: AsyncIterable<{
    readonly line: number;
    readonly cells: readonly (string | number | boolean | null)[];
  }>,
): Promise<{ cells: string[]; line: number }[]> {
  const found: { cells: string[]; line: number }[] = [];
  for await (const { cells, line } of rows) {
    const text = cells.map(cellText);
    while (text.at(-1) === '') text.pop();
    if (text.length > 0) found.push({ cells: text, line });
  }
  return found;
}
