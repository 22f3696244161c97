import { fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** The platform says that everything has been shipped: a second parcel would be a loss. */
export const alreadyFulfilled: Rule = {
  code: 'ALREADY_FULFILLED',
  field: 'fulfillment',
  evaluate(order) {
    if (order.fulfillment !== 'done') return passed(order.fulfillment);
    return fired({
      rule: 'ALREADY_FULFILLED',
      severity: 'block',
      field: 'fulfillment',
      value: order.fulfillment,
      ...(order.fulfilledAt !== undefined && { facts: { fulfilledAt: order.fulfilledAt } }),
    });
  },
};
