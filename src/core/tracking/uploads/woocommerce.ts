import { readUploadRows } from './read-rows.ts';
import { shipDate } from './ship-date.ts';
import type { UploadFormat } from './upload-format.ts';
import { wholeAndParts } from './whole-and-parts.ts';

const WHOLE = ['order_id', 'tracking_provider', 'tracking_number', 'date_shipped', 'status_shipped'];
const PARTS = [...WHOLE, 'sku', 'qty'];
/** `status_shipped`, inferred: 1 shipped, 2 partially shipped. */
const SHIPPED = '1';
const PARTLY = '2';

/** WooCommerce with the plugin AST (docs.zorem.com, CSV import; uploads.md §9). An order may have several numbers. */
export const woocommerce: UploadFormat = {
  wordTable: () => 'woocommerce',
  parts: 'rows',
  severalNumbers: true,
  write: (shipments, options) =>
    wholeAndParts(
      shipments,
      (parts, rows) => ({
        stem: 'woocommerce-tracking',
        ending: 'csv',
        format: 'csv',
        encoding: 'utf-8',
        bom: false,
        eol: '\n',
        quote: 'minimal',
        headerRows: 1,
        rows: [parts ? PARTS : WHOLE, ...rows],
      }),
      (shipment, parts) => {
        const [year = '', month = '', day = ''] = shipDate(shipment, options).split('-');
        const date =
          options.dateOrder === 'month-first' ? `${month}-${day}-${year}` : `${day}-${month}-${year}`;
        const row = [shipment.order.id, shipment.word, shipment.number, date, parts ? PARTLY : SHIPPED];
        return parts ? shipment.lines.map((line) => [...row, line.sku, String(line.quantity)]) : [row];
      },
    ),
  read: (rows) =>
    readUploadRows(rows, {
      order: 'order_id',
      number: 'tracking_number',
      carrier: 'tracking_provider',
      date: 'date_shipped',
      sku: 'sku',
      quantity: 'qty',
    }),
};
