import { orderValue } from '../order-value.ts';
import { compared, fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Without a currency, or a threshold for it, nobody can say whether an order is of high value: a person looks. */
export const currencyUnknown: Rule = {
  code: 'CURRENCY_UNKNOWN',
  field: 'currency',
  evaluate(order, { settings }) {
    const { currency } = orderValue(order, settings);
    const known = Object.keys(settings.highValue).sort().join(', ');
    if (Object.hasOwn(settings.highValue, currency)) return passed(currency, compared('highValue', known));
    return fired(
      { rule: 'CURRENCY_UNKNOWN', severity: 'warning', field: 'currency', value: currency, facts: { known } },
      compared('highValue', known),
    );
  },
};
