import type { Problem } from '../core/problem.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { RULES_EN } from './words/rules-en.ts';

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
  const words = book('rules', RULES_EN);
  if (!counts.exists)
    return `${words.noFile(visible(counts.file))}\n${book('common', COMMON_EN).next('orders rules init')}\n${problemLines(warnings)}`;
  const { switches, thresholds, rules, orders } = counts;
  return `${words.good(visible(counts.file), rules, thresholds, switches, orders)}\n${problemLines(warnings)}`;
}
