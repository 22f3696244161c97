import type { Problem } from '../core/problem.ts';
import type { HandEntry } from '../core/tracking/uploads/upload-format.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { IMPORT_EN } from './words/import-en.ts';

/** One line a number: what a check of its shape and digit says. */
export function checkText(
  numbers: readonly {
    readonly number: string;
    readonly carrier: string | null;
    readonly verdict: string;
    readonly suggestion?: string;
    readonly alsoLooksLike?: readonly string[];
    readonly candidates?: readonly { readonly carrier: string; readonly verdict: string }[];
  }[],
): string {
  const words = book('import', IMPORT_EN);
  const common = book('common', COMMON_EN);
  const lines = numbers.map(
    ({ number, carrier, verdict, suggestion, alsoLooksLike = [], candidates = [] }) => {
      const could = candidates.map((one) => words.verdictOf(one.carrier, words.verdict(one.verdict)));
      const more = [
        ...(suggestion === undefined ? [] : [words.didYouMean(visible(suggestion))]),
        ...alsoLooksLike.map((other) => words.looksLike(other)),
        ...(could.length > 0 ? [words.couldBe(could.join(common.comma))] : []),
      ];
      return [visible(number), visible(carrier ?? '-'), words.verdict(verdict), more.join(common.semicolon)]
        .join('\t')
        .trimEnd();
    },
  );
  return `${lines.join('\n')}\n`;
}

export function trackingImportText(
  files: readonly {
    readonly file: string;
    readonly encoding: string;
    readonly rowsRead: number;
    readonly rowsUnchanged: number;
    readonly rowsRejected: number;
    readonly numbersNew: number;
    readonly numbersCorrected: number;
  }[],
  problems: readonly Problem[],
  dryRun: boolean,
): string {
  const words = book('import', IMPORT_EN);
  const common = book('common', COMMON_EN);
  const lines = files.map((file) => {
    const read = ['utf-8', 'xlsx'].includes(file.encoding) ? '' : file.encoding;
    return [
      words.numbersRead(visible(file.file), file.rowsRead, read),
      words.numbersTaken(file.numbersNew, file.numbersCorrected, dryRun),
      `${words.rowsKnown(file.rowsUnchanged, file.rowsRejected)}\n`,
    ].join('');
  });
  const loud = problems.filter(({ severity }) => severity !== 'info');
  const notes = problems.length - loud.length;
  // Every number of some carriers looks like another's as well: notes must not bury what was set aside.
  const quiet = notes > 0 ? `  ${words.notes(notes)}\n` : '';
  const corrected = files.some((file) => file.numbersCorrected > 0);
  const fresh = files.some((file) => file.numbersNew > file.numbersCorrected);
  const next = [
    ...(fresh ? ['orders tracking export'] : []),
    ...(corrected ? ['orders tracking export --correct'] : []),
  ];
  return `${lines.join('')}${problemLines(loud)}${quiet}${next.length > 0 && !dryRun ? `${common.next(next.join(common.semicolon))}\n` : ''}`;
}

export interface TrackingExport {
  readonly files: readonly {
    readonly platform: string;
    readonly shop: string;
    readonly file: string;
    readonly rows: number;
  }[];
  readonly heldBack: readonly Problem[];
  readonly byHand: readonly HandEntry[];
  /** The list of `byHand` as a file for people. */
  readonly handFile: string | undefined;
  /** The same to be printed: the CSV’s name with pdf. */
  readonly handSheet: string | undefined;
  readonly summaryFile: string | undefined;
  /** Orders whose label exists and that have no number yet. */
  readonly withoutNumber: readonly { readonly shop: string; readonly order: string }[];
  readonly pulls: readonly { readonly parcel: string; readonly shop: string; readonly order: string }[];
}

/** What was written, what a person must enter, which parcels must not leave, what was held back and why. */
export function trackingExportText(
  { files, heldBack, byHand, handFile, handSheet, summaryFile, withoutNumber, pulls }: TrackingExport,
  how: { readonly dryRun: boolean; readonly correct: boolean },
): string {
  const words = book('import', IMPORT_EN);
  const lines = files.map(({ platform, shop, file, rows }) =>
    words.wrote(rows, visible(shop), platform, visible(file), how.dryRun),
  );
  if (files.length === 0 && byHand.length === 0)
    lines.push(how.correct ? words.noCorrections : words.noNumbers);
  if (byHand.length > 0) {
    lines.push(words.byHand(visible(handFile ?? ''), visible(handSheet ?? '')), ...byHand.map(handLine));
  }
  if (withoutNumber.length > 0) {
    const named = withoutNumber.slice(0, MOST_NAMED).map(({ order }) => visible(order));
    const list = named.join(book('common', COMMON_EN).comma);
    lines.push(words.withoutNumber(withoutNumber.length, list, withoutNumber.length - named.length));
  }
  for (const { parcel, shop, order } of pulls)
    lines.push(words.pull(visible(parcel), visible(order), visible(shop)));
  if (summaryFile !== undefined) lines.push(words.summaryWritten(visible(summaryFile)));
  if (heldBack.length > 0) lines.push(words.heldBack(heldBack.length));
  return `${lines.join('\n')}\n${problemLines(heldBack)}`;
}

/** Orders named of those without a number; all stand in the JSON. */
const MOST_NAMED = 10;

function handLine({ shop, order, carrier, number, lines, reason }: HandEntry): string {
  const goods = lines.map(({ sku, name, quantity }) => `${quantity} × ${visible(sku === '' ? name : sku)}`);
  const part = reason === 'split-order' ? goods.join(book('common', COMMON_EN).comma) : '';
  const words = book('import', IMPORT_EN);
  return `  ${words.handLine(visible(shop), visible(order), visible(carrier), visible(number), part)}`;
}
