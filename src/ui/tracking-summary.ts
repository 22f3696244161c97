import type { Problem } from '../core/problem.ts';
import type { HandEntry } from '../core/tracking/uploads/upload-format.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

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
  const lines = numbers.map(
    ({ number, carrier, verdict, suggestion, alsoLooksLike = [], candidates = [] }) => {
      const could = candidates.map((one) => `${one.carrier} (${one.verdict})`);
      const more = [
        ...(suggestion === undefined ? [] : [`did you mean ${visible(suggestion)}?`]),
        ...alsoLooksLike.map((other) => `looks like ${other} as well`),
        ...(could.length > 0 ? [`could be of ${could.join(', ')}: name the carrier with --carrier`] : []),
      ];
      return [visible(number), visible(carrier ?? '-'), verdict, more.join('; ')].join('\t').trimEnd();
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
  const lines = files.map((file) => {
    const read = ['utf-8', 'xlsx'].includes(file.encoding) ? '' : `, read as ${file.encoding}`;
    const corrected = file.numbersCorrected > 0 ? ` (${file.numbersCorrected} of them corrections)` : '';
    return [
      `${visible(file.file)}: ${plural(file.rowsRead, 'row')}${read}; `,
      `${dryRun ? 'would take ' : ''}${plural(file.numbersNew, 'new number')}${corrected}, `,
      `${plural(file.rowsUnchanged, 'row')} known, ${plural(file.rowsRejected, 'row')} rejected.\n`,
    ].join('');
  });
  const loud = problems.filter(({ severity }) => severity !== 'info');
  const notes = problems.length - loud.length;
  // Every number of some carriers looks like another's as well: notes must not bury what was set aside.
  const quiet = notes > 0 ? `  ${plural(notes, 'note')} on numbers that were taken: see --json\n` : '';
  const corrected = files.some((file) => file.numbersCorrected > 0);
  const fresh = files.some((file) => file.numbersNew > file.numbersCorrected);
  const next = [
    ...(fresh ? ['orders tracking export'] : []),
    ...(corrected ? ['orders tracking export --correct'] : []),
  ];
  return `${lines.join('')}${problemLines(loud)}${quiet}${next.length > 0 && !dryRun ? `Next: ${next.join('; ')}\n` : ''}`;
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
  readonly pulls: readonly { readonly parcel: string; readonly shop: string; readonly order: string }[];
}

/** What was written, what a person must enter, which parcels must not leave, what was held back and why. */
export function trackingExportText(
  { files, heldBack, byHand, handFile, pulls }: TrackingExport,
  how: { readonly dryRun: boolean; readonly correct: boolean },
): string {
  const lines = files.map(
    ({ platform, shop, file, rows }) =>
      `${how.dryRun ? 'Would write' : 'Wrote'} ${plural(rows, 'row')} for ${visible(shop)} (${platform}): ${visible(file)}`,
  );
  if (files.length === 0 && byHand.length === 0)
    lines.push(how.correct ? 'No corrections to export.' : 'No new tracking numbers to export.');
  if (byHand.length > 0) {
    const list = handFile === undefined ? '' : ` (list: ${visible(handFile)})`;
    lines.push(`To enter by hand, the platform takes no file for these${list}:`, ...byHand.map(handLine));
  }
  for (const { parcel, shop, order } of pulls)
    lines.push(`Pull this parcel: ${visible(parcel)} (order ${visible(order)} of ${visible(shop)})`);
  if (heldBack.length > 0) lines.push(`Held back: ${plural(heldBack.length, 'number')}.`);
  return `${lines.join('\n')}\n${problemLines(heldBack)}`;
}

function handLine({ shop, order, carrier, number, lines, reason }: HandEntry): string {
  const goods = lines.map(({ sku, name, quantity }) => `${quantity} × ${visible(sku === '' ? name : sku)}`);
  const part = reason === 'split-order' ? ` for ${goods.join(', ')}` : '';
  return `  ${visible(shop)} ${visible(order)}: ${visible(carrier)} ${visible(number)}${part}`;
}
