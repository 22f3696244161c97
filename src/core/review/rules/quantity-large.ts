import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import { unitsToShip } from './shippable.ts';

/** More units than this shop ever ships in one order: a slip of a key, or a customer worth a call. */
export const quantityLarge: Rule = {
  code: 'QUANTITY_LARGE',
  field: 'lines',
  evaluate(order, { settings }) {
    const units = unitsToShip(order);
    const limit = String(settings.largeQuantity);
    const setting = compared('largeQuantity', limit);
    if (units === 0) return notApplicable('nothing-to-ship');
    if (units <= settings.largeQuantity) return passed(String(units), setting);
    return fired(
      {
        rule: 'QUANTITY_LARGE',
        severity: 'warning',
        field: 'lines',
        value: String(units),
        facts: { limit },
      },
      setting,
    );
  },
};
