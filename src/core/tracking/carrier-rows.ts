import type { Problem } from '../problem.ts';
import type { Carrier } from './carrier.ts';
import { checkTrackingNumber } from './check-tracking-number.ts';
import type { Goods } from './coverage.ts';
import { skuColumns } from './sku-columns.ts';
import { recogniseTrackingHeader, type TrackingColumn, type TrackingColumns } from './tracking-header.ts';
import { type ReadTracking, readTrackingRow } from './tracking-row.ts';

/** A number in a carrier's file, and whose it is: one row, or the rows that each name some goods of the same parcel. */
export interface CarrierRow {
  /** Physical line of the first row, from 1. */
  readonly line: number;
  readonly rows: number;
  readonly read: ReadTracking;
  /** Empty when the file does not say which goods the number is for. */
  readonly goods: readonly Goods[];
}

export interface CarrierRows {
  readonly rows: readonly CarrierRow[];
  readonly rejected: readonly Problem[];
  /** What was cleaned. */
  readonly told: readonly Problem[];
}

export interface CarrierFileOptions {
  /** The file's own names of its columns. */
  readonly names?: Partial<Readonly<Record<TrackingColumn, string>>>;
  /** Carrier of every number for which the file names none. */
  readonly carrier?: string;
  readonly ownCarriers?: readonly Carrier[];
}

type TableRow = { readonly cells: readonly string[]; readonly line: number };

/** Some carriers put a title above their header. */
const MOST_TITLE_ROWS = 10;

/**
 * The numbers in a carrier's file, row by row: each row names its order or parcel itself, none is paired by position.
 * Rows in = rows + rejected + blank ones.
 * @param even true for text files, whose rows must all have the header's length; a sheet leaves out blank cells
 */
export function readCarrierRows(
  table: readonly TableRow[],
  file: string,
  options: CarrierFileOptions,
  even: boolean,
): CarrierRows | Problem {
  const found = findHeader(table, options);
  if ('problem' in found) return { ...found.problem, file, line: table[0]?.line ?? 1 };
  const { header, columns, at } = found;
  const goods = skuColumns(header);
  const rows = new Map<string, CarrierRow>();
  const rejected: Problem[] = [];
  const told: Problem[] = [];
  for (const { cells, line } of table.slice(at + 1)) {
    if (cells.length !== header.length && (even || cells.length > header.length)) {
      const facts = { expected: String(header.length), found: String(cells.length) };
      rejected.push({ code: 'row/ragged', severity: 'error', file, line, facts });
      continue;
    }
    const result = readTrackingRow(cells, columns, line, file);
    if (result.kind === 'problem') rejected.push(result.problem);
    if (result.kind !== 'row') continue;
    const sku = (cells[goods.sku] ?? '').trim();
    const quantity = (cells[goods.quantity] ?? '').trim();
    if (sku !== '' && quantity !== '' && !/^[1-9]\d{0,6}$/.test(quantity)) {
      const facts = { ...(result.row.order ? { order: result.row.order } : {}), sku };
      rejected.push({
        code: 'tracking/bad-quantity',
        severity: 'error',
        file,
        line,
        value: quantity,
        facts,
      });
      continue;
    }
    told.push(...result.told);
    const row = { ...result.row, carrier: result.row.carrier || (options.carrier ?? '') };
    // Capitals where the carrier's form has only capitals, so that 1z… is known to be 1Z….
    const number = checkTrackingNumber(row.number, row.carrier, options).normalised;
    if (number !== row.number)
      told.push({
        code: 'tracking/capitals',
        severity: 'info',
        file,
        line,
        value: row.number,
        facts: { number },
      });
    const key = JSON.stringify(sku === '' ? [line] : [row.order, row.parcel, number]);
    const before = rows.get(key);
    const one = { sku, quantity: quantity === '' ? undefined : Number(quantity) };
    rows.set(key, {
      line: before?.line ?? line,
      rows: (before?.rows ?? 0) + 1,
      read: before?.read ?? { ...row, number },
      goods: sku === '' ? [] : [...(before?.goods ?? []), one],
    });
  }
  return { rows: [...rows.values()], rejected, told };
}

/** Whether a row has the columns a carrier's file needs. */
export function isCarrierHeader(cells: readonly string[], options: CarrierFileOptions): boolean {
  return 'columns' in recogniseTrackingHeader(cells, options.names);
}

function findHeader(
  table: readonly TableRow[],
  options: CarrierFileOptions,
):
  | { readonly header: readonly string[]; readonly columns: TrackingColumns; readonly at: number }
  | { readonly problem: Problem } {
  let first: Problem | undefined;
  for (const [at, { cells }] of table.slice(0, MOST_TITLE_ROWS).entries()) {
    const recognised = recogniseTrackingHeader(cells, options.names);
    if ('columns' in recognised) return { header: cells, columns: recognised.columns, at };
    first ??= recognised.problem;
  }
  return { problem: first ?? { code: 'file/empty', severity: 'error' } };
}
