import type { Problem } from '../core/problem.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { REVIEW_EN } from './words/review-en.ts';

interface Verdicts {
  readonly done: readonly { readonly order: string; readonly changed: boolean }[];
  readonly refused: readonly Problem[];
}

/** What `approve` or `hold` did, counts first, then the next command. */
export function verdictText(
  verdict: 'approved' | 'held',
  { done, refused }: Verdicts,
  dryRun: boolean,
): string {
  const changed = done.filter((one) => one.changed);
  const same = done.filter((one) => !one.changed);
  const words = book('review', REVIEW_EN);
  const lines = [
    ...(changed.length > 0 ? [words.verdicts[verdict](changed.length, names(changed), dryRun)] : []),
    ...(same.length > 0 ? [words.already[verdict](names(same))] : []),
  ];
  const next =
    changed.length > 0 && !dryRun && verdict === 'approved'
      ? `${book('common', COMMON_EN).next('orders batch')}\n`
      : '';
  return `${lines.map((line) => `${line}\n`).join('')}${problemLines(refused)}${next}`;
}

function names(orders: readonly { readonly order: string }[]): string {
  const shown = orders.slice(0, 10).map(({ order }) => visible(order));
  return `${shown.join(book('common', COMMON_EN).comma)}${orders.length > 10 ? book('review', REVIEW_EN).andMore(orders.length - 10) : ''}`;
}
