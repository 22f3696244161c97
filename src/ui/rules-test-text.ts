import type { Review } from '../core/review/review-order.ts';
import { explainFinding, explainWhy } from './explain/findings.ts';
import { short } from './explain/findings-words.ts';
import { book } from './language.ts';
import { stateWord } from './state-word.ts';
import { padWidth } from './text-width.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { ORDERS_EN } from './words/orders-en.ts';

/** What every rule says of one order: those that fired with their words, then the others in a line each. */
export function outcomesText(
  named: { readonly shop: string; readonly order: string },
  review: Review,
): string {
  const words = book('orders', ORDERS_EN);
  const common = book('common', COMMON_EN);
  const head = `${words.wouldBe(visible(named.order), visible(named.shop), stateWord(review.state))}\n`;
  const fired = review.findings.map(
    (finding) =>
      `  ${padWidth(common.severities[finding.severity], 7)} ${visible(finding.rule)}  ${visible(explainFinding(finding))}\n`,
  );
  const others = review.outcomes.flatMap(({ rule, outcome }) => {
    if (outcome.status === 'fired') return [];
    const setting = outcome.setting === undefined ? '' : ` (${visible(short(outcome.setting))})`;
    if (outcome.status === 'not-applicable')
      return [`  ${words.notApplicable}${visible(rule)}  ${explainWhy(outcome.why)}${setting}\n`];
    return [`  ${words.passed}${visible(rule)}  ${visible(short(outcome.value))}${setting}\n`];
  });
  return head + fired.join('') + others.join('');
}
