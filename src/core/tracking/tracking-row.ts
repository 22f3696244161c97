import { parseStamp } from '../orders/instant.ts';
import type { Problem } from '../problem.ts';
import { cleanId, isScientific, trim } from '../text/clean.ts';
import { cleanTrackingNumber } from './clean-number.ts';
import type { TrackingColumns } from './tracking-header.ts';

/** One row of a carrier's file. */
export interface ReadTracking {
  readonly order?: string;
  readonly parcel?: string;
  /** Without spaces, full-width characters folded. */
  readonly number: string;
  /** As the file writes it; '' when it does not say. */
  readonly carrier: string;
  readonly url?: string;
  /** `2026-01-05`, or an instant where the file has an offset. */
  readonly shippedAt?: string;
}

export type TrackingRowResult =
  /** `told`: what was cleaned, and what could not be read but is not needed. */
  | { readonly kind: 'row'; readonly row: ReadTracking; readonly told: readonly Problem[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Parts of a number written in groups are shorter than this; two numbers in one cell are not. */
const SHORTEST_NUMBER = 8;

/**
 * Reads one row. A row with a number but without an order, two numbers in a cell, or a number a spreadsheet destroyed
 * is a problem and not imported.
 * @param line physical line, from 1
 */
export function readTrackingRow(
  cells: readonly string[],
  columns: TrackingColumns,
  line: number,
  file?: string,
): TrackingRowResult {
  const cell = (position: number | undefined): string =>
    position === undefined ? '' : (cells[position] ?? '');
  const order = cleanId(cell(columns.order));
  const parcel = cleanId(cell(columns.parcel));
  const found = cell(columns.number);
  const make = (code: string, severity: Problem['severity'], value: string, facts = {}): Problem => ({
    code,
    severity,
    ...(file === undefined ? {} : { file }),
    line,
    value,
    facts: { ...(order ? { order } : {}), ...(parcel ? { parcel } : {}), ...facts },
  });
  const refuse = (code: string, value: string, facts = {}): TrackingRowResult => ({
    kind: 'problem',
    problem: make(code, 'error', value, facts),
  });
  if (order === '' && parcel === '' && trim(found) === '') return { kind: 'blank' };
  if (order === '' && parcel === '') return refuse('tracking/no-order', found);
  if (trim(found) === '') return { kind: 'problem', problem: make('tracking/no-number', 'warning', '') };
  if (isScientific(order)) return refuse('tracking/order-scientific', order);
  const several = numbersIn(found);
  if (several.length > 1) return refuse('tracking/two-numbers', found, { numbers: several.join(', ') });
  const clean = cleanTrackingNumber(found);
  if (clean.text === '') return { kind: 'problem', problem: make('tracking/no-number', 'warning', found) };
  if (clean.damage === 'scientific') return refuse('tracking/scientific', found);
  const date = dateOf(cell(columns.date));
  const url = trim(cell(columns.url));
  const told: Problem[] = [];
  const cleaned = { number: clean.text };
  if (clean.folded) told.push(make('tracking/full-width', 'info', found, cleaned));
  if (clean.innerSpaces) told.push(make('tracking/spaces-removed', 'info', found, cleaned));
  if (date === undefined) told.push(make('tracking/date-unread', 'info', cell(columns.date)));
  return {
    kind: 'row',
    row: {
      ...(order ? { order } : {}),
      ...(parcel ? { parcel } : {}),
      number: clean.text,
      carrier: trim(cell(columns.carrier)),
      ...(url ? { url } : {}),
      ...(date ? { shippedAt: date } : {}),
    },
    told,
  };
}

/** The tracking numbers in one cell. Groups of a few characters (`1Z 999 AA1 …`) are one number. */
export function numbersIn(cell: string): string[] {
  const parts = cell
    .normalize('NFKC')
    .split(/[,;、|/\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const words = (parts[0] ?? '').split(/\s+/);
  const long = words.filter((word) => word.length >= SHORTEST_NUMBER);
  return long.length > 1 ? words : parts;
}

/** '' when the cell is empty, undefined when it is no date of the form year-month-day. */
function dateOf(cell: string): string | undefined {
  const text = trim(cell);
  if (text === '') return '';
  const stamp = parseStamp(text);
  if (stamp) return stamp;
  const m = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text);
  if (!m) return undefined;
  const [, year, month = '', day = ''] = m;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseStamp(`${date} 00:00Z`) ? date : undefined;
}
