import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BatchParcel, parcelLabel, pickList } from '../../../src/core/batching/batch-documents.ts';
import { planParcels } from '../../../src/core/batching/plan-parcels.ts';
import { isSelected, parseAge } from '../../../src/core/batching/select.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { naturalOrder } from '../../../src/core/text/natural-order.ts';
import { orderOf } from '../../support/order.ts';
import { arbitraryOrder } from '../orders/arbitrary-order.ts';

const many = fc
  .array(arbitraryOrder, { maxLength: 30 })
  .map((orders) => orders.map((order, key) => ({ key, order })));
const units = (order: Order) => order.lines.reduce((sum, line) => sum + line.toShip, 0);

describe('batches', () => {
  test('every order is in exactly one parcel of one batch, and no batch is over its most', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 12 }), (candidates, max) => {
        const batches = planParcels(candidates, max);
        const keys = batches.flatMap((batch) => batch.parcels.flatMap((parcel) => parcel.orders));
        expect([...keys].sort((a, b) => a - b)).toEqual(candidates.map(({ key }) => key));
        for (const batch of batches) expect(batch.parcels.length).toBeLessThanOrEqual(max);
        // The oldest orders come first: a batch never holds a newer order than the next one's oldest.
        const ends = batches.map((batch) => Math.max(...batch.parcels.flatMap((parcel) => parcel.orders)));
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      }),
    );
  });

  test('P3: units on the pick list = units on the labels = units of the orders', () => {
    fc.assert(
      fc.property(many, (candidates) => {
        const parcels: BatchParcel[] = candidates.map(({ order }, i) => ({
          code: `B1-${i}`,
          position: i + 1,
          orders: [{ order, notes: [] }],
          reprint: 0,
        }));
        const labels = parcels.map((parcel) =>
          parcelLabel(parcel, 'B1', parcels.length, DEFAULT_SETTINGS.defaults),
        );
        const list = pickList(parcels, { batch: 'B1', createdAt: '' });
        const expected = candidates.reduce((sum, { order }) => sum + units(order), 0);
        expect(labels.reduce((sum, label) => sum + label.units, 0)).toBe(expected);
        expect(list.units).toBe(expected);
        expect(list.rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(expected);
        for (const row of list.rows)
          expect(row.split.reduce((sum, share) => sum + share.quantity, 0)).toBe(row.quantity);
        // One order for both: rows stand in the order in which the labels first need them.
        const first = list.rows.map((row) => row.split[0]?.position ?? 0);
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }),
    );
  });

  test('the label: the phone where carriers ask for it, the country last, staff notes inside', () => {
    const [order] = fc.sample(arbitraryOrder, { numRuns: 1, seed: 1 });
    const shipTo = {
      recipient: 'Ann Quist',
      organization: '',
      address1: '7 Oak St',
      address2: '',
      city: 'Salem',
      region: 'OR',
      postcode: '97301',
      country: 'US',
      phone: '+1 503-555-0100',
    };
    const parcel = {
      code: 'B1-001',
      position: 1,
      orders: [{ order: { ...order!, shipTo, buyerNote: 'ring twice' }, notes: ['fraud?'] }],
      reprint: 0,
    };
    const from = (originCountry: string) =>
      parcelLabel(parcel, 'B1', 1, { ...DEFAULT_SETTINGS.defaults, originCountry });
    expect(from('US').to.join('|')).not.toMatch(/Tel|UNITED STATES/);
    expect(from('DE').to.slice(-2)).toEqual(['Tel +1 503-555-0100', 'UNITED STATES']);
    expect(from('US').note).toBe('ring twice');
    expect(JSON.stringify(pickList([parcel], { batch: 'B1', createdAt: '' }).notes)).toContain('fraud?');
  });

  test('V4: two equal lines of an order add up', () => {
    const [order] = fc.sample(arbitraryOrder, { numRuns: 1, seed: 1 });
    const line = {
      key: '1',
      sku: 'A',
      name: 'Mug',
      variant: '',
      quantity: 2,
      toShip: 2,
      kind: 'goods' as const,
    };
    const twice = { ...order!, lines: [line, { ...line, key: '2', quantity: 3, toShip: 3 }] };
    const list = pickList(
      [{ code: 'B1-001', position: 1, orders: [{ order: twice, notes: [] }], reprint: 0 }],
      { batch: 'B1', createdAt: '' },
    );
    expect(list.rows).toMatchObject([{ sku: 'A', quantity: 5, split: [{ quantity: 5 }] }]);
  });
});

test('V32: 100,000 orders become batches in chunks; one order one batch; none none', () => {
  const order = orderOf([{ sku: 'MUG', toShip: 1 }]);
  const candidates = Array.from({ length: 100_000 }, (_, key) => ({ key, order }));
  const batches = planParcels(candidates, 200);
  expect(batches).toHaveLength(500);
  expect(batches.at(-1)?.parcels.at(-1)?.orders).toEqual([99_999]);
  expect(planParcels(candidates.slice(0, 1), 200)).toEqual([{ parcels: [{ orders: [0] }] }]);
  expect(planParcels([], 200)).toEqual([]);
});

test('a part of a bundle shares the row of its SKU; goods of another variant do not', () => {
  const line = (sku: string, variant: string, toShip: number, key: string) => ({
    ...{ key, sku, name: 'Mug', variant, quantity: toShip, toShip, kind: 'goods' as const },
  });
  const order = {
    ...orderOf([]),
    lines: [
      line('M', '', 2, '1'),
      line('M', 'Blue', 1, '2'),
      line('M', 'Red', 4, '3'),
      line('M', '', 3, '4'),
    ],
  };
  const parcel = { code: 'B1-001', position: 1, orders: [{ order, notes: [] }], reprint: 0 };
  const { rows } = pickList([parcel], { batch: 'B1', location: 'Reno', createdAt: '' });
  expect(rows.map(({ variant, quantity }) => [variant, quantity])).toEqual([
    ['Blue', 6],
    ['Red', 4],
  ]);
});

describe('choosing', () => {
  test('ages', () => {
    expect(parseAge('2d')).toBe(172_800_000);
    expect(parseAge('36h')).toBe(129_600_000);
    expect(parseAge('2')).toBeUndefined();
    expect(parseAge('-1d')).toBeUndefined();
  });

  test('by country, SKU, tag and age', () => {
    const [order] = fc.sample(arbitraryOrder, { numRuns: 1, seed: 1 });
    const line = {
      key: '1',
      sku: 'A',
      name: 'Mug',
      variant: '',
      quantity: 1,
      toShip: 1,
      kind: 'goods' as const,
    };
    const mine = {
      ...order!,
      placedAt: '2026-11-20T10:00:00Z',
      tags: ['VIP'],
      lines: [line],
      shipTo: { ...order!.shipTo, country: 'DE' },
    };
    const now = '2026-11-22T10:00:00Z';
    const stored = { order: mine, findings: [] };
    expect(isSelected(stored, { country: 'de', sku: 'A', tag: 'vip', olderThan: 172_800_000 }, now)).toBe(
      true,
    );
    expect(isSelected(stored, { olderThan: 172_800_001 }, now)).toBe(false);
    expect(isSelected(stored, { sku: 'B' }, now)).toBe(false);
    expect(
      isSelected({ ...stored, order: { ...mine, lines: [{ ...line, toShip: 0 }] } }, { sku: 'A' }, now),
    ).toBe(false);
    expect(isSelected(stored, { country: 'US' }, now)).toBe(false);
    expect(isSelected(stored, { tag: 'gold' }, now)).toBe(false);
  });

  test('V23: people’s order of bins and SKUs', () => {
    expect(['A-10', 'A-2', 'a-1', 'B-1', 'A-02'].sort(naturalOrder)).toEqual([
      'a-1',
      'A-02',
      'A-2',
      'A-10',
      'B-1',
    ]);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 })), (names) => {
        const sorted = [...names].sort(naturalOrder);
        expect([...names].reverse().sort(naturalOrder)).toEqual(sorted);
      }),
    );
  });
});
