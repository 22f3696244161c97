import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';
import { type Decision, decide } from './review-order.ts';

/** An order that another review would judge otherwise. */
export interface Differing {
  readonly shop: string;
  readonly order: string;
  /** `new` when it had not been reviewed. */
  readonly before: Decision | 'new';
  readonly after: Decision;
  /** Rules that fire now and did not then, each with its severity: `NOTE_GIFT warning`. */
  readonly appeared: readonly string[];
  /** Rules that fired then and do not now. */
  readonly gone: readonly string[];
}

/** What is different between the findings of then and of now; undefined when nothing is. A person's word is left out. */
export function differing(
  then: { readonly order: Order; readonly reviewedWith: string; readonly findings: readonly Finding[] },
  now: { readonly state: Decision; readonly findings: readonly Finding[] },
): Differing | undefined {
  const before = then.reviewedWith === '' ? 'new' : decide(then.findings);
  const [old, current] = [named(then.findings), named(now.findings)];
  const appeared = current.filter((rule) => !old.includes(rule));
  const gone = old.filter((rule) => !current.includes(rule));
  if (before === now.state && appeared.length === 0 && gone.length === 0) return undefined;
  return { shop: then.order.shop, order: then.order.id, before, after: now.state, appeared, gone };
}

function named(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))].sort();
}
