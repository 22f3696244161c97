import type { Stop } from '../../core/problem.ts';
import { jsonText } from '../json.ts';
import { problemLines } from '../problem-lines.ts';
import { wrapWords } from '../text-width.ts';
import { explainCode, tryNext, whereOf } from './problems.ts';

/** A stop as text: what happened, where, what to do next; then the problems behind it. */
export function stopText(stop: Stop, columns: number): string {
  const where = whereOf(stop.facts);
  const next = tryNext(stop.code, stop.facts);
  // Ctrl-C is the person's own doing, no error.
  if (stop.exitCode === 130) return `\n${explainCode(stop.code, stop.facts)} ${next}\n`;
  const lines = [`Error: ${explainCode(stop.code, stop.facts)}`];
  if (where !== '') lines.push(`Where: ${where}`);
  if (next !== '') lines.push(`Try: ${next}`);
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
  const lines = [
    'Error: this is a bug in orders, not a mistake of yours. No change was left half done.',
    `  ${bug.kind} at ${bug.place}; command ${bug.command}; orders ${bug.version}, Node ${bug.node}`,
    'Try: report these lines; they hold no customer data. --debug shows more, which may.',
  ];
  return `${[...lines, ...(bug.stack === undefined ? [] : [bug.stack])].join('\n')}\n`;
}

export function bugJson(bug: Bug): string {
  const { version, node, command, kind, place, stack } = bug;
  const message = `A bug in orders: ${kind} at ${place}; command ${command}; orders ${version}, Node ${node}.`;
  const next = 'Report this message; it holds no customer data.';
  return jsonText(
    { error: { code: 'bug', message, try: next, ...(stack !== undefined && { stack }) } },
    false,
  );
}
