import type { Problem } from '../core/problem.ts';
import { problemLines } from './problem-lines.ts';
import { plural } from './words.ts';

/** What was printed, what was not and why. */
export function printText(
  printed: {
    readonly batch: string;
    readonly documents: readonly { readonly kind: string; readonly file: string; readonly pages: number }[];
    readonly printed: readonly string[];
    readonly refused: readonly Problem[];
    readonly before: string | undefined;
  },
  dryRun: boolean,
): string {
  const { batch, documents, before } = printed;
  const what = `${plural(printed.printed.length, 'label')} of batch ${batch}`;
  const head = dryRun
    ? `Would print ${what}.`
    : before === undefined
      ? `Printed ${what}.`
      : `${what} were printed before (batch of ${before}): the same files again. To print more copies: orders print ${batch} --reprint`;
  const files = dryRun
    ? []
    : documents.map(({ kind, file, pages }) => `  ${kind.padEnd(10)} ${file}  ${plural(pages, 'page')}`);
  const next = dryRun || printed.printed.length === 0 ? '' : 'Next: orders tracking import <carrier file>\n';
  return `${[head, ...files].join('\n')}\n${problemLines(printed.refused)}${next}`;
}
