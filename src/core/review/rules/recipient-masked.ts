import { fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** The platform hid the recipient: not vague, not a duplicate; there is nothing to print on a label. */
export const recipientMasked: Rule = {
  code: 'RECIPIENT_MASKED',
  field: 'shipTo',
  evaluate(order) {
    if (!order.masked) return passed('readable');
    const { recipient, address1, phone } = order.shipTo;
    const value = [recipient, address1, phone].filter((text) => text !== '').join(', ');
    return fired({ rule: 'RECIPIENT_MASKED', severity: 'block', field: 'shipTo', value });
  },
};
