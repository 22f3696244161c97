import { formatInZone } from '../../orders/zone.ts';
import { dispatchLimit, hoursLeft } from '../dispatch-limit.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import { whyNoParcel } from './shippable.ts';

/** The platform's dispatch limit is near or over. Told, not held: holding would only make it later. */
export const dispatchDue: Rule = {
  code: 'DISPATCH_DUE',
  field: 'shipBy',
  evaluate(order, context) {
    const { settings } = context;
    const none = whyNoParcel(order);
    if (none !== undefined) return notApplicable(none);
    if (settings.dueHours === 0) return notApplicable('switched-off', compared('dueHours', 0));
    const limit = dispatchLimit(order, settings);
    if (limit === undefined)
      return notApplicable('no-limit', compared('dispatchDays', settings.dispatchDays));
    const setting = compared('dueHours', settings.dueHours);
    const value = formatInZone(limit.at, limit.zone);
    const left = hoursLeft(limit, context.now);
    if (left >= settings.dueHours) return passed(value, setting);
    // Without the hours left, which change by themselves: `orders due` counts them.
    const facts = { late: left < 0 ? 'yes' : 'no', from: limit.from, hours: String(settings.dueHours) };
    return fired({ rule: 'DISPATCH_DUE', severity: 'info', field: 'shipBy', value, facts }, setting);
  },
};
