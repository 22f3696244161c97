import { formatAmount, parseAmount } from '../../orders/money.ts';
import type { Order, OrderLine } from '../../orders/order.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** A SKU sold under the seller's lowest price: a wrong price list, or a discount too many. */
export const priceBelowFloor: Rule = {
  code: 'PRICE_BELOW_FLOOR',
  field: 'lines',
  evaluate(order, { settings }) {
    const { floorPrice } = settings;
    if (Object.keys(floorPrice).length === 0)
      return notApplicable('switched-off', compared('floorPrice', ''));
    const setting = compared('floorPrice', Object.keys(floorPrice).sort());
    const below: string[] = [];
    let judged = false;
    for (const line of priced(order)) {
      const text = Object.hasOwn(floorPrice, line.sku) ? floorPrice[line.sku] : undefined;
      const floor = text === undefined ? undefined : parseAmount(text, order.currency);
      if (floor === undefined) continue;
      judged = true;
      if (paidFor(line) < floor * line.quantity)
        below.push(`${line.sku}: ${perUnit(line, order)} < ${formatAmount(floor, order.currency)}`);
    }
    if (!judged) return notApplicable('no-price', setting);
    if (below.length === 0) return passed('none', setting);
    return fired(
      {
        rule: 'PRICE_BELOW_FLOOR',
        severity: 'warning',
        field: 'lines',
        value: below.join(', '),
        facts: { currency: order.currency },
      },
      setting,
    );
  },
};

/** Goods below nothing: no platform sells at such a price. */
export const lineNegative: Rule = {
  code: 'LINE_NEGATIVE',
  field: 'lines',
  evaluate: (order) => judge(order, 'LINE_NEGATIVE', 'warning', (paid) => paid < 0),
};

/** Goods for nothing: a sample or a present of the shop, or a mistake. Told, not held. */
export const lineFree: Rule = {
  code: 'LINE_FREE',
  field: 'lines',
  evaluate: (order) => judge(order, 'LINE_FREE', 'info', (paid) => paid === 0),
};

function judge(order: Order, rule: string, severity: 'warning' | 'info', wrong: (paid: number) => boolean) {
  const lines = priced(order);
  if (lines.length === 0) return notApplicable('no-price');
  const found = lines.filter((line) => wrong(paidFor(line)));
  if (found.length === 0) return passed('none');
  const value = found.map((line) => `${line.quantity} × ${line.sku || line.name}`).join(', ');
  return fired({ rule, severity, field: 'lines', value });
}

function priced(order: Order): readonly OrderLine[] {
  return order.lines.filter(
    (line) => line.kind === 'goods' && line.quantity > 0 && line.unitPrice !== undefined,
  );
}

/** Minor units paid for the line after its own discount. */
function paidFor(line: OrderLine): number {
  return (line.unitPrice ?? 0) * line.quantity - (line.discount ?? 0);
}

function perUnit(line: OrderLine, order: Order): string {
  return formatAmount(Math.floor(paidFor(line) / line.quantity), order.currency);
}
