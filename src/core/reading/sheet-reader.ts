import { LIMITS } from '../csv/limits.ts';
import type { ExportFormat, RowReader, Sink } from '../platforms/export-format.ts';
import { type Header, readHeader } from '../platforms/header.ts';
import { normaliseName } from '../text/clean.ts';
import { cellText, type SheetCell } from './cell-text.ts';
import { openFormat, type ReadOptions, Refused, recogniseHeader, tooManyRows } from './open-format.ts';

export interface SheetRow {
  /** Row number in the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/** A sheet and its first rows. */
export interface SheetHead {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Rows at a sheet's beginning among which its header is looked for. */
export const SHEET_HEAD_ROWS = 20;

/** Reads the sheet of a workbook that holds an export; the workbook itself is opened by whoever feeds it. */
export class SheetReader {
  recognised:
    | { readonly format: ExportFormat; readonly encoding: 'xlsx'; readonly sheet: string }
    | undefined;
  rowsRead = 0;
  readonly #formats: readonly ExportFormat[];
  readonly #options: ReadOptions;
  readonly #sink: Sink;
  #header: Header | undefined;
  #rows: RowReader | undefined;

  constructor(formats: readonly ExportFormat[], options: ReadOptions, sink: Sink) {
    this.#formats = formats;
    this.#options = options;
    this.#sink = sink;
  }

  /**
   * The sheet to read: the one whose header a format knows, wherever it stands. Throws Refused when none or several
   * are (formats.md §1: by header, not by position).
   */
  choose(sheets: readonly SheetHead[]): number {
    const { file } = this.#options;
    const headers = sheets.map((sheet) => headerOf(sheet, this.#formats));
    const known = headers.flatMap((found, i) => (found.known ? [i] : []));
    if (known.length > 1)
      throw new Refused({
        code: 'file/several-sheets',
        severity: 'error',
        file,
        facts: { sheets: known.map((i) => sheets[i]?.name ?? '').join(', ') },
      });
    const widest = headers.reduce(
      (best, found, i) => (found.header.index.size > (headers[best]?.header.index.size ?? 0) ? i : best),
      0,
    );
    const chosen = known[0] ?? widest;
    const header = headers[chosen]?.header ?? readHeader([], 1);
    const format = recogniseHeader(this.#formats, header, this.#options);
    const sheet = sheets[chosen]?.name ?? '';
    this.#header = header;
    this.recognised = { format, encoding: 'xlsx', sheet };
    this.#rows = openFormat(format, header, this.#options, this.#sink);
    if (sheets.length > 1) this.#sink.tell({ code: 'file/sheet', severity: 'info', file, value: sheet });
    return chosen;
  }

  /** A row of the chosen sheet. Missing cells at its end are blank cells. */
  row({ line, cells }: SheetRow): void {
    const header = this.#header;
    if (!header || line <= header.line) return;
    const texts = cells.map(cellText);
    while (texts.length > header.names.length && texts.at(-1) === '') texts.pop();
    while (texts.length < header.names.length) texts.push('');
    if (texts.every((text) => text === '')) return;
    if (this.rowsRead >= LIMITS.rows) throw tooManyRows(this.#options.file);
    if (this.#rows?.row(texts, line) !== 'no-row') this.rowsRead++;
  }

  finish(): void {
    this.#rows?.end();
  }
}

function headerOf(sheet: SheetHead, formats: readonly ExportFormat[]): { header: Header; known: boolean } {
  let widest: Header | undefined;
  for (const row of sheet.rows.slice(0, SHEET_HEAD_ROWS)) {
    const texts = row.cells.map(cellText);
    while (texts.at(-1)?.trim() === '') texts.pop();
    const header = readHeader(texts, row.line);
    if (
      formats.some((format) =>
        format.signatures.some((set) => set.every((name) => header.index.has(normaliseName(name)))),
      )
    )
      return { header, known: true };
    if (!widest || header.index.size > widest.index.size) widest = header;
  }
  return { header: widest ?? readHeader([], 1), known: false };
}
