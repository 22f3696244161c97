import { CsvFault, RowParser } from '../csv/row-parser.ts';
import type { Problem } from '../problem.ts';
import { detectBom, type Encoding, findInvalidUtf8, invalidBytes, sniffContainer } from '../text/decode.ts';

export interface Table {
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly encoding: Encoding;
  readonly delimiter: string;
}

export interface TableOptions {
  /** As a person says it is; else found. */
  readonly encoding?: Encoding;
  /** Whether a row can be the header: decides between encodings in which the bytes are text as well. */
  readonly isHeader?: (cells: readonly string[]) => boolean;
}

/** What a file that is not UTF-8 may be in: carriers of China, Japan and the West. */
const OLD: readonly Encoding[] = ['gb18030', 'shift_jis', 'windows-1252'];

/**
 * A small delimited file as rows: a carrier's list of numbers, a seller's own table. Strict like an export. A file that is
 * not UTF-8 is read in the first old encoding in which its header is known, which is said by `encoding`.
 */
export function readTable(bytes: Uint8Array, file: string, options: TableOptions = {}): Table | Problem {
  const container = sniffContainer(bytes);
  if (container) return { code: `file/is-${container}`, severity: 'error', file };
  const marked = detectBom(bytes);
  const body = bytes.subarray(marked.bom);
  const decoded = decodeAs(body, marked.encoding, marked.bom > 0, options);
  if (decoded === undefined) {
    const encoding = options.encoding ?? marked.encoding;
    const { invalid } = findInvalidUtf8(body, true);
    return invalidBytes(file, encoding, marked.bom + Math.max(0, invalid));
  }
  const delimiter = delimiterOf(decoded.text);
  const rows: { cells: string[]; line: number }[] = [];
  const parser = new RowParser({ delimiter, quote: true }, (cells, line) => rows.push({ cells, line }));
  try {
    parser.feed(new TextEncoder().encode(decoded.text));
    parser.finish();
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const facts = { lastWholeLine: String(error.lastWholeLine), reached: String(error.reached) };
    return { code: error.code, severity: 'error', file, line: error.line, facts };
  }
  return rows.length === 0
    ? { code: 'file/empty', severity: 'error', file }
    : { rows, encoding: decoded.encoding, delimiter };
}

function decodeAs(
  bytes: Uint8Array,
  found: Encoding,
  isMarked: boolean,
  options: TableOptions,
): { text: string; encoding: Encoding } | undefined {
  if (options.encoding !== undefined && !isMarked) return decode(bytes, options.encoding);
  const read = decode(bytes, found);
  if (read || found !== 'utf-8') return read;
  // Characters of UTF-8 before the bad byte: damaged UTF-8, unless an old encoding makes a header of them.
  const isDamaged = !isAscii(bytes.subarray(0, findInvalidUtf8(bytes, true).invalid));
  const possible = OLD.map((encoding) => decode(bytes, encoding)).filter((one) => one !== undefined);
  const { isHeader } = options;
  const known = possible.find(({ text }) => isHeader?.(firstCells(text)));
  if (isDamaged) return known && !/^[\x00-\x7F]*$/.test(firstLine(known.text)) ? known : undefined;
  return known ?? possible[0];
}

function decode(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Cells of the first line, roughly: enough to know a header by. */
function firstCells(text: string): string[] {
  return firstLine(text)
    .split(delimiterOf(text))
    .map((cell) => cell.replace(/^"(.*)"$/, '$1'));
}

function firstLine(text: string): string {
  return /^\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** The delimiter that divides the first line into most cells, quoted parts left out. */
function delimiterOf(text: string): string {
  const first = firstLine(text).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|', '，'].map((delimiter) => ({
    delimiter,
    n: first.split(delimiter).length,
  }));
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).delimiter;
}
