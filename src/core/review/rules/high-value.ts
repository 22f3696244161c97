import { formatAmount, parseAmount } from '../../orders/money.ts';
import type { Order } from '../../orders/order.ts';
import { dayIn } from '../../orders/zone.ts';
import type { ShopSettings } from '../../settings/settings.ts';
import { orderValue } from '../order-value.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Relative, Rule } from '../rule.ts';
import { nameRelatives } from './relatives-named.ts';

/**
 * An order worth the threshold of its currency or more (≥, minor units) is seen by a person; with `addUpDay` also one
 * of several of a buyer that are worth so much on one day.
 */
export const highValue: Rule = {
  code: 'HIGH_VALUE',
  field: 'total',
  evaluate(order, { settings, sameBuyer = [] }) {
    const { amount, currency } = orderValue(order, settings);
    const limit = Object.hasOwn(settings.highValue, currency) ? settings.highValue[currency] : undefined;
    if (limit === undefined)
      return notApplicable('no-threshold', compared('highValue', Object.keys(settings.highValue).sort()));
    if (limit === 'off') return notApplicable('switched-off', compared(`highValue.${currency}`, limit));
    if (amount === undefined) return notApplicable('no-total');
    const setting = compared(`highValue.${currency}`, limit);
    const threshold = parseAmount(limit, currency);
    const others = settings.addUpDay ? sameDay(order, sameBuyer, settings, currency) : [];
    const sum = others.reduce((total, other) => total + (other.value?.amount ?? 0), amount);
    const value = `${formatAmount(sum, currency)} ${currency}`;
    if (threshold !== undefined && sum < threshold) return passed(value, setting);
    const together = others.length === 0 ? {} : { together: nameRelatives(order, others) };
    return fired(
      {
        rule: 'HIGH_VALUE',
        severity: 'warning',
        field: 'total',
        value,
        facts: { threshold: limit, currency, ...together },
      },
      setting,
    );
  },
};

/** The buyer's other orders of the same day (of the shop's zone) in the same currency. */
function sameDay(
  order: Order,
  sameBuyer: readonly Relative[],
  settings: ShopSettings,
  currency: string,
): readonly Relative[] {
  if (order.placedAt === undefined || sameBuyer.length === 0) return [];
  const day = dayIn(order.placedAt, settings.timeZone);
  return sameBuyer.filter(
    ({ placedAt, value }) =>
      placedAt !== undefined && value?.currency === currency && dayIn(placedAt, settings.timeZone) === day,
  );
}
