import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { COLUMNS, csv, firstRow } from '../../support/shopify.ts';

/** Grams of the first order's lines. */
function grams(file: string, text: string): readonly (number | undefined)[] {
  const read = readExport(new TextEncoder().encode(text), { file });
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read.orders.flatMap(({ lines }) => lines.map((line) => line.grams));
}

/** V25: a weight that is missing, 0 or without a unit is not known, and refuses nothing. */
describe('weights of lines in orders exports', () => {
  it('Shopify’s form with grams of a piece, as other programs write it', () => {
    const columns = [...COLUMNS, 'Lineitem grams'];
    const rows = ['250', '0', '', 'heavy'].map((weight, n) =>
      firstRow(`#${1001 + n}`, { 'Lineitem grams': weight }),
    );
    expect(grams('orders.csv', csv(rows, columns))).toEqual([250, undefined, undefined, undefined]);
    expect(grams('orders.csv', csv([firstRow('#1001')]))).toEqual([undefined]);
  });

  it('TikTok: kilograms of all pieces of the row', () => {
    const head =
      'Order ID,Order Status,SKU ID,Seller SKU,Quantity,Order Amount,Created Time,Paid Time,Recipient,Country,Detail Address,Weight(kg)';
    const row = (nth: number, quantity: number, weight: string) =>
      `57690000000000000${nth},To ship,1729,TEE,${quantity},9.99,25/03/2026 10:00:00,25/03/2026 10:01:00,Otis Vale,Thailand,1 Soi Example,${weight}`;
    expect(
      grams('t.csv', [head, row(1, 2, '0.4'), row(2, 3, '1'), row(3, 1, ''), row(4, 1, '0')].join('\n')),
    ).toEqual([200, 333.333, undefined, undefined]);
  });

  it('Shopee: only cells that tell their unit', () => {
    const head =
      'Order ID,Order Status,Tracking Number*,Order Creation Date,Order Paid Time,Product Name,SKU Reference No.,Quantity,SKU Total Weight,Receiver Name,Delivery Address,Country';
    const row = (nth: number, weight: string) =>
      `2409ABC12${nth}XYZ,To ship,,2026-11-20 10:00,2026-11-20 10:01,Mug,MUG,2,${weight},Otis Vale,1 Jalan Example,MY`;
    expect(grams('s.csv', [head, row(1, '0.5kg'), row(2, '500 gr'), row(3, '0.5')].join('\n'))).toEqual([
      250,
      250,
      undefined,
    ]);
  });

  it('WooCommerce: a column of the plugin with its unit beside it, or inside the article’s cell', () => {
    const address = 'shipping_name,shipping_address_1,shipping_city,shipping_postcode,shipping_country';
    const to = 'Otis Vale,1 Example St,Portland,97214,US';
    const items = `order_number,status,date,item_sku,item_name,item_quantity,item_weight,weight_unit,${address}`;
    expect(grams('w.csv', `${items}\n7,processing,2026-11-20 10:00,MUG,Mug,2,1.5,lbs,${to}`)).toEqual([
      680.389,
    ]);
    expect(grams('w.csv', `${items}\n7,processing,2026-11-20 10:00,MUG,Mug,2,1.5,,${to}`)).toEqual([
      undefined,
    ]);
    const whole = `order_number,status,date,line_item_1,${address}`;
    const cell = 'name:Mug|sku:MUG|quantity:2|weight: 400 g';
    expect(grams('w.csv', `${whole}\n7,processing,2026-11-20 10:00,${cell},${to}`)).toEqual([400]);
  });
});
