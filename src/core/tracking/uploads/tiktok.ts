import type { Problem } from '../../problem.ts';
import { holdBack } from './hold-back.ts';
import { readUploadRows } from './read-rows.ts';
import type { ReadyShipment, UploadFormat } from './upload-format.ts';

const NOTE = 'Review the examples before you fill out this sheet.';
const V2 = ['Order ID', 'Tracking ID', 'Shipping Provider Name', 'Auto Combine Group ID'];
const V1 = [
  'Order ID',
  'SKU ID(optional)',
  'Quantity(optional)',
  'Tracking ID',
  'Shipping Provider Name',
  'Shipping Service(optional)',
  'Auto Combine Group ID',
];
/** Orders in one combined parcel (knowledge_id=10018888). */
const MOST_ORDERS = 20;

/**
 * TikTok Shop, bulk shipping sheet for orders shipped by the seller (knowledge_id=3590236559918890, uploads.md §2). Split
 * orders cannot be uploaded in batch (knowledge_id=8693445092050690).
 */
export const tiktok: UploadFormat = {
  wordTable: (options) => (options.region === 'UK' ? 'tiktok-uk' : 'tiktok-us'),
  parts: 'by-hand',
  severalNumbers: false,
  corrections: { most: 1, hours: 72 },
  write(shipments, options) {
    const heldBack = crowded(shipments);
    const held = new Set(heldBack.map((problem) => problem.facts?.['order']));
    const fit = shipments.filter((shipment) => !held.has(shipment.order.id));
    const v1 = options.layout === 'v1';
    const head = v1 ? [V1] : [[NOTE, '', '', ''], V2];
    const rows = fit.map(({ order, number, word, groupId = 'N/A' }) =>
      v1 ? [order.id, '', '', number, word, '', groupId] : [order.id, number, word, groupId],
    );
    if (rows.length === 0) return { files: [], heldBack, byHand: [] };
    return {
      files: [
        {
          stem: 'tiktok-tracking',
          ending: 'xlsx',
          format: 'xlsx',
          encoding: 'utf-8',
          bom: false,
          eol: '\n',
          quote: 'minimal',
          sheet: 'Shipping info',
          ...(v1 ? {} : { merges: ['A1:D1'] }),
          headerRows: head.length,
          rows: [...head, ...rows],
        },
      ],
      heldBack,
      byHand: [],
    };
  },
  read: (rows) =>
    readUploadRows(rows, {
      order: 'Order ID',
      number: 'Tracking ID',
      carrier: 'Shipping Provider Name',
      group: 'Auto Combine Group ID',
      sku: 'SKU ID(optional)',
      quantity: 'Quantity(optional)',
    }),
};

/** All orders of a parcel with more orders than TikTok combines. */
function crowded(shipments: readonly ReadyShipment[]): Problem[] {
  const parcels = new Map<string, ReadyShipment[]>();
  for (const shipment of shipments) {
    const key = shipment.parcel ?? shipment.number;
    parcels.set(key, [...(parcels.get(key) ?? []), shipment]);
  }
  return [...parcels.values()]
    .filter((orders) => orders.length > MOST_ORDERS)
    .flatMap((orders) =>
      orders.map((shipment) =>
        holdBack(shipment, 'upload/too-many-orders', {
          orders: String(orders.length),
          most: String(MOST_ORDERS),
        }),
      ),
    );
}
