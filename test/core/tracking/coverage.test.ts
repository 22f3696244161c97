import { expect, it } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { isCovered, linesFor } from '../../../src/core/tracking/coverage.ts';
import { previousExport } from '../../../src/core/tracking/previous-export.ts';
import { chooseColumns } from '../../../src/core/tracking/uploads/choose-columns.ts';

const order = {
  lines: [
    { key: 'a', sku: 'X', toShip: 2 },
    { key: 'b', sku: 'Y', toShip: 1 },
    { key: 'c', sku: 'X', toShip: 1 },
  ],
} as unknown as Order;

it('takes goods out of what earlier numbers have left, over lines with the same SKU', () => {
  expect(linesFor(order, [{ sku: 'X', quantity: 3 }], [])).toEqual([
    { key: 'a', quantity: 2 },
    { key: 'c', quantity: 1 },
  ]);
  const sent = [{ lines: [{ key: 'a', quantity: 2 }] }];
  expect(linesFor(order, [{ sku: 'X', quantity: undefined }], sent)).toEqual([{ key: 'c', quantity: 1 }]);
  expect(linesFor(order, [{ sku: 'X', quantity: 2 }], sent)).toBeUndefined();
  expect(linesFor(order, [{ sku: 'Z', quantity: 1 }], [])).toBeUndefined();
  expect(
    isCovered(order, [
      ...sent,
      {
        lines: [
          { key: 'b', quantity: 1 },
          { key: 'c', quantity: 1 },
        ],
      },
    ]),
  ).toBe(true);
  expect(isCovered(order, sent)).toBe(false);
});

it('knows what was told before: the last number, when the first went out, how often since', () => {
  const all = [
    { key: 1, number: 'A', exportedAt: '2026-01-01T00:00:00Z', replaces: undefined },
    { key: 2, number: 'B', exportedAt: undefined, replaces: 1 },
    { key: 3, number: 'C', exportedAt: '2026-01-02T00:00:00Z', replaces: 2 },
    { key: 4, number: 'D', exportedAt: undefined, replaces: 3 },
  ];
  const before = (key: number) => previousExport(all[key - 1]!, all);
  expect(before(1)).toBeUndefined();
  expect(before(2)).toEqual({ number: 'A', exportedAt: '2026-01-01T00:00:00Z', corrections: 0 });
  expect(before(4)).toEqual({ number: 'C', exportedAt: '2026-01-01T00:00:00Z', corrections: 1 });
});

it('reads a choice of columns', () => {
  expect(chooseColumns('order=订单编号, number = 运单号')).toEqual([
    { holds: 'order', name: '订单编号' },
    { holds: 'number', name: '运单号' },
  ]);
  expect(chooseColumns('oder=x,number=y')).toEqual({ bad: 'oder', nearest: 'order' });
  expect(chooseColumns('order=x')).toEqual({ bad: 'order=x', nearest: 'number=name' });
  expect(chooseColumns('order=x,number=x')).toMatchObject({ bad: 'number=x' });
  expect(chooseColumns('order=x,number=')).toMatchObject({ bad: 'number=' });
});
