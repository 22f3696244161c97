import { hasLines, readInColumns, rowsInColumns } from './chosen-columns.ts';
import type { UploadColumn, UploadFormat } from './upload-format.ts';

const PLAIN: readonly UploadColumn[] = [
  { name: 'Order', holds: 'order' },
  { name: 'SKU', holds: 'sku' },
  { name: 'Quantity', holds: 'quantity' },
  { name: 'Carrier', holds: 'carrier' },
  { name: 'Tracking Number', holds: 'number' },
  { name: 'Tracking URL', holds: 'url' },
  { name: 'Ship Date', holds: 'date' },
];

const CHINESE: readonly UploadColumn[] = [
  { name: '订单号', holds: 'order' },
  { name: '快递公司', holds: 'carrier' },
  { name: '快递单号', holds: 'number' },
];

/** Our own file (uploads.md §10): with a mark at the beginning for people in Excel, without for apps. */
export const plain: UploadFormat = plainWith(PLAIN, 'plain');

/** Platforms whose template was not found (uploads.md §5): plain, with columns to match the template. */
export const chinesePlain: UploadFormat = plainWith(CHINESE, 'chinese');

/** The same for Shopee and Lazada, whose carriers have no Chinese names. */
export const abroadPlain: UploadFormat = plainWith(CHINESE, 'plain');

function plainWith(standard: readonly UploadColumn[], wordTable: string): UploadFormat {
  return {
    wordTable: () => wordTable,
    parts: 'rows',
    severalNumbers: true,
    encoding: ({ encoding = 'utf-8' }) => encoding,
    write(shipments, options) {
      const columns = options.columns ?? standard;
      // Without a column for goods a row would say that the whole order is in the parcel.
      const byHand = hasLines(columns) ? [] : shipments.filter((shipment) => !shipment.whole);
      const rows = shipments
        .filter((shipment) => !byHand.includes(shipment))
        .flatMap((shipment) => rowsInColumns(shipment, columns, options));
      return {
        files:
          rows.length === 0
            ? []
            : [
                {
                  stem: 'tracking',
                  ending: 'csv',
                  format: 'csv',
                  encoding: options.encoding ?? 'utf-8',
                  bom: (options.bom ?? true) && options.encoding !== 'gb18030',
                  eol: '\r\n',
                  quote: 'minimal',
                  headerRows: 1,
                  rows: [columns.map(({ name }) => name), ...rows],
                },
              ],
        heldBack: [],
        byHand: byHand.map((shipment) => ({ shipment, reason: 'split-order' as const })),
      };
    },
    read: (rows, options) => readInColumns(rows, options?.columns ?? standard),
  };
}
