import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { ItemStore } from '../../../src/core/reading/item-store.ts';

const line = {
  key: '1',
  sku: 'MUG',
  name: 'Mug',
  variant: '',
  quantity: 1,
  toShip: 1,
  kind: 'goods' as const,
};
const judgement = {
  payment: 'paid',
  fulfillment: 'none',
  cancel: 'none',
  refund: 'none',
  words: '',
} as const;

test('items of an order that the other half rejected are rejected too, and say why', () => {
  const store = new ItemStore();
  store.item('A1', { line, at: 7, judgement });
  store.item('A2', { line, at: 8, judgement });
  store.take('A1');
  store.take('A2');
  store.reject('A1', { code: 'row/bad-date', severity: 'error', line: 3 });
  const told: [readonly number[], Problem][] = [];
  store.settle('items.csv', { reject: (lines, problem) => void told.push([lines, problem]) });
  expect(told).toMatchObject([
    [
      [7],
      {
        code: 'order/rejected-in-pair',
        file: 'items.csv',
        line: 7,
        value: 'A1',
        facts: { order: 'A1', why: 'row/bad-date' },
      },
    ],
  ]);
});
