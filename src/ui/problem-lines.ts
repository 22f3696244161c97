import type { Problem } from '../core/problem.ts';
import { visible } from './visible.ts';

export function problemLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `${visible(JSON.stringify(problem))}\n`).join('');
}
