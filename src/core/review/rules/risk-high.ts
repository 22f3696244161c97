import { fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** The platform's own judgement of fraud. */
export const riskHigh: Rule = {
  code: 'RISK_HIGH',
  field: 'risk',
  evaluate(order) {
    if (order.risk === undefined) return notApplicable('no-risk-level');
    if (order.risk !== 'high') return passed(order.risk);
    return fired({ rule: 'RISK_HIGH', severity: 'warning', field: 'risk', value: order.risk });
  },
};
