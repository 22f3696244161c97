import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Far more of a SKU than its orders usually hold: 100 instead of 10 is a slip of a key. */
export const quantityUnusual: Rule = {
  code: 'QUANTITY_UNUSUAL',
  field: 'lines',
  evaluate(order, { settings, usualQuantity }) {
    const times = settings.unusualTimes;
    if (times === 0) return notApplicable('switched-off', compared('unusualTimes', 0));
    const setting = compared('unusualTimes', times);
    let judged = false;
    const far: string[] = [];
    for (const { kind, sku, toShip } of order.lines) {
      const usual = kind === 'goods' && toShip > 0 ? usualQuantity?.(order.shop, sku) : undefined;
      if (usual === undefined) continue;
      judged = true;
      if (toShip >= usual * times) far.push(`${sku}: ${toShip} (${usual})`);
    }
    if (!judged) return notApplicable('too-few-orders');
    if (far.length === 0) return passed('usual', setting);
    return fired(
      {
        rule: 'QUANTITY_UNUSUAL',
        severity: 'warning',
        field: 'lines',
        value: far.join(', '),
        facts: { times: String(times) },
      },
      setting,
    );
  },
};
