import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { reviewWith } from '../../../src/core/review/review-with.ts';
import { createStockCheck } from '../../../src/core/review/stock-check.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { withDefaults } from '../../../src/core/settings/read-settings.ts';
import type { ShopSettings } from '../../../src/core/settings/settings.ts';
import { NO_STOCK, type Stock } from '../../../src/core/warehouse/stock.ts';
import { ADDRESS, aLine, anOrder } from './an-order.ts';

const settings = DEFAULT_SETTINGS.defaults;
const level = (sku: string, onHand?: number) => ({
  sku,
  location: '',
  name: '',
  ...(onHand !== undefined && { onHand }),
});
const stockOf = (...levels: Stock['levels']): Stock => ({ ...NO_STOCK, levels });
let next = 0;
const wants = (sku: string, units: number, more: Partial<Order> = {}) => {
  const id = `#${++next}`;
  const line = aLine({ sku, quantity: units, toShip: units, unitPrice: 100 });
  const totals = { total: units * 100 };
  const shipTo = { ...ADDRESS, address1: `${next} Larch Lane` };
  return anOrder({ id, lines: [line], totals, shipTo, ...more });
};
const review = (orders: readonly Order[], stock: Stock | undefined, defaults: Partial<ShopSettings> = {}) =>
  reviewWith(() => [], orders, { settings: withDefaults({ defaults }), ...(stock && { stock }) }).orders.map(
    ({ findings }) =>
      findings
        .filter(({ rule }) => /^(STOCK|SKU)_/.test(rule))
        .map(({ rule, severity, value, facts }) => [rule, severity, value, facts?.['like']].join(' ').trim()),
  );

describe('V23 stock in the review', () => {
  test('without stock nothing is said; with it, what is short and what nobody knows', () => {
    const orders = [wants('MUG', 2), wants('CUP', 1), wants('mug ', 1)];
    expect(review(orders, undefined)).toEqual([[], [], []]);
    expect(review(orders, stockOf(level('MUG', 1), level('CUP')))).toEqual([
      ['STOCK_SHORT warning MUG: 1/2'],
      [],
      ['SKU_UNKNOWN warning mug  MUG'],
    ]);
    expect(review([wants('JUG', 1)], stockOf(level('MUG', -3)))).toEqual([['SKU_UNKNOWN warning JUG']]);
    expect(review([wants('MUG', 1)], stockOf(level('MUG', -3)))).toEqual([['STOCK_SHORT warning MUG: 0/1']]);
  });

  test('the older order is served first; one that is short ties nothing up unless a part may go', () => {
    const old = wants('MUG', 3, { placedAt: '2026-03-01T09:00:00Z' });
    const young = wants('MUG', 2, { placedAt: '2026-03-02T09:00:00Z' });
    const two = stockOf(level('MUG', 2));
    expect(review([young, old], two)).toEqual([[], ['STOCK_SHORT warning MUG: 2/3']]);
    expect(review([young, old], two, { shortStock: 'partial' })).toEqual([
      ['STOCK_SHORT info MUG: 0/2'],
      ['STOCK_SHORT info MUG: 2/3'],
    ]);
    expect(review([old], two, { shortStock: 'tell' })).toEqual([['STOCK_SHORT info MUG: 2/3']]);
    expect(review([old], two, { shortStock: 'off' })).toEqual([[]]);
  });

  test('unpaid and cancelled orders take nothing; batches have taken theirs', () => {
    const mine = wants('MUG', 1, { placedAt: '2026-03-03T09:00:00Z' });
    const dead = [wants('MUG', 1, { payment: 'pending' }), wants('MUG', 1, { cancel: 'cancelled' })];
    expect(review([...dead, mine], stockOf(level('MUG', 1)))[2]).toEqual([]);
    const check = createStockCheck(stockOf(level('MUG', 1)), { partial: false })!;
    check.add(wants('MUG', 1), settings, true);
    check.add(mine, settings, false);
    expect(check.of(mine).short).toEqual([{ sku: 'MUG', wanted: 1, left: 0 }]);
  });

  test('discontinued SKUs, by name or pattern, without case', () => {
    const order = wants('OLD-7', 1);
    expect(review([order], undefined, { discontinued: ['old-*'] })).toEqual([
      ['SKU_DISCONTINUED warning OLD-7'],
    ]);
    expect(review([order], undefined, { discontinued: ['OLD-', 'X'] })).toEqual([[]]);
  });

  test('never more is promised than there is, whatever order the orders come in', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 5 })), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        some,
        fc.nat({ max: 9 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (list, pieces, partial, keys) => {
          const orders = list.map(([sku, units]) => wants(sku, units));
          const stock = stockOf(level('A', pieces), level('B', pieces));
          const shared = (given: readonly Order[]) => {
            const check = createStockCheck(stock, { partial })!;
            for (const order of given) check.add(order, settings, false);
            return orders.map((order) => check.of(order).short);
          };
          const short = shared(orders);
          for (const sku of ['A', 'B']) {
            const served = orders.reduce((sum, order, at) => {
              const { quantity } = order.lines[0]!;
              const lack = short[at]!.length > 0;
              if (order.lines[0]!.sku !== sku) return sum;
              return sum + (lack ? (partial ? short[at]![0]!.left : 0) : quantity);
            }, 0);
            expect(served).toBeLessThanOrEqual(pieces);
          }
          const shuffled = orders.map((order) => ({ order, key: keys.next().value as number }));
          shuffled.sort((a, b) => a.key - b.key);
          expect(shared(shuffled.map(({ order }) => order))).toEqual(short);
        },
      ),
    );
  });
});
