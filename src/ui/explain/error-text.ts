import type { Stop } from '../../core/problem.ts';
import { jsonText } from '../json.ts';
import { book } from '../language.ts';
import { problemLines } from '../problem-lines.ts';
import { wrapWords } from '../text-width.ts';
import { ERRORS_EN } from '../words/errors-en.ts';
import { explainCode, tryNext, whereOf } from './problems.ts';

/** A stop as text: what happened, where, what to do next; then the problems behind it. */
export function stopText(stop: Stop, columns: number): string {
  const words = book('errors', ERRORS_EN);
  const where = whereOf(stop.facts);
  const next = tryNext(stop.code, stop.facts);
  // Ctrl-C is the person's own doing, no error.
  if (stop.exitCode === 130) return `\n${explainCode(stop.code, stop.facts)}${words.gap}${next}\n`;
  const lines = [words.error(explainCode(stop.code, stop.facts))];
  if (where !== '') lines.push(words.where(where));
  if (next !== '') lines.push(words.hint(next));
  // The first problem is usually the stop itself.
  const more = stop.problems.filter((problem) => problem.code !== stop.code || stop.problems.length > 1);
  return `${lines.flatMap((line) => wrapWords(line, columns)).join('\n')}\n${problemLines(more)}`;
}

/** A stop as the one JSON object on stderr. */
export function stopJson(stop: Stop): string {
  const where = whereOf(stop.facts);
  const next = tryNext(stop.code, stop.facts);
  const error = {
    code: stop.code,
    message: explainCode(stop.code, stop.facts),
    ...(where !== '' && { where }),
    ...(next !== '' && { try: next }),
  };
  return jsonText(stop.problems.length > 0 ? { error, problems: stop.problems } : { error }, false);
}

export interface Bug {
  readonly version: string;
  readonly node: string;
  readonly command: string;
  /** Name of the error's class, never its message: that may hold a customer's data. */
  readonly kind: string;
  /** First place in our own code: `chunks/list-ABC.js:1:2345`. */
  readonly place: string;
  /** The whole stack, with --debug only. */
  readonly stack?: string;
}

/** A bug of ours: what to send us, without data of customers. */
export function bugText(bug: Bug): string {
  const words = book('errors', ERRORS_EN);
  const lines = [words.bug, `  ${placeOf(bug)}`, words.bugHint];
  return `${[...lines, ...(bug.stack === undefined ? [] : [bug.stack])].join('\n')}\n`;
}

export function bugJson(bug: Bug): string {
  const words = book('errors', ERRORS_EN);
  const { stack } = bug;
  const message = words.bugMessage(placeOf(bug));
  const next = words.bugReport;
  return jsonText(
    { error: { code: 'bug', message, try: next, ...(stack !== undefined && { stack }) } },
    false,
  );
}

function placeOf({ kind, place, command, version, node }: Bug): string {
  return book('errors', ERRORS_EN).bugAt(kind, place, command, version, node);
}
