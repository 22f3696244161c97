import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, type WantingOrder } from '../../../src/core/warehouse/allocate.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00Z`;

test('priority, then deadline, then age, then id; held by open batches is not there', () => {
  const one = (id: string, more: Partial<WantingOrder>): WantingOrder => ({
    id,
    lines: [{ sku: 'MUG', quantity: 1 }],
    ...more,
  });
  const orders = [
    one('old', { placedAt: day(1) }),
    one('due', { placedAt: day(5), deadline: day(7) }),
    one('vip', { placedAt: day(6), priority: 1 }),
    one('undated', {}),
  ];
  const { orders: served, left } = allocate(orders, new Map([['MUG', 4]]), {
    reserved: new Map([['MUG', 2]]),
  });
  expect(served.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['vip', 'whole'],
    ['due', 'whole'],
    ['old', 'none'],
    ['undated', 'none'],
  ]);
  expect(left.get('MUG')).toBe(0);
});

test('whole orders only, unless partial is asked for; unknown stock binds nobody', () => {
  const order = {
    id: '1',
    lines: [
      { sku: 'MUG', quantity: 3 },
      { sku: 'CAP', quantity: 1 },
      { sku: 'NEW', quantity: 9 },
    ],
  };
  const pieces = new Map([
    ['MUG', 2],
    ['CAP', 1],
  ]);
  const whole = allocate([order], pieces).orders[0];
  expect(whole).toMatchObject({ verdict: 'none' });
  expect([...(whole?.missing ?? [])]).toEqual([['MUG', 1]]);
  const part = allocate([order], pieces, { partial: true });
  expect(part.orders[0]?.verdict).toBe('part');
  expect([...(part.orders[0]?.given ?? [])]).toEqual([
    ['MUG', 2],
    ['CAP', 1],
    ['NEW', 9],
  ]);
});

test('property: never below zero, nothing given twice, the same for every order of the input', () => {
  const sku = fc.constantFrom('A', 'B', 'C');
  const order = fc.record({
    priority: fc.integer({ min: 0, max: 2 }),
    placedAt: fc.integer({ min: 1, max: 28 }).map(day),
    lines: fc.array(fc.record({ sku, quantity: fc.integer({ min: 0, max: 5 }) }), { maxLength: 4 }),
  });
  const stock = fc.dictionary(sku, fc.integer({ min: -5, max: 20 }));
  fc.assert(
    fc.property(
      fc.array(order, { maxLength: 12 }),
      stock,
      stock,
      fc.boolean(),
      (drawn, has, held, partial) => {
        const orders = drawn.map((one, index) => ({ ...one, id: `#${index}` }));
        const pieces = new Map(Object.entries(has));
        const reserved = new Map(Object.entries(held).map(([key, n]) => [key, Math.abs(n)]));
        const { orders: served, left } = allocate(orders, pieces, { partial, reserved });
        for (const [name, rest] of left) {
          const given = served.reduce((sum, one) => sum + (one.given.get(name) ?? 0), 0);
          expect(rest).toBeGreaterThanOrEqual(0);
          expect(rest + given).toBe(Math.max(0, (pieces.get(name) ?? 0) - (reserved.get(name) ?? 0)));
        }
        expect(allocate([...orders].reverse(), pieces, { partial, reserved }).orders).toEqual(served);
      },
    ),
  );
});
