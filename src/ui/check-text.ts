import type { Problem } from '../core/problem.ts';
import { problemLines } from './problem-lines.ts';
import { plural } from './words.ts';

interface Report {
  readonly ok: boolean;
  readonly orders: number;
  readonly changes: number;
  readonly lastGoodChange: number;
  readonly problems: readonly Problem[];
}

export function checkText(report: Report): string {
  const counted = `${plural(report.orders, 'order')}, ${plural(report.changes, 'change')}`;
  if (report.ok) return `The ledger is sound: ${counted}.\n`;
  return `The ledger is damaged: ${counted}; intact up to change ${report.lastGoodChange}.\n${problemLines(report.problems)}Nothing is written until it is repaired: put a backup in its place, or import the exports again.\n`;
}
