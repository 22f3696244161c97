import { readInColumns, rowsInColumns } from './chosen-columns.ts';
import type { UploadColumn, UploadFormat } from './upload-format.ts';

const COLUMNS: readonly UploadColumn[] = [
  { name: '订单编号', holds: 'order' },
  { name: '物流公司', holds: 'carrier' },
  { name: '运单号', holds: 'number' },
];
/** Seen for a sister mall (uploads.md §3). */
const MOST_ROWS = 1000;

/**
 * Taobao and Tmall, 批量发货. INFERRED: no public template was found, so names, order and encoding of the columns can be
 * chosen. One number per whole order; parts by sub-order in the seller centre.
 */
export const taobao: UploadFormat = {
  wordTable: () => 'taobao',
  parts: 'by-hand',
  severalNumbers: false,
  encoding: ({ encoding = 'utf-8' }) => encoding,
  write(shipments, options) {
    const columns = options.columns ?? COLUMNS;
    const csv = options.encoding === 'gb18030';
    const header = columns.map(({ name }) => name);
    const rows = shipments.flatMap((shipment) => rowsInColumns(shipment, columns, options));
    const files = Math.ceil(rows.length / MOST_ROWS);
    return {
      files: Array.from({ length: files }, (_, i) => ({
        stem: 'taobao-tracking',
        ...(files > 1 ? { suffix: `-${i + 1}` } : {}),
        ending: csv ? 'csv' : 'xlsx',
        format: csv ? ('csv' as const) : ('xlsx' as const),
        encoding: csv ? ('gb18030' as const) : ('utf-8' as const),
        bom: false,
        eol: '\r\n' as const,
        quote: 'minimal' as const,
        ...(csv ? {} : { sheet: 'Sheet1' }),
        headerRows: 1,
        rows: [header, ...rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS)],
      })),
      heldBack: [],
      byHand: [],
    };
  },
  read: (rows, options) => readInColumns(rows, options?.columns ?? COLUMNS),
};
