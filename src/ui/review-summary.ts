import type { Finding } from '../core/orders/finding.ts';
import { explainFinding, ruleTitle } from './explain/findings.ts';
import { wrapWords } from './text-width.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

export interface ReviewFacts {
  readonly reviewed: number;
  readonly approved: number;
  readonly held: number;
  readonly blocked: number;
  readonly orders: readonly {
    readonly order: string;
    readonly recipient: string;
    readonly state: string;
    readonly findings: readonly Finding[];
  }[];
}

/** Orders listed per state; `orders list` has them all. */
const MOST = 20;

/** What the rules decided: counts first, then each held and blocked order with its reasons, then what to type. */
export function reviewText(review: ReviewFacts, columns: number, dryRun: boolean): string {
  const { reviewed, approved, held, blocked } = review;
  if (reviewed + blocked === 0) return 'No orders to review.\n';
  const counts = `Reviewed ${plural(reviewed, 'order')}: ${approved} approved, ${held} held, ${blocked} blocked${dryRun ? ' (nothing was saved)' : ''}.\n`;
  const next =
    held > 0
      ? 'Next: orders review (on a terminal), or orders approve <order>\n'
      : approved > 0
        ? 'Next: orders batch\n'
        : '';
  return `${counts}${stateText(review, 'held', columns)}${stateText(review, 'blocked', columns)}${dryRun ? '' : next}`;
}

/** `Held  7: note from the buyer 2, high value 1 …`: what a walk begins with. */
export function reasonsText(review: ReviewFacts, columns: number): string {
  const counts = new Map<string, number>();
  for (const { state, findings } of review.orders)
    if (state === 'held')
      for (const rule of new Set(holding(findings).map(({ rule }) => rule)))
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `  ${count} × ${ruleTitle(rule)}`);
  return rows
    .flatMap((row) => wrapWords(row, columns))
    .map((row) => `${row}\n`)
    .join('');
}

/** Findings that hold or block. */
export function holding(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity !== 'info');
}

function stateText(review: ReviewFacts, state: 'held' | 'blocked', columns: number): string {
  const orders = review.orders.filter((order) => order.state === state);
  if (orders.length === 0) return '';
  const shown = orders
    .slice(0, MOST)
    .flatMap(({ order, recipient, findings }) => [
      `  ${visible(order)}  ${visible(recipient)}`,
      ...reasons(findings, state).flatMap((reason) =>
        wrapWords(visible(reason), columns - 6).map((line) => `      ${line}`),
      ),
    ]);
  const more =
    orders.length > MOST ? [`  … and ${orders.length - MOST} more: orders list --state ${state}`] : [];
  return `${state === 'held' ? 'Held' : 'Blocked'}:\n${[...shown, ...more].map((line) => `${line}\n`).join('')}`;
}

function reasons(findings: readonly Finding[], state: string): readonly string[] {
  const told = findings.filter(({ severity }) =>
    state === 'blocked' ? severity === 'block' : severity !== 'info',
  );
  return told.length > 0 ? told.map(explainFinding) : ['Held by a person.'];
}
