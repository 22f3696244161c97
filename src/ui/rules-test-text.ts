import type { Review } from '../core/review/review-order.ts';
import { explainFinding, explainWhy } from './explain/findings.ts';
import { short } from './explain/findings-words.ts';
import { visible } from './visible.ts';

/** What every rule says of one order: those that fired with their words, then the others in a line each. */
export function outcomesText(
  named: { readonly shop: string; readonly order: string },
  review: Review,
): string {
  const head = `${visible(named.order)} of ${visible(named.shop)} would be ${review.state}.\n`;
  const fired = review.findings.map(
    (finding) =>
      `  ${finding.severity.padEnd(7)} ${visible(finding.rule)}  ${visible(explainFinding(finding))}\n`,
  );
  const others = review.outcomes.flatMap(({ rule, outcome }) => {
    if (outcome.status === 'fired') return [];
    if (outcome.status === 'not-applicable')
      return [`  –       ${visible(rule)}  ${explainWhy(outcome.why)}\n`];
    const setting = outcome.setting === undefined ? '' : ` (${visible(short(outcome.setting))})`;
    return [`  passed  ${visible(rule)}  ${visible(short(outcome.value))}${setting}\n`];
  });
  return head + fired.join('') + others.join('');
}
