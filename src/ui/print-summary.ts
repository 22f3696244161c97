import type { Problem } from '../core/problem.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { BATCHES_EN } from './words/batches-en.ts';
import { COMMON_EN } from './words/common-en.ts';

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
  const words = book('batches', BATCHES_EN);
  const common = book('common', COMMON_EN);
  const what = words.labelsOf(printed.printed.length, batch);
  const head = dryRun
    ? words.wouldPrint(what)
    : before === undefined
      ? words.printedNow(what)
      : words.printedAgain(what, before, batch);
  const files = dryRun
    ? []
    : documents.map(({ kind, file, pages }) => `  ${kind.padEnd(10)} ${file}  ${common.pages(pages)}`);
  const next =
    dryRun || printed.printed.length === 0
      ? ''
      : `${common.next(`orders tracking import <${common.carrierFile}>`)}\n`;
  return `${[head, ...files].join('\n')}\n${problemLines(printed.refused)}${next}`;
}
