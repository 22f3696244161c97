import { forPeople } from './for-people.ts';
import type { HandEntry } from './uploads/upload-format.ts';

const HEADER = [
  'Platform',
  'Shop',
  'Order',
  'Carrier',
  'Tracking Number',
  'Tracking URL',
  'Goods',
  'Why by hand',
];

const WHY: Readonly<Record<HandEntry['reason'], string>> = {
  'split-order': 'part of an order',
  'no-upload-file': 'the platform takes no file',
};

/** Rows of the list for the person who enters numbers in a platform's pages: nothing in it runs as a formula. */
export function handListRows(entries: readonly HandEntry[]): readonly (readonly string[])[] {
  return [
    HEADER,
    ...entries.map(({ platform, shop, order, carrier, number, url = '', reason, lines }) =>
      [
        platform,
        shop,
        order,
        carrier,
        number,
        url,
        lines.map(({ sku, name, quantity }) => `${quantity} × ${sku === '' ? name : sku}`).join('; '),
        WHY[reason],
      ].map(forPeople),
    ),
  ];
}
