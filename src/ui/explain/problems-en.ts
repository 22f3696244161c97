import type { Problem } from '../../core/problem.ts';
import { visible } from '../visible.ts';
import type { Facts, ProblemBook } from './problem-words.ts';
import { FILE_PROBLEMS } from './problems-file-en.ts';
import { LEDGER_PROBLEMS } from './problems-ledger-en.ts';
import { ROW_PROBLEMS } from './problems-row-en.ts';
import { RULES_PROBLEMS } from './problems-rules-en.ts';
import { TRACKING_PROBLEMS } from './problems-tracking-en.ts';
import { UPLOAD_PROBLEMS } from './problems-upload-en.ts';
import { USAGE_PROBLEMS } from './problems-usage-en.ts';
import { WAREHOUSE_PROBLEMS } from './problems-warehouse-en.ts';

/** The English words of every code, of problems and of stops. */
export const PROBLEMS_EN: ProblemBook = {
  ...FILE_PROBLEMS,
  ...ROW_PROBLEMS,
  ...LEDGER_PROBLEMS,
  ...RULES_PROBLEMS,
  ...TRACKING_PROBLEMS,
  ...UPLOAD_PROBLEMS,
  ...USAGE_PROBLEMS,
  ...WAREHOUSE_PROBLEMS,
};

/** What happened, without the place. */
export function explainProblem(problem: Problem): string {
  return explainCode(problem.code, factsOf(problem));
}

/** What happened, for a code with its facts; a code without words is shown with its facts. */
export function explainCode(code: string, facts: Facts): string {
  const known = Object.hasOwn(PROBLEMS_EN, code) ? PROBLEMS_EN[code] : undefined;
  if (known) return known.what(harmless(facts));
  const told = Object.entries(harmless(facts)).map(([name, value]) => `${name} ${value}`);
  return `${code}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

/** What to do next, '' when there is nothing to do. */
export function tryNext(code: string, facts: Facts): string {
  return Object.hasOwn(PROBLEMS_EN, code) ? PROBLEMS_EN[code]!.next(harmless(facts)) : '';
}

/** `orders.csv:17:Lineitem quantity`; '' when the problem has no place. */
export function whereOf(facts: Facts): string {
  const { file, line, column } = harmless(facts);
  if (file === undefined || file === '') return '';
  return [file, line, column].filter((part) => part !== undefined && part !== '').join(':');
}

/** A problem as one line of a report: place, what, what to do. */
export function problemLine(problem: Problem): string {
  const facts = factsOf(problem);
  const where = whereOf(facts);
  const next = tryNext(problem.code, facts);
  return `${where === '' ? '' : `${where}: `}${explainProblem(problem)}${next === '' ? '' : ` ${next}`}`;
}

export function factsOf(problem: Problem): Facts {
  const { file, line, column, value } = problem;
  return {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    // A rule's own fact of such a name says it better.
    ...problem.facts,
  };
}

export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { code, severity } = value as Record<string, unknown>;
  return (
    typeof code === 'string' && code.includes('/') && typeof severity === 'string' && !('message' in value)
  );
}

function harmless(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, visible(value)]));
}
