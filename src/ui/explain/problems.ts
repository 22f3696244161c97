import type { Problem } from '../../core/problem.ts';
import { book } from '../language.ts';
import { visible } from '../visible.ts';
import { ERRORS_EN } from '../words/errors-en.ts';
import type { Facts, ProblemBook, ProblemWords } from './problem-words.ts';
import { PROBLEMS_EN } from './problems-en.ts';

/** What happened, without the place. */
export function explainProblem(problem: Problem): string {
  return explainCode(problem.code, factsOf(problem));
}

/** What happened, for a code with its facts; a code without words is shown with its facts. */
export function explainCode(code: string, facts: Facts): string {
  const known = wordsOf(code);
  if (known) return known.what(harmless(facts));
  const told = Object.entries(harmless(facts)).map(([name, value]) => `${name} ${value}`);
  return `${code}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

/** What to do next, '' when there is nothing to do. */
export function tryNext(code: string, facts: Facts): string {
  return wordsOf(code)?.next(harmless(facts)) ?? '';
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
  const { gap } = book('errors', ERRORS_EN);
  return `${where === '' ? '' : `${where}: `}${explainProblem(problem)}${next === '' ? '' : gap + next}`;
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

function wordsOf(code: string): ProblemWords | undefined {
  const problems: ProblemBook = book('problems', PROBLEMS_EN);
  return Object.hasOwn(problems, code) ? problems[code] : undefined;
}
