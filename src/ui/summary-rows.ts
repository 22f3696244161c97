import { handListWords } from '../core/documents/hand-list-words.ts';
import type { Problem } from '../core/problem.ts';
import { forPeople } from '../core/tracking/for-people.ts';
import type { Shipment } from '../core/tracking/shipment.ts';
import type { HandEntry } from '../core/tracking/uploads/upload-format.ts';
import { explainProblem } from './explain/problems.ts';
import { book, language } from './language.ts';
import { IMPORT_EN } from './words/import-en.ts';

/** A number that stands in an upload file. */
export type WrittenNumber = Pick<Shipment, 'order' | 'carrier' | 'number'> & {
  readonly file: string;
};

/**
 * What became of every number of an export, a row each, and the printed orders without one: the summary beside the upload
 * files (uploads.md, rules for every file: "Report"). Nothing in it runs as a formula.
 */
export function summaryRows(done: {
  readonly written: readonly WrittenNumber[];
  readonly byHand: readonly HandEntry[];
  readonly heldBack: readonly Problem[];
  readonly withoutNumber: readonly { readonly shop: string; readonly order: string }[];
}): readonly (readonly string[])[] {
  const words = book('import', IMPORT_EN);
  const { why } = handListWords(language());
  const { written, heldBack, byHand, none } = words.summaryResults;
  const rows: readonly (readonly string[])[] = [
    ...done.written.map((one) => [
      written,
      one.order.shop,
      one.order.id,
      one.carrier,
      one.number,
      one.file,
      '',
    ]),
    ...done.byHand.map((one) => [byHand, one.shop, one.order, one.carrier, one.number, '', why[one.reason]]),
    ...done.heldBack.map((problem) => {
      const { shop = '', order = '' } = problem.facts ?? {};
      return [heldBack, shop, order, '', problem.value ?? '', '', explainProblem(problem)];
    }),
    ...done.withoutNumber.map(({ shop, order }) => [none, shop, order, '', '', '', '']),
  ];
  return [words.summaryColumns, ...rows.map((row) => row.map(forPeople))];
}
