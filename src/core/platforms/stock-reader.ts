import type { Problem } from '../problem.ts';
import { cleanId, isScientific, trim } from '../text/clean.ts';
import type { ReadContext, RowReader, Sink } from './export-format.ts';
import { column, type Header } from './header.ts';
import { isDiscontinued } from './selling-status.ts';
import { type Measure, type MeasureColumns, measureColumns, readMeasures } from './stock-measures.ts';
import type { StockRow } from './stock-row.ts';

/** Where a stock file has its columns; -1 = not there. */
export interface StockColumns {
  readonly sku: number;
  readonly name: number;
  readonly location: number;
  readonly bin: number;
  readonly available: number;
  readonly onHand: number;
  readonly barcode: number;
  /** What says whether it is still sold. */
  readonly status: number;
  /** Rows of one product share its status, which only the first of them names. */
  readonly product: number;
  readonly measures: MeasureColumns;
  /** Columns that are a location each, with the quantity in them (Shopify until 2023). */
  readonly perLocation: readonly number[];
}

/** Finds the columns of a stock file under any of these names. */
export function stockColumns(
  header: Header,
  names: Readonly<
    Record<Exclude<keyof StockColumns, 'perLocation' | 'measures' | 'status' | 'product'>, readonly string[]>
  > &
    Readonly<Partial<Record<'status' | 'product', readonly string[]>>>,
): StockColumns {
  const at = (list: readonly string[]) => column(header, ...list);
  return {
    sku: at(names.sku),
    name: at(names.name),
    location: at(names.location),
    bin: at(names.bin),
    available: at(names.available),
    onHand: at(names.onHand),
    barcode: at(names.barcode),
    status: at(names.status ?? []),
    product: at(names.product ?? []),
    measures: measureColumns(header),
    perLocation: [],
  };
}

/** Cells that say "this place does not keep it": none, which is not nought (import-quirks.md 30). */
const NONE = new Set(['', 'not stocked', '-', 'n/a']);

/** Reads stock rows; a row without SKU (or with `-` for one) is none, and said to be so once. */
export function openStock(at: StockColumns, header: Header, context: ReadContext, sink: Sink): RowReader {
  const width = header.names.length;
  let without = 0;
  let last: { readonly product: string; readonly status: string } | undefined;
  const odd = new Map<Measure, { line: number; value: string; count: number }>();
  const complain = (code: string, line: number, position: number, value: string): Problem => ({
    code,
    severity: 'error',
    file: context.file,
    line,
    column: header.names[position] ?? '',
    value: value.slice(0, 80),
  });
  const read = (cells: readonly string[], line: number): Problem | undefined => {
    const text = (position: number) => trim(cells[position] ?? '');
    if (cells.length !== width)
      return {
        ...complain('row/ragged', line, at.sku, ''),
        facts: { expected: String(width), found: String(cells.length) },
      };
    const product = text(at.product);
    const own = text(at.status);
    const status = own === '' && product !== '' && last?.product === product ? last.status : own;
    last = { product, status };
    const discontinued = isDiscontinued(status);
    const sku = cleanId(cells[at.sku] ?? '');
    if (isScientific(sku)) return complain('row/damaged-id', line, at.sku, sku);
    if (sku === '' || sku === '-') {
      without++;
      return complain('row/no-sku', line, at.sku, sku);
    }
    const name = text(at.name);
    const barcode = cleanId(cells[at.barcode] ?? '');
    const measured = readMeasures(at.measures, text);
    for (const { measure, value } of measured.odd) {
      const seen = odd.get(measure) ?? { line, value, count: 0 };
      odd.set(measure, { ...seen, count: seen.count + 1 });
    }
    const base = {
      sku,
      ...(name !== '' && { name }),
      ...(barcode !== '' && { barcode }),
      ...(discontinued !== undefined && { discontinued }),
      ...measured.read,
    };
    if (at.perLocation.length > 0) {
      const rows: StockRow[] = [];
      for (const position of at.perLocation) {
        const units = unitsOf(text(position));
        if (units === 'bad') return complain('row/bad-quantity', line, position, text(position));
        if (units !== undefined)
          rows.push({ ...base, location: header.names[position] ?? '', available: units });
      }
      sink.stock?.(rows, line);
      return undefined;
    }
    const [available, onHand] = [unitsOf(text(at.available)), unitsOf(text(at.onHand))];
    if (available === 'bad') return complain('row/bad-quantity', line, at.available, text(at.available));
    if (onHand === 'bad') return complain('row/bad-quantity', line, at.onHand, text(at.onHand));
    const [location, bin] = [text(at.location), text(at.bin)];
    sink.stock?.(
      [
        {
          ...base,
          ...(location !== '' && { location }),
          ...(bin !== '' && { bin }),
          ...(available !== undefined && { available }),
          ...(onHand !== undefined && { onHand }),
        },
      ],
      line,
    );
    return undefined;
  };
  return {
    row(cells, line) {
      if (cells.every((cell) => trim(cell) === '')) return 'no-row';
      const problem = read(cells, line);
      if (problem)
        sink.reject([line], problem.code === 'row/no-sku' ? { ...problem, severity: 'warning' } : problem);
      return undefined;
    },
    end() {
      // A file with a thousand weights without a unit is wrong once.
      for (const [measure, { line, value, count }] of odd)
        sink.tell({
          ...complain(`stock/bad-${measure}`, line, at.measures[measure], value),
          severity: 'warning',
          facts: { value, count: String(count) },
        });
      if (without > 0)
        sink.tell({
          code: 'stock/rows-without-sku',
          severity: 'info',
          file: context.file,
          value: String(without),
        });
    },
  };
}

/** Whole units, below nought where more was sold than there is. */
function unitsOf(text: string): number | undefined | 'bad' {
  if (NONE.has(text.toLowerCase())) return undefined;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : 'bad';
}
