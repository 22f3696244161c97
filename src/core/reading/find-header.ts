import { RowParser } from '../csv/row-parser.ts';
import type { ExportFormat } from '../platforms/export-format.ts';
import { type Header, readHeader } from '../platforms/header.ts';
import { normaliseName } from '../text/clean.ts';
import type { Encoding } from '../text/decode.ts';

export interface FoundHeader {
  readonly header: Header;
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly encoding: Encoding;
  /** False: no known format has this header; it is the likeliest row, for the message. */
  readonly known: boolean;
}

const DELIMITERS = [',', ';', '\t', '，'] as const;
/** Preambles, blank lines and `sep=` lines may stand before the header (formats.md §1). */
const ROWS_SEARCHED = 20;
/** Of the beginning, no more is parsed than holds these rows. */
const PIECE = 4096;

/**
 * The header among the first rows of a file's beginning. A row counts when a known format's signature is in it;
 * otherwise the widest of the first rows is returned with `known: false`.
 */
export function findHeader(head: string, encoding: Encoding, formats: readonly ExportFormat[]): FoundHeader {
  let widest: FoundHeader | undefined;
  for (const delimiter of DELIMITERS) {
    for (const quoted of delimiter === '\t' ? [true, false] : [true]) {
      for (const { cells, line } of firstRows(head, delimiter, quoted)) {
        const header = readHeader(cells, line);
        const found = { header, delimiter, quoted, encoding };
        const known = formats.some(
          (format) =>
            (format.quoted ?? true) === quoted &&
            format.signatures.some((set) => set.every((name) => header.index.has(normaliseName(name)))),
        );
        if (known) return { ...found, known };
        if (!widest || header.index.size > widest.header.index.size) widest = { ...found, known };
      }
    }
  }
  return widest ?? { header: readHeader([], 1), delimiter: ',', quoted: true, encoding, known: false };
}

function firstRows(head: string, delimiter: string, quoted: boolean): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const parser = new RowParser({ delimiter, quote: quoted }, (cells, line) => {
    if (rows.length < ROWS_SEARCHED) rows.push({ cells, line });
  });
  try {
    const bytes = new TextEncoder().encode(head);
    for (let at = 0; rows.length < ROWS_SEARCHED && at < bytes.length; at += PIECE)
      parser.feed(bytes.subarray(at, at + PIECE));
    if (rows.length < ROWS_SEARCHED) parser.finish();
  } catch {
    // The beginning of a file may end in the middle of a quoted cell; the rows before it are enough.
  }
  return rows;
}
