import { fired, passed } from '../outcomes.ts';
import { resendOf } from '../resend.ts';
import type { Rule } from '../rule.ts';

/** An order sent again for another, and one that another is sent again for: each names the other. Told, not held. */
export const resend: Rule = {
  code: 'SENT_AGAIN',
  field: 'order',
  isQuiet: (order, { resentAs = [] }) => resentAs.length === 0 && resendOf(order).length === 0,
  evaluate(order, { resentAs = [] }) {
    const originals = resendOf(order);
    const value = [...originals, ...resentAs].join(', ');
    if (value === '') return passed('none');
    const facts = {
      ...(originals.length > 0 && { of: originals.join(', ') }),
      ...(resentAs.length > 0 && { as: resentAs.join(', ') }),
    };
    return fired({ rule: 'SENT_AGAIN', severity: 'info', field: 'order', value, facts });
  },
};
