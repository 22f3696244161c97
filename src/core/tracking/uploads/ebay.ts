import { readUploadRows } from './read-rows.ts';
import type { UploadFormat } from './upload-format.ts';

const COLUMNS = ['Order ID', 'Line Item ID', 'Logistics Status', 'Shipment Carrier', 'Shipment Tracking'];

/**
 * eBay, order fulfillment feed of the Merchant Integration Platform (uploads.md §7, the last two names partly inferred):
 * only for sellers who are on it. Seller Hub's template was not found.
 */
export const ebay: UploadFormat = {
  wordTable: () => 'ebay',
  parts: 'by-line-id',
  severalNumbers: false,
  write: (shipments) => ({
    files:
      shipments.length === 0
        ? []
        : [
            {
              stem: 'ebay-order-fulfillment',
              ending: 'csv',
              format: 'csv',
              encoding: 'utf-8',
              bom: false,
              eol: '\n',
              quote: 'minimal',
              headerRows: 1,
              rows: [
                COLUMNS,
                ...shipments.flatMap(({ order, word, number, whole, lines }) =>
                  (whole ? [''] : lines.map((line) => line.lineId ?? '')).map((lineId) => [
                    order.id,
                    lineId,
                    'SHIPPED',
                    word,
                    number,
                  ]),
                ),
              ],
            },
          ],
    heldBack: [],
    byHand: [],
  }),
  read: (rows) =>
    readUploadRows(rows, {
      order: 'Order ID',
      number: 'Shipment Tracking',
      carrier: 'Shipment Carrier',
      lineId: 'Line Item ID',
    }),
};
