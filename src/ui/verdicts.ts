import type { Problem } from '../core/problem.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

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
  const word = verdict === 'approved' ? 'Approved' : 'Held';
  const lines = [
    ...(changed.length > 0
      ? [`${dryRun ? `Would be ${verdict}` : word}: ${plural(changed.length, 'order')} (${names(changed)}).`]
      : []),
    ...(same.length > 0 ? [`${names(same)}: already ${verdict}, nothing to do.`] : []),
  ];
  const next = changed.length > 0 && !dryRun && verdict === 'approved' ? 'Next: orders batch\n' : '';
  return `${lines.map((line) => `${line}\n`).join('')}${problemLines(refused)}${next}`;
}

function names(orders: readonly { readonly order: string }[]): string {
  const shown = orders.slice(0, 10).map(({ order }) => visible(order));
  return `${shown.join(', ')}${orders.length > 10 ? `, and ${orders.length - 10} more` : ''}`;
}
