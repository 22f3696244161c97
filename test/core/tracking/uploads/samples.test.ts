import { describe, expect, it } from 'vitest';
import { planUpload } from '../../../../src/core/tracking/plan-upload.ts';
import { haveSamples, sampleSheet, sampleText } from './samples.ts';
import { options, shipment } from './shipments.ts';

const NUMBER = '9400100000000000000001';

describe.skipIf(!haveSamples())('files are like the examples', () => {
  it('Shopify, whole orders', () => {
    const { files } = planUpload('shopify', [shipment('#1001', NUMBER)], { ...options, notify: true });
    expect(files).toMatchObject([{ name: 'Orders-tracking-2026-01-05-demo.csv', eol: '\n', bom: false }]);
    expect(files[0]?.rows).toEqual(sampleText('shopify_matrixify_Orders_full.csv', ','));
  });

  it('Shopify, parts, but for the URL column, which may be there', () => {
    const part = shipment('#1002', 'JD0000000001', { carrier: 'DHL Express', whole: false });
    const { files } = planUpload('shopify', [part], { ...options, notify: true });
    const url = files[0]?.rows[0]?.indexOf('Fulfillment: Tracking URL') ?? -1;
    expect(url).toBeGreaterThan(0);
    expect(files[0]?.rows.map((row) => row.filter((_, i) => i !== url))).toEqual(
      sampleText('shopify_matrixify_Orders_partial.csv', ','),
    );
  });

  it('TikTok, 4 columns and 7', () => {
    const order = shipment('576900000000000001', NUMBER);
    const v2 = planUpload('tiktok', [order], options).files[0];
    const [note, ...sheet] = v2?.rows ?? [];
    const [sampleNote, ...sample] = sampleSheet('tiktok_bulk_ship_4col.xlsx', 'sheet2');
    expect(note?.[0]).toBe(sampleNote?.[0]);
    expect(sheet).toEqual(sample);
    expect(v2).toMatchObject({ sheet: 'Shipping info', merges: ['A1:D1'], headerRows: 2, dataRows: 1 });
    const v1 = planUpload('tiktok', [order], { ...options, layout: 'v1' }).files[0];
    const [header, row = []] = sampleSheet('tiktok_bulk_ship_7col.xlsx', 'sheet1');
    // The example names the goods; empty means the whole order.
    expect(v1?.rows).toEqual([header, row.map((cell, i) => (i === 1 || i === 2 ? '' : cell))]);
  });

  it('Taobao, Pinduoduo', () => {
    const taobao = shipment('2650000000000000001', '75000000000001', { carrier: '中通' });
    expect(planUpload('taobao', [taobao], { ...options, confirmed: new Set() }).files[0]?.rows).toEqual(
      sampleSheet('taobao_batch_ship.INFERRED.xlsx', 'sheet1'),
    );
    const pinduoduo = shipment('260101-000000000000001', '75000000000001', { carrier: 'zto' });
    expect(planUpload('pinduoduo', [pinduoduo], options).files[0]?.rows).toEqual(
      sampleSheet('pdd_batch_ship.xlsx', 'sheet1'),
    );
  });

  it('Amazon, but for the ship method, which we do not know', () => {
    const shippedAt = '2026-09-23';
    const lines = [{ sku: 'A', name: 'a', quantity: 1, lineId: '52011234560001' }];
    const { files } = planUpload(
      'amazon',
      [
        shipment('113-4521987-1234501', NUMBER, { whole: false, lines, shippedAt }),
        shipment('113-4521987-1234502', 'XYZ123', { carrier: 'Example Courier', shippedAt }),
      ],
      options,
    );
    const [header, first, second = []] = sampleText('amazon_shipping_confirmation.txt', '\t');
    expect(files[0]?.rows).toEqual([header, first, [...second.slice(0, -1), '']]);
    expect(files[0]).toMatchObject({ format: 'tsv', quote: 'none', encoding: 'utf-8' });
  });

  it('eBay', () => {
    expect(planUpload('ebay', [shipment('12-34567-89012', NUMBER)], options).files[0]?.rows).toEqual(
      sampleText('ebay_mip_order_fulfillment.csv', ','),
    );
  });
});
