import { describe, expect, test } from 'vitest';
import { parcelSlip } from '../../../src/core/batching/parcel-slip.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { anOrder } from '../review/an-order.ts';

const order: Order = {
  ...anOrder({}),
  id: '#7',
  currency: 'EUR',
  totals: { total: 4590 },
  placedAt: '2026-11-23T23:30:00Z',
  buyerNote: 'ring twice',
  sellerNote: 'never printed',
  lines: [
    {
      key: '1',
      sku: 'A',
      name: 'Mug',
      variant: 'red',
      quantity: 3,
      toShip: 2,
      unitPrice: 1250,
      kind: 'goods',
    },
    {
      key: '2',
      sku: 'B',
      name: 'Voucher',
      variant: '',
      quantity: 1,
      toShip: 0,
      unitPrice: 500,
      kind: 'digital',
    },
  ],
};
const settings = { ...DEFAULT_SETTINGS.defaults, timeZone: 'Europe/Berlin' };
const slip = (prices: boolean) =>
  parcelSlip(
    { code: 'B1-001', position: 1, orders: [{ order, notes: ['staff only'] }], reprint: 0 },
    'B1',
    4,
    settings,
    prices,
  );

describe('parcelSlip', () => {
  test('tells what is in the parcel, what comes later and the buyer’s own words, but nothing of the staff', () => {
    expect(slip(false).lines).toEqual([{ sku: 'A', name: 'Mug', variant: 'red', quantity: 2, ordered: 3 }]);
    expect(slip(false)).toMatchObject({ parcel: 'B1-001', position: 1, of: 4, note: 'ring twice' });
    expect(JSON.stringify(slip(false))).not.toMatch(/staff only|never printed/);
  });

  test('no price without being asked; with it, of the pieces in the parcel and of the order', () => {
    expect(JSON.stringify(slip(false))).not.toMatch(/EUR|25\.00/);
    expect(slip(true).lines[0]?.price).toBe('25.00 EUR');
    expect(slip(true).orders[0]?.total).toBe('45.90 EUR');
  });

  test('the day is the shop’s', () => {
    expect(slip(false).orders[0]?.placedAt).toBe('2026-11-24');
  });
});
