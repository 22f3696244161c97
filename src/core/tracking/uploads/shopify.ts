import { readUploadRows } from './read-rows.ts';
import type { UploadFormat } from './upload-format.ts';
import { wholeAndParts } from './whole-and-parts.ts';

const COMPANY = 'Fulfillment: Tracking Company';
const NUMBER = 'Fulfillment: Tracking Number';
const URL_COLUMN = 'Fulfillment: Tracking URL';
const RECEIPT = 'Fulfillment: Send Receipt';
const FULFILLMENT = ['Fulfillment: Status', COMPANY, NUMBER, URL_COLUMN, RECEIPT];
const WHOLE = ['Name', 'Command', ...FULFILLMENT];
const PARTS = ['Name', 'Command', 'Line: Type', 'Line: SKU', 'Line: Quantity', ...FULFILLMENT];

/**
 * Shopify by the app Matrixify, sheet `Orders` (matrixify.app/documentation/orders, uploads.md §1): the file's name must
 * contain `Orders`. `Send Receipt` is always written, so that the app's default mails nobody.
 */
export const shopify: UploadFormat = {
  wordTable: () => 'shopify',
  parts: 'rows',
  severalNumbers: false,
  write(shipments, options) {
    const receipt = options.notify ? 'TRUE' : 'FALSE';
    return wholeAndParts(
      shipments,
      (parts, rows) => ({
        stem: 'Orders-tracking',
        ending: 'csv',
        format: 'csv',
        encoding: 'utf-8',
        bom: false,
        eol: '\n',
        quote: 'minimal',
        headerRows: 1,
        rows: [parts ? PARTS : WHOLE, ...rows],
      }),
      ({ order, word, number, url = '', lines }, parts) => {
        const fulfillment = ['success', word, number, url, receipt];
        if (!parts) return [[order.id, 'UPDATE', ...fulfillment]];
        return lines.map((line) => [
          order.id,
          'UPDATE',
          'Line Item',
          line.sku,
          String(line.quantity),
          ...fulfillment,
        ]);
      },
    );
  },
  read: (rows) =>
    readUploadRows(rows, {
      order: 'Name',
      number: NUMBER,
      carrier: COMPANY,
      url: URL_COLUMN,
      notify: RECEIPT,
      sku: 'Line: SKU',
      quantity: 'Line: Quantity',
    }),
};
