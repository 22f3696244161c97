import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findDuplicates } from '../../../src/core/duplicates/find-duplicates.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { readExportPair } from '../../../src/core/reading/read-export-pair.ts';
import { readStock } from '../../../src/core/reading/read-stock.ts';
import { forPeople } from '../../../src/core/tracking/for-people.ts';
import { planUpload } from '../../../src/core/tracking/plan-upload.ts';

/** The ranked traps of importing (import-quirks.md), each by its number. */
const fixture = (name: string) => readExport(readFileSync(`test/fixtures/${name}`));
const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);
const table = (columns: string, ...rows: string[]) => readExport([columns, ...rows].join('\n'));

const SHOPIFY =
  'Name,Financial Status,Fulfillment Status,Cancelled at,Refunded Amount,Currency,Subtotal,Shipping,Taxes,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Name,Shipping Address1,Shipping Zip,Shipping Country,Id';
const shopify = (...rows: string[]) => table(SHOPIFY, ...rows);
const MUG = '2,Mug,10.00,MUG,true,Mira Quill,12 Larch Way,97214,US,6100000000001';
const TIKTOK =
  'Order ID,Order Status,Cancelation/Return Type,SKU ID,Seller SKU,Quantity,SKU Subtotal After Discount,Order Amount,Created Time,Paid Time,Recipient,Phone #,Detail Address';
const tiktok = (...rows: string[]) => table(TIKTOK, ...rows);
const tee = (
  id: string,
  more: {
    readonly status?: string;
    readonly cancel?: string;
    readonly amount?: string;
    readonly sku?: string;
  } = {},
) =>
  `${id},${more.status ?? 'To ship'},${more.cancel ?? ''},17294,${more.sku ?? 'TEE'},2,9.00,${more.amount ?? '14.00'},25/03/2026 10:00:00,25/03/2026 10:00:00,Otis Vale,2065550100,14 Juniper Rd`;
const ID = '576900000000000123';

it('Q01 every item of a Shopify order is there: units in = units out', () => {
  const { orders } = shopify(
    `#1,paid,unfulfilled,,,USD,30,5,0,35,${MUG}`,
    '#1,,,,,,,,,,1,Spoon,5.00,SPOON,true,,,,,',
  );
  expect(
    orders.map(({ lines, payment }) => [payment, lines.map(({ sku, quantity }) => [sku, quantity])]),
  ).toEqual([
    [
      'paid',
      [
        ['MUG', 2],
        ['SPOON', 1],
      ],
    ],
  ]);
});

it('Q02 the total of an order is taken once, and a difference between its rows is told', () => {
  const same = tiktok(tee(ID), tee(ID, { sku: 'CAP' }));
  expect([same.orders[0]?.totals.total, codes(same)]).toEqual([
    1400,
    expect.not.arrayContaining(['order/amounts-differ']),
  ]);
  expect(codes(tiktok(tee(ID), tee(ID, { sku: 'CAP', amount: '15.00' })))).toContain('order/amounts-differ');
});

it('Q03 cancelled, refunded and cancel-requested orders are known as such, whatever else they say', () => {
  const { orders } = shopify(
    `#1,paid,unfulfilled,2026-03-02 08:59:00 -0500,,USD,20,0,0,20,${MUG}`,
    `#2,refunded,unfulfilled,,20.00,USD,20,0,0,20,${MUG}`,
    `#3,partially_refunded,unfulfilled,,5.00,USD,20,0,0,20,${MUG}`,
  );
  expect(orders.map(({ cancel, refund }) => [cancel, refund])).toEqual([
    ['cancelled', 'none'],
    ['none', 'full'],
    ['none', 'partial'],
  ]);
  expect(tiktok(tee(ID, { cancel: 'Cancel' })).orders[0]?.cancel).toBe('requested');
});

it('Q04 an order told twice alike in one file is one order', () => {
  const row = `#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG}`;
  const other = row.replace('#1', '#2').replace('0001', '0002');
  const { orders, rowsRead, rowsRejected } = shopify(row, other, row);
  expect([orders.length, orders.flatMap(({ lines }) => lines).length, rowsRead, rowsRejected]).toEqual([
    2, 2, 3, 0,
  ]);
});

it.each(['5.76912E+17', '576900000000000000'])(
  'Q05 an id that lost digits (%s) is refused, never repaired',
  (id) => {
    const read = tiktok(tee(id), tee(ID));
    expect(read.orders.map((order) => order.id)).toEqual([ID]);
    expect(codes(read)).toContain('row/damaged-id');
  },
);

it('Q06 GBK is read as GBK, and said', () => {
  const read = fixture('jd/orders.gbk.csv');
  expect(read.encoding).toBe('gb18030');
  expect(read.orders.length).toBeGreaterThan(0);
});

it('Q07 a mark at the beginning, also inside quotes, hides no column', () => {
  for (const name of ['\uFEFFName', '"\uFEFFName"', '\uFEFF"Name"'])
    expect(
      table(SHOPIFY.replace('Name', name), `#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG}`).orders.length,
    ).toBe(1);
});

it('Q08 tabs, quotes and apostrophes around ids are unwrapped', () => {
  for (const id of [`${ID}\t`, `"\t${ID}"`, `'${ID}`, ` ${ID}\u00A0`])
    expect(tiktok(tee(id)).orders[0]?.id).toBe(ID);
});

it('Q09 odd spaces, case and old names of columns', () => {
  const names = SHOPIFY.replace('Lineitem sku', ' LINEITEM  SKU\u00A0').replace(
    'Shipping Zip',
    'shipping zip\u200B',
  );
  const [order] = table(names, `#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG}`).orders;
  expect([order?.lines[0]?.sku, order?.shipTo.postcode]).toEqual(['MUG', '97214']);
});

it('Q10 TikTok’s row of descriptions is no order, and is said', () => {
  const read = tiktok(`Platform unique order ID.${','.repeat(12)}`, tee(ID));
  expect([read.orders.length, read.rowsRead]).toEqual([1, 1]);
  expect(codes(read)).toContain('file/description-row');
});

it('Q11 a postcode stays text; Shopify’s apostrophe goes, zeros stay', () => {
  const [order] = shopify(`#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG.replace('97214', "'02110")}`).orders;
  expect(order?.shipTo.postcode).toBe('02110');
});

it('Q12 day and month are decided once per file; where nothing tells, it asks', () => {
  const open = table(TIKTOK, tee(ID).replaceAll('25/03', '03/04'));
  expect([open.refused, codes(open)]).toEqual([true, expect.arrayContaining(['file/date-order-open'])]);
  const told = tiktok(tee(ID).replaceAll('25/03', '03/04'), tee('576900000000000124'));
  expect(told.orders.map(({ placedAt }) => placedAt?.slice(0, 10))).toEqual(['2026-04-03', '2026-03-25']);
});

it('Q13 statuses in the seller’s language; an unknown word refuses the file and names it', () => {
  expect(tiktok(tee(ID, { status: 'ที่จะจัดส่ง' })).orders[0]?.fulfillment).toBe('none');
  const read = tiktok(tee(ID, { status: 'Teleportiert' }));
  expect([read.refused, read.problems.at(-1)?.facts?.['words']]).toEqual([true, 'Teleportiert']);
});

it('Q14 both widths of the comma in Taobao’s statuses', () => {
  const orders = (status: string) =>
    readExportPair(
      {
        file: 'o',
        bytes: Buffer.from(
          `订单编号,买家会员名,订单状态,收货人姓名,收货地址 \n26500001,"kaka","${status}",林溪,广东省 广州市 越秀区 东风路1号(510000)\n`,
        ),
      },
      { file: 'd', bytes: Buffer.from('订单编号,标题,价格,购买数量,商家编码\n26500001,杯,9.00,1,CUP\n') },
    ).orders;
  expect(orders('买家已付款，等待卖家发货')[0]?.payment).toBe('paid');
  expect(orders('买家已付款,等待卖家发货')[0]?.payment).toBe('paid');
});

it('Q15 abandoned checkouts are refused by name', () => {
  const read = shopify(`#37512345678901,,,,,USD,20,0,0,20,${MUG.replace('6100000000001', '37512345678901')}`);
  expect([read.refused, codes(read)]).toEqual([true, ['file/abandoned-checkouts']]);
});

it('Q16 a tip is money, not goods', () => {
  const [order] = shopify(
    `#1,paid,unfulfilled,,,USD,20,0,0,22,${MUG}`,
    '#1,,,,,,,,,,1,Tip,2.00,,false,,,,,',
  ).orders;
  expect(order?.lines.map(({ name, toShip }) => [name, toShip])).toEqual([
    ['Mug', 2],
    ['Tip', 0],
  ]);
  expect(order?.totals.total).toBe(2200);
});

it('Q17 taxes inside the total or on top: neither refuses an order', () => {
  const read = shopify(
    `#1,paid,unfulfilled,,,EUR,20,5,4,25,${MUG}`,
    `#2,paid,unfulfilled,,,USD,20,5,4,29,${MUG.replace('0001', '0002')}`,
  );
  expect([read.orders.length, read.rowsRejected]).toEqual([2, 0]);
});

it('Q18 line breaks and quotes in cells shift nothing; lines are the file’s', () => {
  const read = shopify(
    `#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG.replace('12 Larch Way', '"12 Larch\nWay ""B"""')}`,
    '#2,paid,unfulfilled',
  );
  expect(read.orders[0]?.shipTo.address1).toBe('12 Larch\nWay "B"');
  expect(read.problems.at(-1)).toMatchObject({ code: 'row/ragged', line: 4 });
});

it('Q20 money of every kind; what is none is an error with its cell', () => {
  const total = (text: string) => tiktok(tee(ID, { amount: text }));
  for (const [text, minor] of [
    ['$22.99', 2299],
    ['22.99 ', 2299],
    ['THB 199.00', 19900],
  ] as const)
    expect(total(text).orders[0]?.totals.total, text).toBe(minor);
  const bad = total('twelve');
  expect(bad.problems.at(-1)).toMatchObject({ column: 'Order Amount', value: 'twelve' });
  expect(bad.orders).toEqual([]);
});

it('Q21 masked recipients are masked', () => {
  const masked = tiktok(tee(ID).replace('Otis Vale', 'O*** V***').replace('14 Juniper Rd', '***'));
  expect(masked.orders[0]?.masked).toBe(true);
  expect(fixture('douyin/orders.csv').orders.some((order) => order.masked)).toBe(true);
});

it('Q22 a column that is there twice: the first counts, and it is said', () => {
  const read = table(`${SHOPIFY},Shipping Zip`, `#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG},99999`);
  expect(read.orders[0]?.shipTo.postcode).toBe('97214');
  expect(codes(read)).toContain('file/repeated-column');
});

it('Q23 articles joined in one cell are taken apart where they split evenly, else the order is refused', () => {
  const read = fixture('douyin/orders.csv');
  const silk = read.orders.find(({ id }) => id === '6917926768823643762');
  expect(silk?.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ['SILK-R', 1],
    ['SHAWL', 2],
  ]);
  expect(read.problems.find(({ value }) => value === '6917926768823643763')?.code).toBe('row/joined-items');
});

it('Q24 one row per piece: Lazada’s rows are counted', () => {
  const { orders, rowsRead } = fixture('lazada/orders.csv');
  const units = orders.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
  expect(units).toBe(rowsRead);
  expect(orders.some(({ lines }) => lines.some(({ quantity }) => quantity > 1))).toBe(true);
});

it('Q25 a bad row is named with file, line and column; the others go on', () => {
  const read = tiktok(tee(ID).replace(',2,9.00', ',abc,9.00'), tee('576900000000000124'));
  expect(read.orders.map(({ id }) => id)).toEqual(['576900000000000124']);
  expect(read.problems.at(-1)).toMatchObject({ line: 2, column: 'Quantity', value: 'abc' });
});

it('Q26 preambles and footers are no orders', () => {
  const read = fixture('ebay/orders.csv');
  expect(codes(read)).toContain('file/footer');
  expect(read.orders.every(({ id }) => /^\d\d-\d{5}-\d{5}$/.test(id))).toBe(true);
});

it('Q27, Q28 files for people do not run; files for platforms are exact or refuse', () => {
  expect(forPeople('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
  const shipment = (id: string, number: string) => ({
    order: { shop: 's', id },
    carrier: 'ups',
    number,
    whole: true,
    lines: [],
  });
  const plan = planUpload('plain', [shipment('=1+1', '1Z999AA10123456784'), shipment('#2', '9.4E+21')], {
    date: '2026-01-05',
  });
  expect([plan.files, plan.heldBack.map(({ code }) => code)]).toEqual([
    [],
    ['upload/formula', 'upload/scientific'],
  ]);
});

it('Q29 an id that is garbage is a row’s error, not the end of the import', () => {
  const read = tiktok(tee('9'.repeat(80)), tee('999999999999999999999'), tee(ID));
  expect(read.orders.map(({ id }) => id)).toEqual([ID]);
  expect(read.rowsRejected).toBe(2);
});

it('Q30 “not stocked” is none, not 0', () => {
  const { rows } = readStock(readFileSync('test/fixtures/shopify/inventory-2023.csv'));
  expect(rows.filter(({ sku }) => sku === 'MUG-BLUE')).toMatchObject([
    { location: 'North shed', available: 7 },
  ]);
});

it('Q31 a carrier’s exact word, capitals included; an unknown one is held back with the nearest', () => {
  const one = (carrier: string) =>
    planUpload(
      'tiktok',
      [{ order: { shop: 's', id: ID }, carrier, number: '1234567890', whole: true, lines: [] }],
      {
        date: '2026-01-05',
      },
    );
  expect(one('DHL Express').files[0]?.rows[2]?.[2]).toBe('DHL express');
  expect(one('Yanwenn').heldBack[0]).toMatchObject({
    code: 'upload/no-carrier-word',
    facts: { nearest: 'Yanwen' },
  });
});

it('Q32 the price of a unit and of a line are told apart', () => {
  expect(shopify(`#1,paid,unfulfilled,,,USD,20,0,0,20,${MUG}`).orders[0]?.lines[0]?.unitPrice).toBe(1000);
  expect(tiktok(tee(ID)).orders[0]?.lines[0]?.unitPrice).toBe(450);
});

it('Q33 two orders to one person are offered together; the platform’s own key is kept', () => {
  const home = {
    recipient: 'Ada Moss',
    address1: '12 Elm Street',
    city: 'Austin',
    postcode: '78701',
    country: 'US',
  };
  const two = ['a', 'b'].map((id) => ({ id, shop: 'one', phone: '5125550100', ...home }));
  expect(findDuplicates(two).groups[0]?.ids).toEqual(['a', 'b']);
});
