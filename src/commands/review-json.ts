import { explainFinding } from '../ui/explain/findings.ts';
import type { ReviewSummary } from './apply-rules.ts';

/** The review as JSON promises it (design §6): findings as data, with their words. */
export function reviewJson({ reviewed, approved, held, blocked, orders }: ReviewSummary): unknown {
  return {
    reviewed,
    approved,
    held,
    blocked,
    orders: orders.map(({ shop, order, state, findings }) => ({
      shop,
      order,
      state,
      findings: findings.map((finding) => ({ ...finding, message: explainFinding(finding) })),
    })),
  };
}
