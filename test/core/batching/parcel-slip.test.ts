import { describe, expect, test } from 'vitest';
import { parcelSlip } from '../../../src/core/batching/parcel-slip.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { anOrder } from '../review/an-order.ts';

const order: Order = {
  ...anOrder({}),
  id: '#7',
  currency: 'EUR',
  totals: { total: 4590, subtotal: 4250, discount: 250, taxes: 0, shipping: 0 },
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
const settings = { ...DEFAULT_SETTINGS.defaults, timeZone: 'Europe/Berlin', slipClosing: ['Thanks!', 'Bye'] };
const slip = (prices: boolean, ...more: Order[]) =>
  parcelSlip(
    {
      code: 'B1-001',
      position: 1,
      orders: [order, ...more].map((each) => ({ order: each, notes: ['staff only'] })),
      reprint: 0,
    },
    'B1',
    4,
    settings,
    prices,
  );

describe('parcelSlip', () => {
  test('tells what is in the parcel, what comes later and the buyer’s own words, but nothing of the staff', () => {
    expect(slip(false).lines).toEqual([{ sku: 'A', name: 'Mug', variant: 'red', quantity: 2, ordered: 3 }]);
    expect(slip(false)).toMatchObject({ parcel: 'B1-001', position: 1, of: 4, note: 'ring twice' });
    expect(slip(false).closing).toBe('Thanks!\nBye');
    expect(JSON.stringify(slip(false))).not.toMatch(/staff only|never printed/);
  });

  test('no price without being asked; with it, of the pieces in the parcel and of the order', () => {
    expect(JSON.stringify(slip(false))).not.toMatch(/EUR|25\.00/);
    expect(slip(true).lines[0]).toMatchObject({ price: '12.50 EUR', linePrice: '25.00 EUR' });
    expect(slip(true).prices).toEqual({
      subtotal: '42.50 EUR',
      shipping: '0.00 EUR',
      discount: '-2.50 EUR',
      total: '45.90 EUR',
    });
  });

  test('orders that share a parcel are added up, unless the sum would be of nothing', () => {
    const other = { ...order, id: '#8', totals: { total: 1000 }, placedAt: '2026-11-20T10:00:00Z' };
    expect(slip(true, other).prices).toEqual({ total: '55.90 EUR' });
    expect(slip(true, other).placedAt).toBe('2026-11-24, 2026-11-20');
    expect(slip(true, { ...other, currency: 'USD' }).prices).toEqual({});
  });

  test('the day is the shop’s', () => {
    expect(slip(false).placedAt).toBe('2026-11-24');
  });
});
