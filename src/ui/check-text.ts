import type { Problem } from '../core/problem.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

interface Report {
  readonly ok: boolean;
  readonly orders: number;
  readonly changes: number;
  readonly lastGoodChange: number;
  readonly problems: readonly Problem[];
}

export function checkText(report: Report): string {
  const words = book('upkeep', UPKEEP_EN);
  const counted = words.counted(report.orders, report.changes);
  if (report.ok) return `${words.sound(counted)}\n`;
  return `${words.damaged(counted, report.lastGoodChange)}\n${problemLines(report.problems)}${words.repair}\n`;
}
