import { readUploadRows } from './read-rows.ts';
import { shipDate } from './ship-date.ts';
import type { ReadyShipment, UploadFormat, UploadOptions } from './upload-format.ts';

const COLUMNS = [
  'order-id',
  'order-item-id',
  'quantity',
  'ship-date',
  'carrier-code',
  'carrier-name',
  'tracking-number',
  'ship-method',
];
/** Japan: a line for the machine, labels (inferred), names, and one column more. */
const JAPAN = [
  ['TemplateType=OrderFulfillment', 'Version=2011.1102', '', '', '', '', '', '', ''],
  [
    '注文番号',
    '注文商品番号',
    '出荷数',
    '出荷日',
    '配送業者コード',
    '配送業者名',
    'お問い合わせ伝票番号',
    '配送方法',
    '代金引換',
  ],
  [...COLUMNS, 'cod-collection-method'],
];

/**
 * Amazon, shipping confirmation (sellercentral help page 641, uploads.md §6): tabs, no quotes. A part of an order needs
 * the id of its items. A carrier without a code is `Other`, with its name.
 */
export const amazon: UploadFormat = {
  wordTable: () => 'amazon',
  parts: 'by-line-id',
  severalNumbers: false,
  encoding: ({ region }) => (region === 'JP' ? 'shift_jis' : 'utf-8'),
  write(shipments, options) {
    const japan = options.region === 'JP';
    const head = japan ? JAPAN : [COLUMNS];
    const rows = shipments.flatMap((shipment) => rowsOf(shipment, options));
    if (rows.length === 0) return { files: [], heldBack: [], byHand: [] };
    return {
      files: [
        {
          stem: 'amazon-shipping-confirmation',
          ending: 'txt',
          format: 'tsv',
          encoding: japan ? 'shift_jis' : 'utf-8',
          bom: false,
          eol: japan ? '\r\n' : '\n',
          quote: 'none',
          headerRows: head.length,
          rows: [...head, ...rows.map((row) => (japan ? [...row, ''] : row))],
        },
      ],
      heldBack: [],
      byHand: [],
    };
  },
  read: (rows) =>
    readUploadRows(rows, {
      order: 'order-id',
      number: 'tracking-number',
      carrier: 'carrier-code',
      otherCarrier: 'carrier-name',
      date: 'ship-date',
      lineId: 'order-item-id',
      quantity: 'quantity',
    }),
};

function rowsOf(shipment: ReadyShipment, options: UploadOptions): string[][] {
  const { order, word, listed, number } = shipment;
  const carrier = listed ? [word, ''] : ['Other', word];
  const items = shipment.whole
    ? [['', '']]
    : shipment.lines.map((line) => [line.lineId ?? '', String(line.quantity)]);
  return items.map((item) => [order.id, ...item, shipDate(shipment, options), ...carrier, number, '']);
}
