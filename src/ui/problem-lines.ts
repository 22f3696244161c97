import type { Problem } from '../core/problem.ts';
import { isProblem, problemLine } from './explain/problems.ts';
import { book } from './language.ts';
import { COMMON_EN } from './words/common-en.ts';

/** Problems shown before "and n more". */
const MOST = 20;

/** Problems one a line, the first twenty. */
export function problemLines(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST).map((problem) => `  ${problemLine(problem)}\n`);
  const more = problems.length - MOST;
  return more > 0 ? `${shown.join('')}  ${book('common', COMMON_EN).moreProblems(more)}\n` : shown.join('');
}

/** What --quiet does not silence in a result: its problems of severity error, as lines. */
export function errorLines(result: unknown): string {
  return problemLines(problemsIn(result, 2).filter(({ severity }) => severity === 'error'));
}

function problemsIn(value: unknown, depth: number): readonly Problem[] {
  if (typeof value !== 'object' || value === null || depth < 0) return [];
  if (Array.isArray(value)) return value.filter(isProblem);
  return Object.values(value).flatMap((inner) => problemsIn(inner, depth - 1));
}
