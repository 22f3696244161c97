import { fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Cancelled, or asked to be: never ships, whatever its other statuses say. */
export const orderCancelled: Rule = {
  code: 'ORDER_CANCELLED',
  field: 'cancel',
  evaluate(order) {
    if (order.cancel === 'none') return passed('none');
    return fired({
      rule: 'ORDER_CANCELLED',
      severity: 'block',
      field: 'cancel',
      value: order.cancel,
      ...(order.cancelledAt !== undefined && { facts: { cancelledAt: order.cancelledAt } }),
    });
  },
};
