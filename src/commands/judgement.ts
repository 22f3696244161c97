import type { Finding } from '../core/orders/finding.ts';
import type { OrderState } from '../core/orders/state.ts';
import { judgeOrder } from '../core/review/review-order.ts';
import type { RuleContext } from '../core/review/rule.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';

export interface ReviewedOrder {
  readonly key: number;
  readonly shop: string;
  readonly order: string;
  readonly recipient: string;
  readonly state: OrderState;
  readonly findings: readonly Finding[];
}

/** What the rules and a person's word say of one order, small enough to be kept for 100,000 of them. */
export interface Judgement {
  readonly state: 'approved' | 'held' | 'blocked';
  /** As JSON: a third of the memory. */
  readonly findings: string;
  /** The ledger says something else of it. */
  readonly changes: boolean;
  /** Who it is, where the review is to tell of it. */
  readonly told: Pick<ReviewedOrder, 'shop' | 'order' | 'recipient'> | undefined;
}

/** Approved with nothing found: most orders, and one value for all of them. */
const APPROVED = { state: 'approved', findings: '[]', told: undefined } as const;
const STILL_APPROVED: Judgement = { ...APPROVED, changes: false };
const NOW_APPROVED: Judgement = { ...APPROVED, changes: true };

/** `hash`: of settings and rules. `all`: the review tells of every order, not only of those held or blocked. */
export function createJudgements(
  hash: string,
  all: boolean,
): (stored: StoredOrder, context: RuleContext) => Judgement {
  return (stored, context) => {
    const { shop, id, shipTo } = stored.order;
    const review = judgeOrder(stored.order, context);
    const state = withVerdict(stored, review.state);
    const findings = textOf(review.findings);
    const changes =
      stored.state !== state || stored.reviewedWith !== hash || textOf(stored.findings) !== findings;
    const told = all || state !== 'approved';
    if (!told && findings === '[]') return changes ? NOW_APPROVED : STILL_APPROVED;
    return {
      state,
      findings,
      changes,
      told: told ? { shop, order: id, recipient: shipTo.recipient } : undefined,
    };
  };
}

/** A person's word stands against everything but what forbids shipping. */
function withVerdict<State extends string>(stored: StoredOrder, state: State): State | 'approved' | 'held' {
  return state === 'blocked' || stored.verdict === undefined ? state : stored.verdict.verdict;
}

function textOf(findings: readonly Finding[]): string {
  return findings.length === 0 ? '[]' : JSON.stringify(findings);
}
