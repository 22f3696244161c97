import type { Problem } from '../../problem.ts';
import { normaliseName } from '../../text/clean.ts';
import { recogniseTrackingHeader, type TrackingColumn } from '../tracking-header.ts';
import type { TemplateColumns } from './template.ts';

/** Platforms put notes and examples above their header. */
const MOST_TITLE_ROWS = 20;
const GROUP = 'auto combine group id';

/**
 * Where a platform's upload template has its header, and which columns hold order, number and carrier (uploads.md §2, §7:
 * found by name, because the seller's own download wins over any layout known here).
 * @param names the template's own names of columns, where they are others
 */
export function findTemplateHeader(
  rows: readonly (readonly string[])[],
  names: Partial<Readonly<Record<TrackingColumn, string>>> = {},
): { readonly header: number; readonly columns: TemplateColumns } | { readonly problem: Problem } {
  let first: Problem | undefined;
  for (const [header, cells] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const found = recogniseTrackingHeader(cells, names);
    if ('problem' in found) {
      first ??= found.problem;
      continue;
    }
    const { order, carrier, number, url } = found.columns;
    if (order === undefined || carrier === undefined) {
      first ??= missing(cells, order === undefined ? 'order' : 'carrier');
      continue;
    }
    const group = cells.findIndex((cell) => normaliseName(cell) === GROUP);
    return {
      header,
      columns: { order, carrier, number, ...(url !== undefined && { url }), ...(group >= 0 && { group }) },
    };
  }
  return { problem: first ?? { code: 'file/empty', severity: 'error' } };
}

function missing(header: readonly string[], column: string): Problem {
  const found = header.map((name) => name.trim()).join(', ');
  return { code: 'tracking/columns-missing', severity: 'error', facts: { found, missing: column } };
}
