import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/core/reading/read-export.ts';

const NAMES =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Total,Cancelled at,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Name,Shipping Address1,Shipping Zip,Id'.split(
    ',',
  );
type Cells = Partial<Record<string, string>>;
const base: Cells = {
  Name: '#1',
  'Financial Status': 'paid',
  'Fulfillment Status': 'unfulfilled',
  Currency: 'USD',
  Total: '10.00',
  'Created at': '2026-03-02 08:59:00 -0500',
  'Lineitem quantity': '1',
  'Lineitem name': 'Tin Mug',
  'Lineitem price': '10.00',
  'Lineitem sku': 'MUG',
  'Shipping Name': 'Mira Quill',
  'Shipping Address1': '12 Larch Way',
  Id: '6100000000001',
};
const line = (cells: Cells) => NAMES.map((name) => cells[name] ?? '').join(',');
const read = (...rows: Cells[]) => readExport([NAMES.join(','), ...rows.map(line)].join('\n'));
const first = (more: Cells) => read({ ...base, ...more }).orders[0];
const problem = (more: Cells) => read({ ...base, ...more }).problems[0];
/** A continuation row of Shopify: only the item. */
const item = (name: string, sku: string): Cells => ({
  Name: name,
  'Lineitem quantity': '1',
  'Lineitem name': sku,
  'Lineitem sku': sku,
});

describe('V1: ids', () => {
  it.each(['#1001', '1001', '0012', "'0012", 'AP-1234', '#1001-EU'])('%s stays text', (name) =>
    expect(first({ Name: name })?.id).toBe(name.replace(/^'/, '')),
  );
  it('digits lost to a spreadsheet refuse the row', () =>
    expect(problem({ Name: '5.76461E+17' })).toMatchObject({
      code: 'row/damaged-id',
      column: 'Name',
      line: 2,
    }));
});

it('V3: one id told twice with two addresses refuses the order and shows both lines', () => {
  const result = readExport(readFileSync('test/fixtures/shopify/contradiction.csv'));
  expect(result.orders.map(({ id }) => id)).toEqual(['#3002']);
  expect(result.problems[0]).toMatchObject({
    code: 'order/contradicts-itself',
    facts: { first: '2', again: '3' },
  });
  expect(result.rowsRejected).toBe(2);
});

it('V4: two equal lines are two lines', () => {
  const { orders } = read(base, item('#1', 'SPOON'), item('#1', 'SPOON'));
  expect(orders[0]?.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ['MUG', 1],
    ['SPOON', 1],
    ['SPOON', 1],
  ]);
});

it.each(['0', '-1', '1.5', '1e9', '1000000000', '', '二', 'abc'])(
  'V5: quantity %j refuses the row',
  (quantity) =>
    expect(problem({ 'Lineitem quantity': quantity })).toMatchObject({
      code: 'row/bad-quantity',
      column: 'Lineitem quantity',
      value: quantity,
    }),
);

it.each(['1 234.56', '1.234,56', '$10', '10.005', '١٢'])('V6: a total of %j is not guessed', (total) =>
  expect(problem({ Total: total.includes(',') ? `"${total}"` : total })).toMatchObject({
    code: 'row/bad-amount',
    column: 'Total',
  }),
);

it.each([
  ['USD', '19.99', 1999],
  ['JPY', '1999', 1999],
  ['KWD', '1.999', 1999],
  ['EUR', '0', 0],
])('V7: %s %s is %i minor units', (currency, total, minor) =>
  expect(first({ Currency: currency, Total: total, 'Lineitem price': '1' })?.totals.total).toBe(minor),
);

it.each(['01/02/2026', '2026/1/2', '46000', '2026-03-02 08:59:00', '2026-02-30 08:59:00 -0500'])(
  'V12: created at %j is refused',
  (created) =>
    expect(problem({ 'Created at': created })).toMatchObject({ code: 'row/bad-date', column: 'Created at' }),
);

describe('F14: rows of an order', () => {
  it('blank order fields of later rows never clear anything', () => {
    const order = read(base, item('#1', 'SPOON')).orders[0];
    expect([order?.payment, order?.totals.total, order?.shipTo.address1]).toEqual([
      'paid',
      1000,
      '12 Larch Way',
    ]);
  });
  it('rows that stand apart are one order', () => {
    const result = readExport(readFileSync('test/fixtures/shopify/rows-apart.csv'));
    expect(result.orders.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['#2001', 2],
      ['#2002', 2],
    ]);
  });
  it('a blank name goes on with the order before', () => {
    expect(read(base, { ...item('', 'SPOON') }).orders[0]?.lines.length).toBe(2);
  });
  it('an order told twice alike (two exports in one file) is one order', () => {
    expect(read(base, { ...base, Name: '#2' }, base).orders.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });
  it('a bad row refuses its whole order: never half a parcel', () => {
    const result = read(
      base,
      { ...item('#1', 'SPOON'), 'Lineitem quantity': 'abc' },
      { ...base, Name: '#2' },
    );
    expect([result.orders.map(({ id }) => id), result.rowsRejected]).toEqual([['#2'], 2]);
  });
});

it('abandoned checkouts look like orders and are refused by name', () => {
  const { problems, refused } = read({ ...base, Name: '#6100000000001', 'Financial Status': '' });
  expect([refused, problems.at(-1)?.code]).toEqual([true, 'file/abandoned-checkouts']);
});

it('a cancelled order is cancelled whatever its statuses say; digital lines are never picked', () => {
  const order = first({ 'Cancelled at': '2026-03-02 10:00:00 -0500', 'Lineitem requires shipping': 'false' });
  expect([order?.cancel, order?.payment, order?.lines[0]?.toShip]).toEqual(['cancelled', 'paid', 0]);
});
