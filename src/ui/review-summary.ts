import type { Finding } from '../core/orders/finding.ts';
import { explainFinding, ruleTitle } from './explain/findings.ts';
import { book } from './language.ts';
import { wrapWords } from './text-width.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { REVIEW_EN } from './words/review-en.ts';

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
  const words = book('review', REVIEW_EN);
  const common = book('common', COMMON_EN);
  if (reviewed + blocked === 0) return `${words.nothing}\n`;
  const counts = `${words.counts(reviewed, approved, held, blocked, dryRun)}\n`;
  const next =
    held > 0
      ? `${common.next(words.decide(common.order))}\n`
      : approved > 0
        ? `${common.next('orders batch')}\n`
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
  const words = book('review', REVIEW_EN);
  const more =
    orders.length > MOST
      ? [`  ${book('common', COMMON_EN).moreOf(orders.length - MOST, `orders list --state ${state}`)}`]
      : [];
  return `${state === 'held' ? words.held : words.blocked}\n${[...shown, ...more].map((line) => `${line}\n`).join('')}`;
}

function reasons(findings: readonly Finding[], state: string): readonly string[] {
  const told = findings.filter(({ severity }) =>
    state === 'blocked' ? severity === 'block' : severity !== 'info',
  );
  return told.length > 0 ? told.map(explainFinding) : [book('common', COMMON_EN).heldByPerson];
}
