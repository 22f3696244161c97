import { fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import { unitsToShip } from './shippable.ts';

/** Digital goods, tips and gift cards need no parcel; nor do lines that were all taken back. */
export const nothingToShip: Rule = {
  code: 'NOTHING_TO_SHIP',
  field: 'lines',
  evaluate(order) {
    if (order.fulfillment === 'done') return notApplicable('already-shipped');
    const units = unitsToShip(order);
    if (units > 0) return passed(String(units));
    const kinds = [...new Set(order.lines.map((line) => line.kind))].sort().join(', ');
    return fired({ rule: 'NOTHING_TO_SHIP', severity: 'block', field: 'lines', value: kinds });
  },
};
