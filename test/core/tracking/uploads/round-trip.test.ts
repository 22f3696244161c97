import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planUpload } from '../../../../src/core/tracking/plan-upload.ts';
import type { Shipment } from '../../../../src/core/tracking/shipment.ts';
import type { UploadPlatform } from '../../../../src/core/tracking/uploads/upload-format.ts';
import { readUpload } from '../../../../src/core/tracking/uploads/upload-formats.ts';
import { options } from './shipments.ts';

const PLATFORMS: UploadPlatform[] = [
  'shopify',
  'tiktok',
  'taobao',
  'pinduoduo',
  'amazon',
  'ebay',
  'woocommerce',
  'etsy',
  'douyin',
  'plain',
];

// Few ids, numbers and parcels, so that repeats, merges and contradictions happen; some cells are bad.
const line = fc.record({
  sku: fc.constantFrom('A', 'B, "x"', 'ß-1', ''),
  name: fc.constant('thing'),
  quantity: fc.integer({ min: 0, max: 3 }),
  lineId: fc.constantFrom('L1', 'L2', ''),
});
const shipment: fc.Arbitrary<Shipment> = fc
  .record({
    id: fc.constantFrom('#1', '#2', '#3', '005', '5.7E+17', '=1'),
    shop: fc.constantFrom('one', 'two'),
    parcel: fc.constantFrom('', 'P1', 'P2'),
    carrier: fc.constantFrom('usps', 'DHL Express', '顺丰', '圆通', 'Pigeon Post', ''),
    number: fc.constantFrom('0094001112', '94002', 'SF1385628716739', '9 4', '1E+21', '', '-1', '９'),
    url: fc.constantFrom('', 'https://t.example/?a=1,2', 'ftp://x'),
    whole: fc.boolean(),
    lines: fc.array(line, { maxLength: 3 }),
    groupId: fc.constantFrom('', 'G'),
    shippedAt: fc.constantFrom('', '2026-01-04', '2026-01-04T10:00:00Z'),
  })
  .map(({ id, shop, parcel, url, groupId, shippedAt, ...rest }) => ({
    order: { shop, id },
    ...rest,
    ...(parcel ? { parcel } : {}),
    ...(url ? { url } : {}),
    ...(groupId ? { groupId } : {}),
    ...(shippedAt ? { shippedAt } : {}),
  }));

describe.each(PLATFORMS)('%s', (platform) => {
  const layouts = platform === 'tiktok' ? (['v1', 'v2'] as const) : ([undefined] as const);
  it.each(layouts)('what was written says what was asked, and nothing is lost (%s)', (layout) => {
    fc.assert(
      fc.property(fc.array(shipment, { maxLength: 8 }), fc.boolean(), (shipments, notify) => {
        const all = { ...options, notify, ...(layout ? { layout } : {}) };
        const plan = planUpload(platform, shipments, all);
        expect(planUpload(platform, shipments, all)).toEqual(plan);
        const told = new Set<string>();
        const key = (shop = '', order = '', number = ''): string => JSON.stringify([shop, order, number]);
        for (const file of plan.files) {
          expect(new Set(file.rows.map((row) => row.length)).size).toBe(1);
          expect(file.dataRows).toBeGreaterThan(0);
          const read = readUpload(platform, file.rows, all);
          expect(read.length).toBeGreaterThan(0);
          for (const said of read) {
            told.add(key(file.shop, said.order, said.number));
            const asked = shipments.filter(
              (s) => s.order.shop === file.shop && s.order.id === said.order && s.number === said.number,
            );
            expect(asked.length).toBeGreaterThan(0);
            expect(asked.every((s) => s.whole === said.whole)).toBe(true);
            if (said.notify !== undefined) expect(said.notify).toBe(notify);
            const lines = said.lines.map((l) => [l.sku ?? l.lineId, Number(l.quantity || 1)]);
            const possible = asked
              .flatMap((s) => s.lines)
              .flatMap((l) => [
                [l.sku, l.quantity],
                [l.lineId, l.quantity],
                [l.lineId, 1],
              ]);
            for (const found of lines) expect(possible).toContainEqual(found);
          }
        }
        for (const { shop, order, number } of plan.handList) told.add(key(shop, order, number));
        for (const { facts, value } of plan.heldBack) told.add(key(facts?.['shop'], facts?.['order'], value));
        expect([...told].sort()).toEqual(
          [...new Set(shipments.map((s) => key(s.order.shop, s.order.id, s.number)))].sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});
