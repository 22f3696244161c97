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
    readonly rowsRejected: number;
    readonly numbersNew: number;
    readonly numbersUnchanged: number;
  }[],
  problems: readonly Problem[],
  dryRun: boolean,
): string {
  const lines = files.map((file) => {
    const encoding = file.encoding === 'utf-8' ? '' : `, read as ${file.encoding}`;
    return `${visible(file.file)}: ${plural(file.rowsRead, 'row')}${encoding}; ${dryRun ? 'would take ' : ''}${plural(file.numbersNew, 'new number')}, ${file.numbersUnchanged} known, ${plural(file.rowsRejected, 'row')} rejected.`;
  });
  const fresh = files.some((file) => file.numbersNew > 0) && !dryRun;
  return `${lines.map((line) => `${line}\n`).join('')}${problemLines(problems)}${fresh ? 'Next: orders tracking export\n' : ''}`;
}

export function trackingExportText(
  files: readonly {
    readonly platform: string;
    readonly shop: string;
    readonly file: string;
    readonly rows: number;
  }[],
  heldBack: readonly Problem[],
  byHand: readonly HandEntry[],
  dryRun: boolean,
): string {
  const lines = files.map(
    ({ platform, shop, file, rows }) =>
      `${dryRun ? 'Would write' : 'Wrote'} ${plural(rows, 'row')} for ${visible(shop)} (${platform}): ${visible(file)}`,
  );
  if (files.length === 0) lines.push('No new tracking numbers to export.');
  const hand = byHand.map(
    ({ order, number, carrier, shop }) =>
      `  ${visible(shop)} ${visible(order)}: ${visible(carrier)} ${visible(number)}`,
  );
  if (hand.length > 0) lines.push('To enter by hand, the platform takes no file for these:', ...hand);
  return `${lines.join('\n')}\n${problemLines(heldBack)}`;
}
