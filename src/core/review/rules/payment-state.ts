import { compared, fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Only payments that the shop accepts may ship: paid, unless the settings add more. */
export const paymentState: Rule = {
  code: 'PAYMENT_STATE',
  field: 'payment',
  evaluate(order, { settings }) {
    const accepted = settings.payments.join(', ');
    const setting = compared('payments', accepted);
    if (settings.payments.includes(order.payment)) return passed(order.payment, setting);
    return fired(
      {
        rule: 'PAYMENT_STATE',
        severity: 'block',
        field: 'payment',
        value: order.payment,
        facts: { accepted, platformStatus: order.platformStatus },
      },
      setting,
    );
  },
};
