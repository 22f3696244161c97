import { fired, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** A line marked `partial` does not say how many of its units are left: a person has to look at the platform. */
export const linePartial: Rule = {
  code: 'LINE_PARTIAL',
  field: 'lines',
  evaluate(order) {
    const partial = order.lines.filter((line) => line.status === 'partial' && line.toShip > 0);
    if (partial.length === 0) return passed('none');
    const value = partial.map((line) => `${line.toShip} × ${line.sku || line.name}`).join(', ');
    return fired({ rule: 'LINE_PARTIAL', severity: 'warning', field: 'lines', value });
  },
};
