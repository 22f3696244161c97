import { toMillis, toUtc } from '../../orders/instant.ts';
import { formatInZone } from '../../orders/zone.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Buyers cancel most in the minutes after paying: an order waits so long and then passes by itself. */
export const waitAfterPayment: Rule = {
  code: 'WAIT_AFTER_PAYMENT',
  field: 'paidAt',
  evaluate(order, context) {
    const { settings } = context;
    if (settings.waitMinutes === 0) return notApplicable('switched-off', compared('waitMinutes', 0));
    const paid = order.paidAt ?? order.placedAt;
    if (paid === undefined || Number.isNaN(toMillis(paid))) return notApplicable('no-payment-time');
    const setting = compared('waitMinutes', settings.waitMinutes);
    const until = toMillis(paid) + settings.waitMinutes * 60_000;
    if (toMillis(context.now) >= until) return passed(paid, setting);
    const facts = {
      minutes: String(settings.waitMinutes),
      until: formatInZone(toUtc(until), settings.timeZone),
      instant: toUtc(until),
    };
    return fired(
      { rule: 'WAIT_AFTER_PAYMENT', severity: 'warning', field: 'paidAt', value: paid, facts },
      setting,
    );
  },
};
