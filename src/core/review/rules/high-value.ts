import { formatAmount, parseAmount } from '../../orders/money.ts';
import { orderValue } from '../order-value.ts';
import { fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** An order worth the threshold of its currency or more (≥, minor units) is seen by a person. */
export const highValue: Rule = {
  code: 'HIGH_VALUE',
  field: 'total',
  evaluate(order, { settings }) {
    const { amount, currency } = orderValue(order, settings);
    const limit = Object.hasOwn(settings.highValue, currency) ? settings.highValue[currency] : undefined;
    if (limit === undefined) return notApplicable('no threshold for this currency');
    if (limit === 'off') return notApplicable(`switched off for ${currency}`);
    if (amount === undefined) return notApplicable('the export carries no total and no prices');
    const threshold = parseAmount(limit, currency);
    const value = formatAmount(amount, currency);
    if (threshold !== undefined && amount < threshold)
      return passed(`${value} ${currency}`, `${limit} ${currency}`);
    return fired(
      {
        rule: 'HIGH_VALUE',
        severity: 'warning',
        field: 'total',
        value: `${value} ${currency}`,
        facts: { threshold: limit, currency },
      },
      `${limit} ${currency}`,
    );
  },
};
