import { fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** The platform's own warehouse ships it: not ours to pick. */
export const fulfilledByPlatform: Rule = {
  code: 'FULFILLED_BY_PLATFORM',
  field: 'fulfiller',
  evaluate(order) {
    if (order.fulfiller === 'seller') return passed(order.fulfiller);
    return fired({
      rule: 'FULFILLED_BY_PLATFORM',
      severity: 'block',
      field: 'fulfiller',
      value: order.fulfiller,
      facts: { platform: order.platform },
    });
  },
};
