import type { Problem } from '../core/problem.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

/** What `orders rules check` found. */
export function checkText(
  counts: {
    readonly file: string;
    readonly exists: boolean;
    readonly switches: number;
    readonly thresholds: number;
    readonly rules: number;
    readonly orders: number;
  },
  warnings: readonly Problem[],
): string {
  if (!counts.exists)
    return `There is no ${visible(counts.file)}: only the program’s rules hold.\nNext: orders rules init\n${problemLines(warnings)}`;
  const { switches, thresholds, rules, orders } = counts;
  const parts = [
    plural(rules, 'rule'),
    plural(thresholds, 'threshold'),
    plural(switches, 'switched rule'),
  ].join(', ');
  return `${visible(counts.file)} is good: ${parts}; tried on the last ${plural(orders, 'order')}.\n${problemLines(warnings)}`;
}
