import { formatAmount, parseAmount } from '../../orders/money.ts';
import { orderValue } from '../order-value.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** An order worth the threshold of its currency or more (≥, minor units) is seen by a person. */
export const highValue: Rule = {
  code: 'HIGH_VALUE',
  field: 'total',
  evaluate(order, { settings }) {
    const { amount, currency } = orderValue(order, settings);
    const limit = Object.hasOwn(settings.highValue, currency) ? settings.highValue[currency] : undefined;
    if (limit === undefined) return notApplicable('no-threshold');
    if (limit === 'off') return notApplicable('switched-off');
    if (amount === undefined) return notApplicable('no-total');
    const setting = compared(`highValue.${currency}`, limit);
    const threshold = parseAmount(limit, currency);
    const value = formatAmount(amount, currency);
    if (threshold !== undefined && amount < threshold) return passed(`${value} ${currency}`, setting);
    return fired(
      {
        rule: 'HIGH_VALUE',
        severity: 'warning',
        field: 'total',
        value: `${value} ${currency}`,
        facts: { threshold: limit, currency },
      },
      setting,
    );
  },
};
