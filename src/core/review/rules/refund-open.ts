import { formatAmount } from '../../orders/money.ts';
import { compared, fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/**
 * A refund that is asked for or made. A partial one may ship where the shop accepts `partially-refunded`; the export
 * does not say which units were refunded, so by default a person of the platform has to settle it first.
 */
export const refundOpen: Rule = {
  code: 'REFUND_OPEN',
  field: 'refund',
  evaluate(order, { settings }) {
    const partial = settings.payments.includes('partially-refunded');
    const setting = compared('payments', settings.payments);
    if (order.refund === 'none' || (order.refund === 'partial' && partial))
      return passed(order.refund, setting);
    const refunded = order.totals.refunded;
    return fired(
      {
        rule: 'REFUND_OPEN',
        severity: 'block',
        field: 'refund',
        value: order.refund,
        ...(refunded !== undefined && {
          facts: { refunded: formatAmount(refunded, order.currency), currency: order.currency },
        }),
      },
      setting,
    );
  },
};
