import { CsvFault, RowParser } from '../csv/row-parser.ts';
import type { Problem } from '../problem.ts';
import { detectBom, type Encoding, findInvalidUtf8, invalidBytes, sniffContainer } from '../text/decode.ts';

export interface Table {
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/**
 * A small delimited file as rows: a carrier's list of numbers, a seller's own table. Strict like an export; a file
 * that is not UTF-8 is read as GB18030 (Chinese carriers), which is said by `encoding`.
 */
export function readTable(bytes: Uint8Array, file: string): Table | Problem {
  const container = sniffContainer(bytes);
  if (container) return { code: `file/is-${container}`, severity: 'error', file };
  const { encoding, bom } = detectBom(bytes);
  const body = bytes.subarray(bom);
  const decoded = decode(body, encoding) ?? (encoding === 'utf-8' ? decode(body, 'gb18030') : undefined);
  if (decoded === undefined) {
    const { invalid } = findInvalidUtf8(body, true);
    return invalidBytes(file, encoding, bom + Math.max(0, invalid));
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

function decode(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** The delimiter that divides the first line into most cells, quoted parts left out. */
function delimiterOf(text: string): string {
  const first = (/^\s*([^\r\n]*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '，'].map((delimiter) => ({ delimiter, n: first.split(delimiter).length }));
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).delimiter;
}
