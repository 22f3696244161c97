import { readUploadRows } from './read-rows.ts';
import type { UploadFormat } from './upload-format.ts';

/** Two header rows: one for people, one for the machine. */
const HEAD = [
  ['订单号', '快递公司', '快递单号'],
  ['order_sn', 'shipping_name', 'shipping_sn'],
];

/** Pinduoduo, 批量发货 (uploads.md §4, seen in tools' code). */
export const pinduoduo: UploadFormat = {
  wordTable: () => 'pinduoduo',
  parts: 'by-hand',
  severalNumbers: false,
  write: (shipments) => ({
    files:
      shipments.length === 0
        ? []
        : [
            {
              stem: 'pinduoduo-tracking',
              ending: 'xlsx',
              format: 'xlsx',
              encoding: 'utf-8',
              bom: false,
              eol: '\n',
              quote: 'minimal',
              sheet: 'Sheet1',
              headerRows: HEAD.length,
              rows: [...HEAD, ...shipments.map(({ order, word, number }) => [order.id, word, number])],
            },
          ],
    heldBack: [],
    byHand: [],
  }),
  read: (rows) =>
    readUploadRows(rows, { order: 'order_sn', carrier: 'shipping_name', number: 'shipping_sn' }),
};
