import { explainProblem, isProblem, tryNext } from './explain/problems.ts';

/**
 * A result as one JSON document: in lines on a terminal, in one line on a pipe. Problems in its lists get their
 * message and hint. Control characters and marks that turn the writing direction are escaped, which loses nothing.
 */
export function jsonText(value: unknown, indented: boolean): string {
  const text = JSON.stringify(withMessages(value), null, indented ? 2 : 0);
  return `${text.replace(HARMFUL, escaped)}\n`;
}

const HARMFUL = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Only lists directly under the document hold problems. */
function withMessages(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      Array.isArray(inner) && isProblem(inner[0]) ? inner.map(problemJson) : inner,
    ]),
  );
}

/** A problem in the shape that is promised: code, severity, message, place, value, hint. */
export function problemJson(problem: unknown): unknown {
  if (!isProblem(problem)) return problem;
  const { code, severity, file, line, column, value, facts } = problem;
  const hint = tryNext(code, { ...facts });
  return {
    code,
    severity,
    message: explainProblem(problem),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    ...(hint !== '' && { hint }),
    ...(facts !== undefined && { facts }),
  };
}
