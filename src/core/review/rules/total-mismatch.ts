import { formatAmount } from '../../orders/money.ts';
import type { Order } from '../../orders/order.ts';
import { fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/**
 * The money has to add up. Shopify's arithmetic, which holds on genuine exports: subtotal = Σ price × quantity
 * without tips − discount; total = subtotal + shipping + taxes + tips + duties, taxes left out where prices include
 * them. Either way of taxing may hold; refunds change none of it.
 */
export const totalMismatch: Rule = {
  code: 'TOTAL_MISMATCH',
  field: 'total',
  evaluate(order) {
    const { total, subtotal } = order.totals;
    const expected = linesLessDiscount(order);
    const base = subtotal ?? expected;
    if (total === undefined || base === undefined) return notApplicable('no-total');
    const { currency } = order;
    const mismatch = (part: string, stated: number, sum: number) =>
      fired({
        rule: 'TOTAL_MISMATCH',
        severity: 'warning',
        field: part,
        value: formatAmount(stated, currency),
        facts: {
          part,
          sum: formatAmount(sum, currency),
          difference: formatAmount(stated - sum, currency),
          currency,
        },
      });

    if (subtotal !== undefined && expected !== undefined && subtotal !== expected)
      return mismatch('subtotal', subtotal, expected);
    const { shipping = 0, taxes = 0, duties = 0 } = order.totals;
    const inclusive = base + shipping + tips(order);
    const sums = [inclusive + taxes + duties, inclusive + taxes, inclusive + duties, inclusive];
    if (sums.includes(total)) return passed(`${formatAmount(total, currency)} ${currency}`.trim());
    const nearest = sums.reduce((a, b) => (Math.abs(b - total) < Math.abs(a - total) ? b : a));
    return mismatch('total', total, nearest);
  },
};

/** What the lines say the subtotal is; undefined when a price or every line is missing. */
function linesLessDiscount(order: Order): number | undefined {
  let sum = 0;
  for (const line of order.lines) {
    if (line.kind === 'tip') continue;
    if (line.unitPrice === undefined) return undefined;
    sum += line.unitPrice * line.quantity;
  }
  return order.lines.length === 0 ? undefined : sum - (order.totals.discount ?? 0);
}

function tips(order: Order): number {
  return order.lines.reduce(
    (sum, line) => (line.kind === 'tip' ? sum + (line.unitPrice ?? 0) * line.quantity : sum),
    0,
  );
}
