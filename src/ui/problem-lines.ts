import type { Problem } from '../core/problem.ts';
import { problemLine } from './explain/problems-en.ts';
import { plural } from './words.ts';

/** Problems shown before "and n more". */
const MOST = 20;

/** Problems one a line, the first twenty. */
export function problemLines(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST).map((problem) => `  ${problemLine(problem)}\n`);
  const more = problems.length - MOST;
  return more > 0
    ? `${shown.join('')}  … and ${plural(more, 'problem')} more; all of them with --json\n`
    : shown.join('');
}
