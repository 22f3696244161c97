import { describe, expect, it } from 'vitest';
import type { UploadPlan } from '../../../src/core/tracking/plan-upload.ts';
import { planUpload } from '../../../src/core/tracking/plan-upload.ts';
import type { Shipment } from '../../../src/core/tracking/shipment.ts';
import type { UploadOptions } from '../../../src/core/tracking/uploads/upload-format.ts';
import { options, shipment } from './uploads/shipments.ts';

const A = '9400111206206406260787';
const B = '9434611206206406227577';
const held = (plan: UploadPlan): string[] =>
  plan.heldBack.map(({ code, facts }) => `${code} ${facts?.['order']}`);
const data = (plan: UploadPlan): (readonly string[])[] =>
  plan.files.flatMap(({ rows, headerRows }) => rows.slice(headerRows));

describe('rules for every file', () => {
  const reasons: [string, Shipment, Partial<UploadOptions>?][] = [
    ['upload/no-number', shipment('#1', ' ')],
    ['upload/no-order-id', shipment('', A)],
    ['upload/order-scientific', shipment('5.76E+17', A)],
    ['upload/scientific', shipment('#1', '9.4E+21')],
    ['upload/trailing-zeros', shipment('#1', '940011120620640000000')],
    ['upload/number-not-clean', shipment('#1', '9400 1112')],
    ['upload/number-not-clean', shipment('#1', ' 94001112')],
    ['upload/number-not-clean', shipment('#1', '９４００１１１２')],
    ['upload/formula', shipment('#1', '=1+1')],
    ['upload/formula', shipment('#1', '-9400')],
    ['upload/formula', shipment('@cmd', A)],
    ['upload/formula', shipment('＝1', A)],
    ['upload/unsafe-cell', shipment('#1\n2', A)],
    ['upload/unsafe-cell', shipment('#1', A, { groupId: '=x' })],
    ['upload/unsafe-cell', shipment('#1', A), { ownWords: { usps: '=cmd' } }],
    ['upload/unsafe-cell', shipment('#1', A), { ownWords: { usps: 'US\uD800PS' } }],
    ['upload/unsafe-cell', shipment('#1', A, { groupId: 'a\u0007' })],
    ['upload/bad-url', shipment('#1', A, { url: 'javascript:alert(1)' })],
    ['upload/bad-ship-date', shipment('#1', A, { shippedAt: '05/01/2026' })],
    ['upload/no-carrier-word', shipment('#1', A, { carrier: 'Pigeon Post' })],
    ['upload/part-without-lines', shipment('#1', A, { whole: false, lines: [] })],
    [
      'upload/line-without-sku',
      shipment('#1', A, { whole: false, lines: [{ sku: '', name: 'x', quantity: 1 }] }),
    ],
    [
      'upload/bad-quantity',
      shipment('#1', A, { whole: false, lines: [{ sku: 'X', name: 'x', quantity: 0 }] }),
    ],
    [
      'upload/unsafe-cell',
      shipment('#1', A, { whole: false, lines: [{ sku: '=X', name: 'x', quantity: 1 }] }),
    ],
    [
      'upload/already-exported',
      shipment('#1', A, { previous: { number: B, exportedAt: '2026-01-04T00:00:00Z', corrections: 0 } }),
    ],
    [
      'upload/nothing-to-correct',
      shipment('#1', A, { previous: { number: A, exportedAt: '2026-01-04T00:00:00Z', corrections: 0 } }),
      { correction: true },
    ],
  ];
  it.each(reasons)('%s', (code, bad, more = {}) => {
    const plan = planUpload('shopify', [bad, shipment('#9', B)], { ...options, ...more });
    expect(plan.heldBack.filter((problem) => problem.facts?.['order'] === bad.order.id)).toMatchObject([
      { code },
    ]);
  });

  it('writes what a person confirmed', () => {
    const number = '940011120620640000000';
    const confirmed = new Set([number]);
    expect(data(planUpload('plain', [shipment('1', number)], { ...options, confirmed }))).toHaveLength(1);
    expect(
      held(planUpload('plain', [shipment('1', number)], { ...options, confirmed: new Set([A]) })),
    ).toEqual(['upload/trailing-zeros 1']);
  });

  it('gives every order of a merged parcel a row, and no other order the same number', () => {
    const merged = ['#1', '#2', '#3'].map((id) => shipment(id, A, { parcel: 'P1' }));
    expect(data(planUpload('shopify', merged, options)).map((row) => row[0])).toEqual(['#1', '#2', '#3']);
    const strangers = [shipment('#1', A), shipment('#2', A), shipment('#3', B)];
    const plan = planUpload('shopify', strangers, options);
    expect(held(plan)).toEqual(['upload/number-used #1', 'upload/number-used #2']);
    expect(data(plan)).toHaveLength(1);
  });

  it('writes identical rows once, whatever the parcel is called', () => {
    const plan = planUpload('plain', [shipment('1', A, { parcel: 'x' }), shipment('1', A)], options);
    expect(data(plan)).toHaveLength(1);
    expect(plan.heldBack).toEqual([]);
  });

  it('holds back an order with two numbers where the platform takes one', () => {
    const two = [shipment('1', A), shipment('1', B)];
    for (const platform of ['shopify', 'tiktok', 'pinduoduo', 'amazon', 'ebay'] as const) {
      const carrier = platform === 'pinduoduo' ? 'zto' : 'usps';
      const plan = planUpload(
        platform,
        two.map((s) => ({ ...s, carrier })),
        options,
      );
      expect(held(plan)).toEqual(['upload/two-numbers 1', 'upload/two-numbers 1']);
      expect(plan.files).toEqual([]);
    }
    expect(data(planUpload('plain', two, options))).toHaveLength(2);
    expect(data(planUpload('woocommerce', two, options))).toHaveLength(2);
  });

  it('holds back a whole order beside a part of it, and one number with two carriers', () => {
    expect(
      held(planUpload('shopify', [shipment('1', A), shipment('1', B, { whole: false })], options)),
    ).toEqual(['upload/whole-and-part 1', 'upload/whole-and-part 1']);
    expect(
      held(planUpload('shopify', [shipment('1', A), shipment('1', A, { carrier: 'ups' })], options)),
    ).toEqual(['upload/unlike-repeats 1', 'upload/unlike-repeats 1']);
  });

  it('keeps shops apart and names no file twice', () => {
    const shops = ['a/b', 'a b', '店'].map((shop, i) => shipment(`#${i}`, A, { shop }));
    const { files } = planUpload('shopify', shops, options);
    expect(files.map(({ name }) => name)).toEqual([
      'Orders-tracking-2026-01-05-a-b.csv',
      'Orders-tracking-2026-01-05-a-b_2.csv',
      'Orders-tracking-2026-01-05-店.csv',
    ]);
  });
});

describe('Shopify', () => {
  it('mails nobody unless told to', () => {
    expect(data(planUpload('shopify', [shipment('#1', A)], options))[0]?.at(-1)).toBe('FALSE');
  });

  it('puts whole orders and parts in two files, both called Orders', () => {
    const lines = [
      { sku: 'T-1', name: 'Tea', quantity: 1 },
      { sku: 'T-2', name: 'Tin', quantity: 2 },
    ];
    const plan = planUpload(
      'shopify',
      [shipment('#1', A), shipment('#2', B, { whole: false, lines })],
      options,
    );
    expect(plan.files.map(({ name, dataRows }) => [name, dataRows])).toEqual([
      ['Orders-tracking-2026-01-05-demo.csv', 1],
      ['Orders-tracking-2026-01-05-demo-parts.csv', 2],
    ]);
    expect(data(plan)[2]).toEqual([
      '#2',
      'UPDATE',
      'Line Item',
      'T-2',
      '2',
      'success',
      'USPS',
      B,
      '',
      'FALSE',
    ]);
  });

  it('writes a name it does not know only with a URL', () => {
    const url = 'https://pigeon.example/1';
    const plan = planUpload('shopify', [shipment('#1', A, { carrier: 'Pigeon Post', url })], options);
    expect(data(plan)).toEqual([['#1', 'UPDATE', 'success', 'Pigeon Post', A, url, 'FALSE']]);
    const without = planUpload('shopify', [shipment('#1', A, { carrier: 'Royl Mail' })], options);
    expect(without.heldBack).toMatchObject([
      { code: 'upload/no-carrier-word', facts: { nearest: 'Royal Mail' } },
    ]);
  });
});

describe('TikTok', () => {
  it('lists split orders for the hand and keeps the group', () => {
    const plan = planUpload(
      'tiktok',
      [
        shipment('1', A, { whole: false }),
        shipment('1', B, { whole: false }),
        shipment('2', '9400111206206407628746', { groupId: 'G7' }),
      ],
      options,
    );
    expect(plan.handList).toMatchObject([
      { order: '1', number: A, carrier: 'USPS', reason: 'split-order' },
      { order: '1', number: B, reason: 'split-order' },
    ]);
    expect(data(plan)).toEqual([['2', '9400111206206407628746', 'USPS', 'G7']]);
  });

  it('combines at most 20 orders', () => {
    const orders = (count: number): Shipment[] =>
      Array.from({ length: count }, (_, i) => shipment(String(i), A, { parcel: 'P' }));
    expect(data(planUpload('tiktok', orders(20), options))).toHaveLength(20);
    const plan = planUpload('tiktok', orders(21), options);
    expect(plan.files).toEqual([]);
    expect(plan.heldBack).toHaveLength(21);
    expect(plan.heldBack[0]).toMatchObject({
      code: 'upload/too-many-orders',
      facts: { orders: '21', most: '20' },
    });
  });

  it('corrects a number once, within 72 hours', () => {
    const fix = (exportedAt: string, corrections: number): string[] =>
      held(
        planUpload('tiktok', [shipment('1', A, { previous: { number: B, exportedAt, corrections } })], {
          ...options,
          correction: true,
          now: '2026-01-05T12:00:00Z',
        }),
      );
    expect(fix('2026-01-02T12:00:00Z', 0)).toEqual([]);
    expect(fix('2026-01-02T11:59:59Z', 0)).toEqual(['upload/correction-too-late 1']);
    expect(fix('2026-01-05T11:00:00Z', 1)).toEqual(['upload/corrected-before 1']);
  });

  it('takes the words of the region', () => {
    const uk = planUpload('tiktok', [shipment('1', 'AA999999999GB', { carrier: 'royal_mail' })], {
      ...options,
      region: 'UK',
    });
    expect(data(uk)[0]?.[2]).toBe('Royal Mail');
    expect(
      held(planUpload('tiktok', [shipment('1', 'AA1', { carrier: 'royal_mail' })], options)),
    ).toHaveLength(1);
  });
});

describe('the other platforms', () => {
  it('Taobao splits by 1000 rows and takes the template’s header and encoding', () => {
    const many = Array.from({ length: 1001 }, (_, i) =>
      shipment(String(i), `7500000000${1001 + i}`, { carrier: '中通' }),
    );
    expect(planUpload('taobao', many, options).files.map(({ name, dataRows }) => [name, dataRows])).toEqual([
      ['taobao-tracking-2026-01-05-demo-1.xlsx', 1000],
      ['taobao-tracking-2026-01-05-demo-2.xlsx', 1],
    ]);
    const { files } = planUpload('taobao', many.slice(0, 1), {
      ...options,
      encoding: 'gb18030',
      columns: [
        { name: '物流单号', holds: 'number' },
        { name: '订单', holds: 'order' },
        { name: '快递', holds: 'carrier' },
      ],
    });
    expect(files[0]).toMatchObject({ format: 'csv', encoding: 'gb18030' });
    expect(files[0]?.rows).toEqual([
      ['物流单号', '订单', '快递'],
      ['75000000001001', '0', '中通快递'],
    ]);
  });

  it('Amazon needs item ids for parts, and Japan its own header', () => {
    expect(held(planUpload('amazon', [shipment('1', A, { whole: false })], options))).toEqual([
      'upload/line-without-id 1',
    ]);
    const japan = planUpload('amazon', [shipment('1', A, { carrier: 'yamato' })], {
      ...options,
      region: 'JP',
    });
    expect(japan.files[0]).toMatchObject({ encoding: 'shift_jis', headerRows: 3, dataRows: 1 });
    expect(japan.files[0]?.rows[3]).toEqual(['1', '', '', '2026-01-05', 'Other', 'Yamato', A, '', '']);
    expect(new Set(japan.files[0]?.rows.map((row) => row.length))).toEqual(new Set([9]));
  });

  it('WooCommerce dates as the form was set', () => {
    const one = [shipment('7', A, { shippedAt: '2026-01-05T23:00:00-05:00' })];
    expect(data(planUpload('woocommerce', one, options))).toEqual([['7', 'USPS', A, '05-01-2026', '1']]);
    expect(data(planUpload('woocommerce', one, { ...options, dateOrder: 'month-first' }))[0]?.[3]).toBe(
      '01-05-2026',
    );
  });

  it('Etsy is a list for the hand', () => {
    const plan = planUpload('etsy', [shipment('7', A)], options);
    expect(plan.files).toEqual([]);
    expect(plan.handList).toMatchObject([{ order: '7', reason: 'no-upload-file' }]);
  });

  it('plain: a mark at the beginning unless told; Chinese columns say nothing of parts', () => {
    const plan = planUpload('plain', [shipment('7', A, { url: 'https://t.example/1' })], options);
    expect(plan.files[0]).toMatchObject({ bom: true, format: 'csv' });
    expect(data(plan)).toEqual([['7', '', '', 'USPS', A, 'https://t.example/1', '2026-01-05']]);
    expect(planUpload('plain', [shipment('7', A)], { ...options, bom: false }).files[0]?.bom).toBe(false);
    const douyin = planUpload('douyin', [shipment('7', A, { whole: false }), shipment('8', B)], options);
    expect(douyin.handList).toMatchObject([{ order: '7' }]);
    expect(data(douyin)).toEqual([['8', 'USPS', B]]);
  });
});
