// Writes a Shopify export of n invented orders (about 1.8 rows an order): node bench/shopify-file.mjs 100000 file.csv

import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIRST = ['Alma', 'Bernard', 'Carmen', 'Dmitri', 'Edie', 'Farrah', 'Gideon', '晓岚', 'Jörg', 'Maëlle'];
const LAST = [
  'Quist',
  'Osei',
  'Villalobos',
  'Halloran',
  'Nakamura',
  'Lindqvist',
  'Marsh',
  '林',
  'Weißenbach',
];
const PLACES = [
  ['New York', '10024', 'NY', 'New York'],
  ['Portland', '97214', 'OR', 'Oregon'],
  ['Austin', '78749', 'TX', 'Texas'],
  ['Boston', '02115', 'MA', 'Massachusetts'],
];

export async function writeShopifyFile(count, path) {
  const header = readFileSync(
    fileURLToPath(new URL('../examples/shopify-orders.csv', import.meta.url)),
    'utf8',
  ).split('\n')[0];
  const columns = header.split(',');
  const out = createWriteStream(path);
  let state = 7;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  let text = `${header}\n`;
  for (let i = 0; i < count; i++) {
    const goods = Array.from({ length: 1 + (random(10) < 5 ? 0 : random(10) < 7 ? 1 : 2) }, () => ({
      quantity: 1 + random(3),
      cents: 1000 + random(5000),
      kind: random(3000),
    }));
    const subtotal = goods.reduce((sum, item) => sum + item.quantity * item.cents, 0);
    const place = PLACES[random(4)];
    const name = `${FIRST[random(10)]} ${LAST[random(9)]}`;
    const street = `${1 + random(9999)} Larkspur Avenue`;
    const at = `2026-${String(1 + ((i >> 5) % 11)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00 -0500`;
    goods.forEach((item, position) => {
      const row = {
        Name: `#${1001 + i}`,
        Email: `buyer${i}@example.com`,
        'Created at': at,
        'Lineitem quantity': String(item.quantity),
        'Lineitem name': `Thing ${item.kind} - Blue / M`,
        'Lineitem price': (item.cents / 100).toFixed(2),
        'Lineitem sku': `SKU-${item.kind}`,
        'Lineitem requires shipping': 'true',
        'Lineitem taxable': 'true',
        'Lineitem fulfillment status': 'pending',
        Vendor: 'Example Vendor',
        'Lineitem discount': '0.00',
      };
      if (position === 0) {
        for (const whose of ['Billing', 'Shipping'])
          Object.assign(row, {
            [`${whose} Name`]: name,
            [`${whose} Street`]: `${street}, Apt ${i % 90}`,
            [`${whose} Address1`]: street,
            [`${whose} Address2`]: `Apt ${i % 90}`,
            [`${whose} City`]: place[0],
            [`${whose} Zip`]: place[1],
            [`${whose} Province`]: place[2],
            [`${whose} Country`]: 'US',
            [`${whose} Province Name`]: place[3],
          });
        Object.assign(row, {
          'Financial Status': 'paid',
          'Paid at': at,
          'Fulfillment Status': 'unfulfilled',
          'Accepts Marketing': 'no',
          Currency: 'USD',
          Subtotal: (subtotal / 100).toFixed(2),
          Shipping: '5.00',
          Taxes: '0.00',
          Total: ((subtotal + 500) / 100).toFixed(2),
          'Discount Amount': '0.00',
          'Shipping Method': 'Standard',
          'Shipping Phone': `+1 212-${300 + random(600)}-${1000 + random(9000)}`,
          Notes: random(20) === 0 ? 'Leave at door,\nring "twice"' : '',
          'Payment Method': 'Shopify Payments',
          'Payment Reference': `rExample${i}`,
          'Refunded Amount': '0.00',
          'Outstanding Balance': '0.00',
          Id: String(6201000000000 + i),
          Tags: 'a, b',
          'Risk Level': 'Low',
          Source: 'web',
        });
      }
      text += `${columns.map((column) => cell(row[column] ?? '')).join(',')}\n`;
    });
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeShopifyFile(Number(process.argv[2]), process.argv[3]);
