import { fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Rules of rules.yaml that want different things of one order: a person decides, and mends the file. */
export const rulesConflict: Rule = {
  code: 'RULES_CONFLICT',
  field: 'rules',
  evaluate(order, { conflicts }) {
    if (conflicts === undefined) return notApplicable('no-own-rules');
    const found = conflicts(order);
    if (found.length === 0) return passed('none');
    return fired({ rule: 'RULES_CONFLICT', severity: 'warning', field: 'rules', value: found.join('; ') });
  },
};
