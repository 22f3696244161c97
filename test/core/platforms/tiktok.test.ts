import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/core/reading/read-export.ts';

const NAMES = [
  'Order ID',
  'Order Status',
  'Order Substatus',
  'Cancelation/Return Type',
  'Normal or Pre-order',
  'SKU ID',
  'Seller SKU',
  'Quantity',
  'Order Amount',
  'Created Time',
  'Paid Time',
  'Shipped Time',
  'Cancelled Time',
  'Fulfillment Type',
  'Recipient',
  'Phone #',
  'Country',
  'Detail Address',
  'Payment Method',
  'Auto Combine Group ID',
  'Package ID',
];
type Cells = Partial<Record<string, string>>;
const base: Cells = {
  'Order ID': '576900000000000001\t',
  'Order Status': 'To ship',
  'SKU ID': '1729\t',
  'Seller SKU': 'TEE',
  Quantity: '2',
  'Order Amount': '9.99',
  'Created Time': '25/03/2026 10:00:00\t',
  'Paid Time': '25/03/2026 10:01:00\t',
  Recipient: 'Otis Vale',
  Country: 'Thailand',
  'Detail Address': '1 Soi Example',
};
const read = (...rows: Cells[]) =>
  readExport(
    [NAMES.join(','), ...rows.map((cells) => NAMES.map((name) => cells[name] ?? '').join(','))].join('\n'),
  );
const one = (more: Cells) => read({ ...base, ...more }).orders[0];

describe('where an order stands: times first, then words in the seller’s language', () => {
  it.each(['To ship', 'ที่จะจัดส่ง', 'Perlu dikirim', 'Cần giao', '待发货', 'AWAITING_SHIPMENT', 'to  SHIP'])(
    '%s is to ship',
    (status) =>
      expect(one({ 'Order Status': status })).toMatchObject({
        payment: 'paid',
        fulfillment: 'none',
        cancel: 'none',
        lines: [{ toShip: 2 }],
      }),
  );
  it.each(['Shipped', 'Completed', 'จัดส่งแล้ว', 'เสร็จสมบูรณ์', 'Dikirim', 'Selesai', 'Đã giao', '已完成'])(
    '%s is shipped',
    (status) =>
      expect(one({ 'Order Status': status })).toMatchObject({ fulfillment: 'done', lines: [{ toShip: 0 }] }),
  );
  it.each(['Cancelled', 'Canceled', 'ยกเลิกแล้ว', 'Dibatalkan', 'Đã hủy', '已取消'])(
    '%s is cancelled',
    (status) =>
      expect(one({ 'Order Status': status })).toMatchObject({ cancel: 'cancelled', lines: [{ toShip: 0 }] }),
  );
  it.each(['Unpaid', 'On hold', 'Chưa thanh toán', '待付款'])(
    '%s is not paid, whatever the time says',
    (status) => expect(one({ 'Order Status': status })?.payment).toBe('pending'),
  );
  it('a word nobody knows does not matter once times have settled it', () => {
    expect(one({ 'Order Status': 'Afgeleverd', 'Shipped Time': '26/03/2026 10:00:00' })?.fulfillment).toBe(
      'done',
    );
    expect(one({ 'Order Status': 'Geannuleerd', 'Cancelled Time': '26/03/2026 10:00:00' })?.cancel).toBe(
      'cancelled',
    );
  });
  it('and refuses the file where they have not, with every such word', () => {
    const { problems, orders } = read(
      { ...base, 'Order Status': 'Te verzenden' },
      { ...base, 'Order ID': '576900000000000002', 'Order Status': 'Wacht' },
    );
    expect([orders.length, problems.at(-1)?.code, problems.at(-1)?.facts?.['words']]).toEqual([
      0,
      'file/unknown-words',
      'Te verzenden, Wacht',
    ]);
  });
  it('paid means a time of payment; cash on delivery is its own', () => {
    expect(one({ 'Paid Time': '' })?.payment).toBe('pending');
    expect(one({ 'Paid Time': '', 'Payment Method': 'Cash on delivery' })?.payment).toBe('cash-on-delivery');
  });
  it('a cancel asked for, a return asked for', () => {
    expect(one({ 'Cancelation/Return Type': 'Cancel' })?.cancel).toBe('requested');
    expect(one({ 'Cancelation/Return Type': 'Return/Refund' })?.refund).toBe('requested');
  });
  it('one SKU cancelled leaves the others to ship', () => {
    const { orders } = read(base, { ...base, 'Seller SKU': 'CAP', 'Order Status': 'Cancelled' });
    expect(orders[0]).toMatchObject({
      cancel: 'none',
      lines: [
        { sku: 'TEE', toShip: 2 },
        { sku: 'CAP', toShip: 0 },
      ],
    });
  });
  it('orders the platform ships are not ours to pick; pre-orders are marked', () => {
    expect(one({ 'Fulfillment Type': 'Fulfillment by TikTok Shop' })).toMatchObject({
      fulfiller: 'platform',
      lines: [{ toShip: 0 }],
    });
    expect(one({ 'Fulfillment Type': 'Seller Shipping' })?.fulfiller).toBe('seller');
    expect(one({ 'Normal or Pre-order': 'Pre-order' })?.preorder).toBe(true);
    expect(one({ 'Normal or Pre-order': 'Normal' })?.preorder).toBeUndefined();
  });
});

describe('F13: the row of descriptions', () => {
  it('is skipped by its text and said; it is no row', () => {
    const { rowsRead, problems } = read(
      { 'Order ID': 'Platform unique order ID.', 'Order Status': 'Current order status.' },
      base,
    );
    expect([rowsRead, problems[0]]).toMatchObject([
      1,
      { code: 'file/description-row', severity: 'info', line: 2 },
    ]);
  });
  it('only as the first row: elsewhere it is a bad id', () => {
    expect(read(base, { ...base, 'Order ID': 'Platform unique order ID.' }).problems.at(-1)?.code).toBe(
      'row/bad-id',
    );
  });
});

describe('V4: equal rows', () => {
  const other = { ...base, 'Order ID': '576900000000000002\t' };
  it('in one place are two lines, also where the order goes on elsewhere', () => {
    const { orders } = read(base, base, other, { ...base, 'Seller SKU': 'CAP' });
    expect(orders.find(({ id }) => id.endsWith('1'))?.lines.map(({ sku }) => sku)).toEqual([
      'TEE',
      'TEE',
      'CAP',
    ]);
  });
  it('after other orders are the same order told again', () => {
    expect(read(base, other, base).orders.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });
});

describe('V17, V18: masked recipients', () => {
  it.each<[string, Cells]>([
    ['name', { Recipient: 'O*** V***' }],
    ['phone', { 'Phone #': '(+66)81****78' }],
    ['street', { 'Detail Address': '***' }],
    ['TikTok Order', { Recipient: 'TikTok Order' }],
  ])('by %s', (_, cells) => expect(one(cells)?.masked).toBe(true));
  it('a single star in a name is a name', () =>
    expect(one({ Recipient: 'Otis * Vale' })?.masked).toBe(false));
  it('the platform’s own key says who is the same recipient', () => {
    expect(one({ 'Package ID': '1150000000000000001\t' })?.mergeKey).toBe('1150000000000000001');
    expect(one({ 'Auto Combine Group ID': 'G7', 'Package ID': '1150000000000000001\t' })?.mergeKey).toBe(
      'G7',
    );
  });
});

it('currency: the shop’s own where the file and its market say none', () => {
  expect(one({})?.currency).toBe('THB');
  expect(one({ Country: '' })?.currency).toBe('');
  const text = [NAMES.join(','), NAMES.map((name) => ({ ...base, Country: '' })[name] ?? '').join(',')].join(
    '\n',
  );
  expect(readExport(text, { currency: 'SGD' }).orders[0]?.currency).toBe('SGD');
});
