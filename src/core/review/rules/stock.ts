import { foldValue } from '../../rules-file/condition.ts';
import { fitsPattern } from '../../rules-file/glob.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/**
 * Fewer pieces than the order wants, after those that go to orders served before it. Held, told, or marked as partial
 * by the setting `shortStock`; what is split and sent apart is planned elsewhere.
 */
export const stockShort: Rule = {
  code: 'STOCK_SHORT',
  field: 'lines',
  evaluate(_order, { settings, stock }) {
    if (stock === undefined) return notApplicable('no-stock');
    if (settings.shortStock === 'off') return notApplicable('switched-off', compared('shortStock', 'off'));
    const setting = compared('shortStock', settings.shortStock);
    if (stock.short.length === 0) return passed('enough', setting);
    const value = stock.short.map(({ sku, wanted, left }) => `${sku}: ${left}/${wanted}`).join(', ');
    const severity = settings.shortStock === 'hold' ? 'warning' : 'info';
    const facts = { partial: settings.shortStock === 'partial' ? 'yes' : 'no' };
    return fired({ rule: 'STOCK_SHORT', severity, field: 'lines', value, facts }, setting);
  },
};

/** A SKU that no stock or product file names: mistyped on the platform, or never put in. */
export const skuUnknown: Rule = {
  code: 'SKU_UNKNOWN',
  field: 'lines',
  evaluate(_order, { stock }) {
    if (stock === undefined) return notApplicable('no-stock');
    const [first] = stock.unknown;
    if (first === undefined) return passed('known');
    const like = stock.unknown.flatMap((one) => (one.like === undefined ? [] : [one.like])).join(', ');
    const value = stock.unknown.map(({ sku }) => sku).join(', ');
    const facts = like === '' ? {} : { facts: { like } };
    return fired({ rule: 'SKU_UNKNOWN', severity: 'warning', field: 'lines', value, ...facts });
  },
};

/**
 * Goods that the seller no longer has: SKUs, or patterns with `*` and `?`, of the setting `discontinued`, and what a
 * product or stock file says is archived, drafted or discontinued.
 */
export const skuDiscontinued: Rule = {
  code: 'SKU_DISCONTINUED',
  field: 'lines',
  evaluate(order, { settings, stock }) {
    const { discontinued } = settings;
    const setting = compared('discontinued', discontinued);
    if (discontinued.length === 0 && stock === undefined) return notApplicable('no-list', setting);
    const told = new Set(stock?.discontinued);
    const found = order.lines.filter(
      ({ kind, sku, toShip }) =>
        kind === 'goods' &&
        toShip > 0 &&
        sku !== '' &&
        (told.has(sku) || discontinued.some((one) => fitsPattern(foldValue(sku), foldValue(one)))),
    );
    if (found.length === 0) return passed('none', setting);
    const value = [...new Set(found.map(({ sku }) => sku))].join(', ');
    return fired({ rule: 'SKU_DISCONTINUED', severity: 'warning', field: 'lines', value }, setting);
  },
};
