import type { Problem } from '../problem.ts';
import { readTable } from '../reading/read-table.ts';
import { aisleKey } from './bin-pattern.ts';
import type { LayoutPlan } from './layout-plan.ts';

const COLUMNS = ['bin', 'aisle', 'along'] as const;

/**
 * Bins with places of their own from a table `bin,aisle,along`: a row a bin or prefix (`A-03-*`), the aisle's name, and the
 * distance from the front in the layout's unit. They go before the pattern and before the places of the layout file.
 * @returns the plan with these places, or all that is wrong, each with its line
 */
export function addPlaces(
  plan: LayoutPlan,
  bytes: Uint8Array,
  file: string,
): LayoutPlan | readonly Problem[] {
  const table = readTable(bytes, file);
  if ('code' in table) return [table];
  const [head, ...rows] = table.rows;
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const at = COLUMNS.map((name) => names.indexOf(name));
  const problems: Problem[] = [];
  const bad = (line: number, key: string, value: string, expected: string) =>
    problems.push({
      code: 'layout/bad-value',
      severity: 'error',
      file,
      line,
      column: key,
      value: value.slice(0, 80),
      facts: { key, expected },
    });
  if (at.includes(-1)) {
    bad(head?.line ?? 1, 'header', names.join(','), COLUMNS.join(','));
    return problems;
  }
  const aisles = new Set(plan.aisles.map(aisleKey));
  const places = new Map(plan.places);
  for (const { cells, line } of rows) {
    const [bin = '', aisle = '', along = ''] = at.map((column) => (cells[column] ?? '').trim());
    if (bin === '' && aisle === '' && along === '') continue;
    const distance = Number(along);
    if (bin === '') bad(line, 'bin', bin, 'a bin code');
    else if (!aisles.has(aisleKey(aisle))) bad(line, 'aisle', aisle, 'an aisle of the layout');
    else if (along === '' || !(distance >= 0)) bad(line, 'along', along, 'a distance from the front');
    else places.set(bin, { aisle: aisleKey(aisle), along: distance });
  }
  return problems.length > 0 ? problems : { ...plan, places };
}
