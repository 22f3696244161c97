import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** One address with many recipients: a forwarder, a dormitory, an office, or fraud. Told, not held. */
export const dupAddressManyNames: Rule = {
  code: 'DUP_ADDRESS_MANY_NAMES',
  field: 'shipTo',
  evaluate(order, { settings, namesAtAddress = 0 }) {
    if (order.masked) return notApplicable('masked');
    if (settings.manyNames === 0) return notApplicable('switched-off', compared('manyNames', 0));
    const setting = compared('manyNames', settings.manyNames);
    const value = String(namesAtAddress);
    if (namesAtAddress < settings.manyNames) return passed(value, setting);
    return fired({ rule: 'DUP_ADDRESS_MANY_NAMES', severity: 'info', field: 'shipTo', value }, setting);
  },
};
