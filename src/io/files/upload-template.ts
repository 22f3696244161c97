import { basename } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { readTable } from '../../core/reading/read-table.ts';
import { sniffContainer } from '../../core/text/decode.ts';
import type { Template } from '../../core/tracking/template/template.ts';
import { findTemplateHeader } from '../../core/tracking/template/template-header.ts';
import type { TrackingColumn } from '../../core/tracking/tracking-header.ts';

type Names = Partial<Readonly<Record<TrackingColumn, string>>>;

/** Encodings a filled text file can be written in. */
const WRITABLE = ['utf-8', 'gb18030', 'shift_jis'];

/** A platform's upload template from disk: the sheet, or the csv, whose header names order, carrier and number. */
export async function readTemplate(
  path: string,
  bytes: Uint8Array,
  names: Names,
): Promise<Template | Problem> {
  const file = basename(path);
  return sniffContainer(bytes) === 'xlsx'
    ? sheetTemplate(file, bytes, names)
    : textTemplate(file, bytes, names);
}

async function sheetTemplate(file: string, bytes: Uint8Array, names: Names): Promise<Template | Problem> {
  const { openWorkbook } = await import('../xlsx/workbook.ts');
  const { sheetTexts } = await import('../xlsx/sheet-texts.ts');
  const { ZipFault } = await import('../xlsx/zip-entries.ts');
  try {
    const found: Template[] = [];
    let problem: Problem | undefined;
    for (const sheet of openWorkbook(bytes)) {
      const rows = await sheetTexts(sheet);
      const head = findTemplateHeader(rows, names);
      if ('problem' in head) problem ??= head.problem;
      else found.push({ file, format: 'xlsx', sheet: sheet.name, rows, ...head, bytes });
    }
    // A sheet of examples has the same header: the one that is to be filled comes first, and holds no other's name.
    const template = found.find(({ sheet }) => !/example|sample|示例|样例/i.test(sheet)) ?? found[0];
    if (!template) return { ...(problem ?? { code: 'file/empty', severity: 'error' }), file };
    const words = await carriersOffered(template);
    return { ...template, ...(words && { words }) };
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const code = error.code === 'zip/too-large' ? 'xlsx/too-large' : 'xlsx/broken';
    return { code, severity: 'error', file, facts: error.facts };
  }
}

async function carriersOffered({
  bytes,
  sheet,
  columns,
  header,
}: Template): Promise<readonly string[] | undefined> {
  const { dropDown } = await import('../xlsx/drop-down.ts');
  const { partsOf } = await import('../xlsx/parts.ts');
  const parts = partsOf(bytes);
  // Below the header there may be a row of explanations.
  for (const row of [header + 1, header + 2, header + 3]) {
    const words = await dropDown(bytes, parts, sheet, { column: columns.carrier, row });
    if (words) return words;
  }
  return undefined;
}

function textTemplate(file: string, bytes: Uint8Array, names: Names): Template | Problem {
  const isHeader = (cells: readonly string[]) => 'columns' in findTemplateHeader([cells], names);
  const table = readTable(bytes, file, { isHeader });
  if ('code' in table) return table;
  const { delimiter, encoding } = table;
  const rows = table.rows.map(({ cells }) => cells);
  const head = findTemplateHeader(rows, names);
  if ('problem' in head) return { ...head.problem, file };
  if (!WRITABLE.includes(encoding))
    return { code: 'tracking/template-encoding', severity: 'error', file, facts: { encoding } };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const eol = Buffer.from(bytes).includes('\r\n') ? '\r\n' : '\n';
  return { file, format: 'csv', sheet: '', rows, ...head, text: { delimiter, encoding, bom, eol }, bytes };
}
