import type { Problem } from '../core/problem.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { BATCHES_EN } from './words/batches-en.ts';
import { COMMON_EN } from './words/common-en.ts';
import { PRINT_EN } from './words/print-en.ts';

export interface PrintFacts {
  readonly batch: string;
  readonly documents: readonly { readonly kind: string; readonly file: string; readonly pages: number }[];
  readonly printed: readonly string[];
  readonly refused: readonly Problem[];
  readonly sent: readonly SentFacts[];
  readonly notes: readonly Problem[];
  readonly before: string | undefined;
}

interface SentFacts {
  readonly kind: string;
  readonly printer: string;
  readonly pages: number;
  readonly job: string;
  readonly state: keyof typeof PRINT_EN.states;
}

/** What a hand-over comes to when its labels are not, or perhaps not, on paper. */
const FAILED: ReadonlySet<SentFacts['state']> = new Set([
  'refused',
  'in-doubt',
  'cancelled',
  'failed',
  'stopped',
]);

/** What was printed, where to, what was not and why. */
export function printText(printed: PrintFacts, dryRun: boolean): string {
  const words = book('batches', BATCHES_EN);
  const common = book('common', COMMON_EN);
  const { batch, documents, before, sent, notes } = printed;
  const onlyPapers = printed.printed.length + printed.refused.length === 0 && documents.length > 0;
  const what = onlyPapers ? words.papersOf(batch) : words.labelsOf(printed.printed.length, batch);
  const failed = sent.some(({ state }) => FAILED.has(state));
  const head = dryRun
    ? words.wouldPrint(what)
    : before === undefined || sent.length > 0 || onlyPapers
      ? failed
        ? words.writtenOnly(what)
        : words.printedNow(what)
      : words.printedAgain(what, before, batch);
  const width = Math.max(10, ...[...documents, ...sent].map(({ kind }) => kind.length));
  const files = dryRun
    ? []
    : documents.map(({ kind, file, pages }) => `  ${kind.padEnd(width)} ${file}  ${common.pages(pages)}`);
  const lines = [head, ...files, ...sent.map((one) => sentLine(one, width, dryRun))];
  const next =
    dryRun || failed || printed.printed.length === 0
      ? ''
      : `${common.next(`orders tracking import <${common.carrierFile}>`)}\n`;
  return `${lines.join('\n')}\n${problemLines([...notes, ...printed.refused])}${next}`;
}

function sentLine({ kind, printer, pages, job, state }: SentFacts, width: number, dryRun: boolean): string {
  const words = book('print', PRINT_EN);
  const to = `→ ${visible(printer)}`;
  if (dryRun) return `  ${kind.padEnd(width)} ${to}  ${book('common', COMMON_EN).pages(pages)}`;
  return `  ${kind.padEnd(width)} ${to}  ${job === '' ? '' : `${visible(job)} `}${words.states[state]}`;
}
