import { describe, expect, it } from 'vitest';
import { recogniseTrackingHeader } from '../../../src/core/tracking/tracking-header.ts';
import { numbersIn, readTrackingRow } from '../../../src/core/tracking/tracking-row.ts';

describe('recogniseTrackingHeader', () => {
  it('finds columns in English, Chinese and platforms’ own words', () => {
    expect(recogniseTrackingHeader(['Order Number', 'Carrier', 'Tracking Number', 'Ship Date'])).toEqual({
      columns: { order: 0, carrier: 1, number: 2, date: 3 },
    });
    expect(recogniseTrackingHeader(['\uFEFF订单编号', '物流公司', '运单号'])).toEqual({
      columns: { order: 0, carrier: 1, number: 2 },
    });
    expect(recogniseTrackingHeader(['tracking_no', 'order-id', 'Shipping Provider'])).toEqual({
      columns: { number: 0, order: 1, carrier: 2 },
    });
    expect(recogniseTrackingHeader(['order_sn', 'shipping_name', 'shipping_sn'])).toEqual({
      columns: { order: 0, carrier: 1, number: 2 },
    });
    expect(recogniseTrackingHeader(['Parcel', 'Tracking #'])).toEqual({ columns: { parcel: 0, number: 1 } });
  });

  it('takes the seller’s own names first', () => {
    const header = ['Order ID', 'Kundenreferenz', 'Sendungsnummer'];
    expect(recogniseTrackingHeader(header)).toHaveProperty('problem');
    expect(recogniseTrackingHeader(header, { order: 'Kundenreferenz', number: 'Sendungsnummer' })).toEqual({
      columns: { order: 1, number: 2 },
    });
    expect(recogniseTrackingHeader(['Tracking', 'Waybill'], { order: 'Tracking' })).toEqual({
      columns: { order: 0, number: 1 },
    });
    expect(recogniseTrackingHeader(header, { number: 'Nr' })).toMatchObject({
      problem: { facts: { missing: 'Nr' } },
    });
  });

  it('says what was found and what is missing', () => {
    expect(recogniseTrackingHeader(['Datum', 'Carrier'])).toEqual({
      problem: {
        code: 'tracking/columns-missing',
        severity: 'error',
        facts: { found: 'Datum, Carrier', missing: 'order, number' },
      },
    });
  });
});

describe('readTrackingRow', () => {
  const columns = { order: 0, number: 1, carrier: 2, url: 3, date: 4 };
  const read = (...cells: string[]) => readTrackingRow(cells, columns, 9, 'c.csv');

  it('reads a row, unwrapped', () => {
    expect(read('="#1001"', "'9400111206206406260787 ", ' USPS ', '', '2026/1/5 10:00')).toEqual({
      kind: 'row',
      row: { order: '#1001', number: '9400111206206406260787', carrier: 'USPS', shippedAt: '2026-01-05' },
      told: [],
    });
  });

  it('removes spaces and folds, and says so', () => {
    expect(read('1', '９400 1112 0620 6406 2607 87', 'USPS', '', '05.01.26')).toMatchObject({
      kind: 'row',
      row: { number: '9400111206206406260787' },
      told: [
        { code: 'tracking/full-width', severity: 'info' },
        { code: 'tracking/spaces-removed' },
        { code: 'tracking/date-unread', value: '05.01.26' },
      ],
    });
  });

  it('skips blank rows', () => expect(read('', ' ', 'USPS')).toEqual({ kind: 'blank' }));

  it.each([
    ['tracking/two-numbers', ['1', '94001112,94001113']],
    ['tracking/two-numbers', ['1', '1Z999AA10123456784 1Z999AA10123456795']],
    ['tracking/two-numbers', ['1', '75000000000001；75000000000002']],
    ['tracking/no-order', ['', '94001112']],
    ['tracking/no-number', ['1', '']],
    ['tracking/scientific', ['1', '9.4001E+21']],
    ['tracking/order-scientific', ['5.76E+17', '94001112']],
  ])('%s', (code, cells) => {
    expect(read(...cells)).toMatchObject({ kind: 'problem', problem: { code, line: 9, file: 'c.csv' } });
  });

  it('tells groups of one number from two numbers', () => {
    expect(numbersIn('1Z 999 AA1 01 2345 6784')).toHaveLength(1);
    expect(numbersIn('420 22153 9101026837331000039521')).toHaveLength(1);
    expect(numbersIn('94001112 and 94001113').length).toBeGreaterThan(1);
    expect(numbersIn('94001112\n94001113')).toEqual(['94001112', '94001113']);
  });
});
