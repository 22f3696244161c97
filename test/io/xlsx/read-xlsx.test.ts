import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import type { Sink } from '../../../src/core/platforms/export-format.ts';
import { FORMATS } from '../../../src/core/platforms/formats.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { ItemStore } from '../../../src/core/reading/item-store.ts';
import { Refused } from '../../../src/core/reading/open-format.ts';
import { readXlsx } from '../../../src/io/xlsx/read-xlsx.ts';
import { bookParts, makeXlsx, makeZip, type TestBook, type TestCell } from '../../support/make-xlsx.ts';
import { sharedFolder } from '../../support/shared-folder.ts';

const HEADER = [
  'Order ID',
  'Order Status',
  'SKU ID',
  'Seller SKU',
  'Quantity',
  'Order Amount',
  'Created Time',
  'Paid Time',
  'Recipient',
  'Detail Address',
];
const row = (id: TestCell, more: Partial<Record<number, TestCell>> = {}): TestCell[] =>
  [
    id,
    'To ship',
    '1729400000000000001\t',
    'TEE',
    '2',
    '45.98',
    '25/03/2026 10:00:00\t',
    '25/03/2026 10:00:00\t',
    'Otis Vale',
    '14 Juniper Rd',
  ].map((cell, i) => more[i] ?? cell);
const ID = '576900000000000001\t';
const sheet = (...rows: TestCell[][]): TestBook => ({
  sheets: [{ name: 'OrderSKUList', rows: [HEADER, ...rows] }],
});

async function read(bytes: Uint8Array, more: Partial<Sink> = {}, items?: ItemStore) {
  const orders: Order[] = [];
  const problems: Problem[] = [];
  const sink: Sink = {
    order: (order) => orders.push(order),
    reject: (_, problem) => problems.push(problem),
    tell: (problem) => problems.push(problem),
    refuse: (problem) => {
      throw new Refused(problem);
    },
    scattered: () => {},
    ...more,
  };
  try {
    const options = { shop: '', file: 'x.xlsx', scattered: new Set<string>(), ...(items && { items }) };
    const result = await readXlsx(bytes, FORMATS, options, sink);
    return {
      orders,
      problems,
      rowsRead: result.rowsRead,
      sheet: result.recognised.sheet,
      format: result.recognised.format.id,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { orders: [], problems: [...problems, error.problem], rowsRead: 0, sheet: '', format: '' };
  }
}
const last = async (bytes: Uint8Array) => (await read(bytes)).problems.at(-1)?.code;

describe('F12: XLSX', () => {
  it('Q19: inline strings, whatever <dimension> says', async () => {
    const { orders, rowsRead } = await read(makeXlsx(sheet(row(ID), row('576900000000000002\t'))));
    expect([rowsRead, orders.map(({ id }) => id)]).toEqual([2, ['576900000000000001', '576900000000000002']]);
    expect(orders[0]).toMatchObject({
      totals: { total: 4598 },
      placedAt: '2026-03-25T10:00:00Z',
      lines: [{ quantity: 2 }],
    });
  });

  it('shared strings, in one piece and in runs; formulas by their last value; cells without references', async () => {
    const shared = ['<si><t>TEE</t></si>', '<si><r><t>14 Juni</t></r><r><t>per Rd</t></r></si>'];
    const rows = [
      row(ID, {
        3: { xml: '<c@ t="s"><v>0</v></c>' },
        4: { xml: '<c@><f>1+1</f><v>2</v></c>' },
        8: { xml: '<c@ t="str"><f>A1</f><v>Otis Vale</v></c>' },
        9: { xml: '<c@ t="s"><v>1</v></c>' },
      }),
    ];
    for (const bare of [false, true]) {
      const { orders } = await read(
        makeXlsx({ shared, sheets: [{ name: 'a', bare, rows: [HEADER, ...rows] }] }),
      );
      expect(orders[0]).toMatchObject({
        shipTo: { recipient: 'Otis Vale', address1: '14 Juniper Rd' },
        lines: [{ sku: 'TEE', quantity: 2 }],
      });
    }
  });

  it('V1: an id of 18 digits kept as a number has lost some: refused, not repaired', async () => {
    const { orders, problems } = await read(
      makeXlsx(
        sheet(row({ number: '576461413038785752' }), row({ number: '5.76461413999999E+17' }), row(ID)),
      ),
    );
    expect(orders.map(({ id }) => id)).toEqual(['576900000000000001']);
    expect(problems.filter(({ code }) => code === 'row/damaged-id').map(({ line }) => line)).toEqual([2, 3]);
  });

  it('an id kept as text is right even where it ends in zeros', async () => {
    expect((await read(makeXlsx(sheet(row('576900000000012000'))))).orders[0]?.id).toBe('576900000000012000');
  });

  it('numbers lose the noise of binary fractions', async () => {
    const { orders } = await read(
      makeXlsx(sheet(row(ID, { 4: { number: '2' }, 5: { number: '22.989999999999998' } }))),
    );
    expect(orders[0]).toMatchObject({ totals: { total: 2299 }, lines: [{ quantity: 2 }] });
  });

  it.each([
    [false, '46106.75'],
    [true, '44644.75'],
  ])('V12: dates as numbers, by 1900 and 1904 (%s)', async (date1904, number) => {
    const book = { ...sheet(row(ID, { 6: { number, style: 1 } })), date1904 };
    expect((await read(makeXlsx(book))).orders[0]?.placedAt).toBe('2026-03-25T18:00:00Z');
  });

  it('the sheet is chosen by its header and named', async () => {
    const notes = { name: 'Read me', rows: [['How to use this file']] };
    const {
      sheet: name,
      orders,
      problems,
    } = await read(
      makeXlsx({ sheets: [notes, { name: 'Orders & more', rows: [['exported today'], HEADER, row(ID)] }] }),
    );
    expect([name, orders.length]).toEqual(['Orders & more', 1]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'file/sheet', severity: 'info', value: 'Orders & more' }),
    );
  });

  it('two sheets of orders are not chosen between', async () => {
    const one = { name: 'a', rows: [HEADER, row(ID)] };
    expect(await last(makeXlsx({ sheets: [one, { ...one, name: 'b' }] }))).toBe('file/several-sheets');
  });

  it('cells and rows left out are blank', async () => {
    const short = row(ID).slice(0, 7);
    const { orders, rowsRead } = await read(makeXlsx(sheet([], short, ['', '', ''])));
    expect([rowsRead, orders[0]?.shipTo.recipient]).toEqual([1, '']);
  });
});

describe('F12: limits and damage are refused by name', () => {
  const parts = bookParts(sheet(row(ID)));
  const change = (name: string, more: object) =>
    makeZip(parts.map((part) => (part.name.endsWith(name) ? { ...part, ...more } : part)));

  it.each<[string, () => Uint8Array, string]>([
    ['a sheet that says it is 2 GB', () => change('sheet1.xml', { declared: 2 ** 31 }), 'xlsx/too-large'],
    [
      'a bomb: a hundred megabytes of one letter',
      () => change('sheet1.xml', { body: Buffer.alloc(100 * 2 ** 20, 'a') }),
      'xlsx/too-large',
    ],
    ['a part larger than it says', () => change('workbook.xml', { declared: 10 }), 'xlsx/broken'],
    ['a sheet larger than it says', () => change('sheet1.xml', { declared: 10 }), 'xlsx/broken'],
    ['a sheet of 0 bytes', () => change('sheet1.xml', { body: '' }), 'file/empty'],
    ['a sheet that is no XML', () => change('sheet1.xml', { body: '<<<' }), 'file/empty'],
    ['an encrypted part', () => change('sheet1.xml', { flags: 1 }), 'file/is-encrypted'],
    ['a zip of something else', () => makeZip([{ name: 'a.txt', body: 'x' }]), 'xlsx/broken'],
    ['no zip at all', () => new TextEncoder().encode('PK\u0003\u0004 not really'), 'xlsx/broken'],
    ['a file cut off', () => makeXlsx(sheet(row(ID))).slice(0, -60), 'xlsx/broken'],
    [
      'a workbook of no known kind',
      () => makeXlsx({ sheets: [{ name: 'a', rows: [['x', 'y']] }] }),
      'file/unknown-format',
    ],
  ])('%s', async (_, bytes, code) => {
    const found = await last(bytes());
    expect(code === 'file/empty' ? ['file/empty', 'xlsx/broken'] : [code]).toContain(found);
  });

  it('P10: any change of its bytes is read or refused', async () => {
    const good = makeXlsx(sheet(row(ID), row('576900000000000002\t')));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          await read(bytes);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('千牛’s pair', () => {
  const items = (status = '没有申请退款', refund = '无退款申请'): TestBook => ({
    sheets: [
      {
        name: 'sheet1',
        rows: [
          [
            '子订单编号',
            '主订单编号',
            '商品标题',
            '商品价格',
            '购买数量',
            '商品属性',
            '订单状态',
            '商家编码',
            '买家实付金额',
            '退款状态',
            '退款金额',
          ],
          [
            '26500000000000001011',
            '2650000000000000101',
            '样例茶杯',
            '25.00',
            '2',
            '颜色:白',
            '买家已付款,等待卖家发货',
            'CUP-W',
            '40.00',
            '没有申请退款',
            '无退款申请',
          ],
          [
            '26500000000000001012',
            '2650000000000000101',
            '样例茶壶',
            '20.00',
            '1',
            '',
            '买家已付款，等待卖家发货',
            'POT',
            '20.00',
            status,
            refund,
          ],
        ],
      },
    ],
  });
  const orders: TestBook = {
    sheets: [
      {
        name: 'sheet1',
        rows: [
          [
            '订单编号',
            '订单状态',
            '买家实付金额',
            '买家应付邮费',
            '退款金额',
            '订单创建时间',
            '订单付款时间',
            '收货地址',
            '商家备注',
          ],
          [
            '2650000000000000101',
            '买家已付款，等待卖家发货',
            '65.00',
            '5.00',
            '0.00',
            '2026-01-05 10:00:00',
            '2026-01-05 10:01:00',
            '浙江省 杭州市 ***',
            '',
          ],
        ],
      },
    ],
  };
  const pair = async (itemBook: TestBook) => {
    const store = new ItemStore();
    await read(makeXlsx(itemBook), {
      item: (id, item) => store.item(id, item),
      badItem: (id, line, problem) => store.badItem(id, line, problem),
    });
    return read(makeXlsx(orders), {}, store);
  };

  it('joined on the order id; masked; both comma widths', async () => {
    const { orders: found } = await pair(items());
    expect(found[0]).toMatchObject({
      payment: 'paid',
      refund: 'none',
      masked: true,
      totals: { total: 6500, shipping: 500 },
      lines: [
        { sku: 'CUP-W', toShip: 2 },
        { sku: 'POT', toShip: 1 },
      ],
    });
  });
  it('a refund of one item takes that item out, and says so', async () => {
    const { orders: found } = await pair(items('退款成功', '20.00'));
    expect(found[0]).toMatchObject({
      payment: 'paid',
      refund: 'partial',
      lines: [{ toShip: 2 }, { toShip: 0 }],
    });
  });
  it('a refund asked for holds the order', async () => {
    const { orders: found } = await pair(items('买家已经申请退款，等待卖家同意', '20.00'));
    expect(found[0]).toMatchObject({ refund: 'requested' });
  });
  it('F15: one half alone is refused, naming the other', async () => {
    expect(await last(makeXlsx(orders))).toBe('file/half-of-a-pair');
    expect(await last(makeXlsx(items()))).toBe('file/half-of-a-pair');
  });
});

const samples = sharedFolder('samples');
describe.skipIf(!samples)('public samples', () => {
  it('TikTok, with its row of descriptions', async () => {
    const result = await read(
      new Uint8Array(readFileSync(`${samples}/synthetic/tiktok_US_OrderSKUList.xlsx`)),
    );
    expect([
      result.rowsRead,
      result.orders.map(({ lines, cancel, masked }) => [lines.length, cancel, masked]),
    ]).toEqual([
      3,
      [
        [2, 'none', true],
        [1, 'cancelled', false],
      ],
    ]);
    expect(result.problems.map(({ code }) => code)).toContain('file/description-row');
  });
});
