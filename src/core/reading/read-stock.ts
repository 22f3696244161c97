import { FORMATS } from '../platforms/formats.ts';
import type { StockRow } from '../platforms/stock-row.ts';
import type { Problem } from '../problem.ts';
import { ExportReader, type ReadOptions, Refused } from './export-reader.ts';

export interface ReadStock {
  readonly format?: string;
  readonly rows: readonly StockRow[];
  readonly problems: readonly Problem[];
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly refused: boolean;
}

/** Stock rows of an inventory, product or plain stock file held in memory. */
export function readStock(
  bytes: Uint8Array,
  options: Partial<Omit<ReadOptions, 'scattered'>> = {},
): ReadStock {
  const rows: StockRow[] = [];
  const problems: Problem[] = [];
  let rowsRejected = 0;
  let refused = false;
  const formats = FORMATS.filter((format) => format.kind === 'stock' || format.kind === 'products');
  const reader = new ExportReader(
    formats,
    { shop: '', file: '', ...options, scattered: new Set() },
    {
      order: () => {},
      scattered: () => {},
      stock: (more) => rows.push(...more),
      tell: (problem) => problems.push(problem),
      reject: (lines, problem) => {
        rowsRejected += lines.length;
        problems.push(problem);
      },
      refuse: (problem) => {
        throw new Refused(problem);
      },
    },
  );
  try {
    reader.feed(bytes);
    reader.finish();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    problems.push(error.problem);
    refused = true;
  }
  return {
    ...(reader.recognised && { format: reader.recognised.format.id }),
    rows: refused ? [] : rows,
    problems,
    rowsRead: reader.rowsRead,
    rowsRejected,
    refused,
  };
}
