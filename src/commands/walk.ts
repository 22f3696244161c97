import type { Finding } from '../core/orders/finding.ts';
import { judgeOrder } from '../core/review/review-order.ts';
import type { RuleContext } from '../core/review/rule.ts';
import type { Changing, Ledger } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import type { KeyReader } from '../io/prompt/keys.ts';
import { holding } from '../ui/review-summary.ts';
import type { Style } from '../ui/style.ts';
import { wrapText } from '../ui/text-width.ts';
import type { Context } from './context.ts';
import { orderTest } from './list-filter.ts';

/** Orders loaded at a time. */
export const CHUNK = 500;

/** A walk through held orders, one at a time. Every answer is a change of its own, saved before the next is asked. */
export interface Walk {
  readonly context: Context;
  readonly ledger: Ledger;
  readonly keys: KeyReader;
  readonly style: Style;
  readonly contextOf: (stored: StoredOrder) => Promise<RuleContext>;
  /** Why each order is held: the codes of its rules. */
  readonly reasons: Map<number, string>;
  /** Keys of orders still to be decided; the first is shown. */
  queue: number[];
  /** Sequence numbers of this walk's own changes, newest last: what `u` takes back. */
  readonly done: {
    readonly seq: number;
    readonly orders: readonly number[];
    readonly before: Counts;
  }[];
  counts: Counts;
  /** Keys of orders passed over, the last one last: where `b` goes back to. */
  readonly skipped: number[];
}

/** What this walk has done, for its last line. */
export interface Counts {
  readonly approved: number;
  readonly held: number;
  readonly edited: number;
}

/** Says something in the walk: on stderr, like every dialogue, and never silenced. */
export function say({ context }: Pick<Walk, 'context'>, text: string): void {
  context.terminal.err(wrapText(text, context.terminal.columns));
}

/** What holds an order: the codes of its rules. */
export function reasonOf(findings: readonly Finding[]): string {
  return [...new Set(holding(findings).map(({ rule }) => rule))].join(' ');
}

/** The rules' word on an order whose address was changed, within the same change. */
export async function judgeAgain(walk: Walk, tx: Changing, key: number): Promise<string> {
  const [stored] = await tx.orders([key]);
  if (!stored) return 'held';
  const { state, findings } = judgeOrder(stored.order, await walk.contextOf(stored));
  await tx.decide([{ key, state, findings, reviewedWith: stored.reviewedWith }]);
  walk.reasons.set(key, reasonOf(findings));
  return state;
}

/** Brings the first order that holds the text to the front; false when there is none. */
export async function bringForward(walk: Walk, text: string): Promise<boolean> {
  const test = orderTest({ search: text });
  for (let from = 0; from < walk.queue.length; from += CHUNK) {
    const orders = await walk.ledger.orders(walk.queue.slice(from, from + CHUNK));
    const found = orders.find((stored) => test?.(stored));
    if (!found) continue;
    walk.queue = [found.key, ...walk.queue.filter((key) => key !== found.key)];
    return true;
  }
  return false;
}
