import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/core/platforms/formats.ts';
import { readHeader } from '../../../src/core/platforms/header.ts';
import { identify } from '../../../src/core/platforms/identify.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { readExportPair } from '../../../src/core/reading/read-export-pair.ts';
import { readStock } from '../../../src/core/reading/read-stock.ts';
import { sharedFolder } from '../../support/shared-folder.ts';

const samples = sharedFolder('samples');
const headers = sharedFolder('reference/headers');

const bytes = (name: string) => readFileSync(`${samples}/${name}`);
const summary = (name: string, options = {}) => {
  const { format, encoding, orders, problems, rowsRead, rowsRejected, refused } = readExport(bytes(name), {
    file: name,
    ...options,
  });
  const units = orders.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    format,
    encoding,
    orders: orders.length,
    units,
    rowsRead,
    rowsRejected,
    refused,
    codes: problems.map(({ code }) => code),
  };
};

describe.skipIf(!samples)('public samples', () => {
  it.each([
    [
      'shopify/shopify-data-ingestion__orders_export_1.SANITISED.csv',
      { format: 'shopify-orders', orders: 51, rowsRead: 121, rowsRejected: 0 },
    ],
    ['synthetic/shopify_quirks.csv', { format: 'shopify-orders', orders: 5, rowsRead: 8, rowsRejected: 0 }],
    [
      'synthetic/shopify_abandoned_checkouts_export.csv',
      { refused: true, codes: ['file/abandoned-checkouts'] },
    ],
    ['shopify/ltv-cohort-kit__tests_fixtures_shopify_orders.csv', { refused: true }],
    [
      'tiktok/invai-backend__tiktok-orders.csv',
      { format: 'tiktok-orders', orders: 3, rowsRead: 4, rowsRejected: 1 },
    ],
    [
      'tiktok/inline-testcode_TH_bom_trailing-tabs.csv',
      { refused: true, codes: ['file/no-ship-to', 'file/date-order-open'] },
    ],
    [
      'tiktok/sku_sales_inventory__tiktok_orders.csv',
      { format: 'tiktok-orders', orders: 0, rowsRejected: 4 },
    ],
    [
      'taobao/autoecom-intelligence__orders_export.EXCERPT.csv',
      { refused: true, codes: ['file/unknown-format'] },
    ],
    ['synthetic/taobao_ExportOrderList_legacy.GBK.csv', { refused: true, codes: ['file/half-of-a-pair'] }],
    [
      'douyin/inline-testcode_platform_orders_bom_leading-tab.csv',
      { format: 'douyin-orders', orders: 3, units: 4, rowsRejected: 0 },
    ],
    [
      'amazon/invai-backend__amazon-unshipped-orders.txt',
      { format: 'amazon-orders', orders: 3, units: 5, rowsRejected: 1 },
    ],
    [
      'etsy/invai-backend__etsy-sold-order-items.csv',
      { format: 'etsy-items', orders: 4, units: 6, rowsRejected: 1 },
    ],
    ['ebay/inline-testcode_preamble_sep_footer_UK.csv', { refused: true, codes: ['file/missing-columns'] }],
  ])('%s', (name, expected) => expect(summary(name)).toMatchObject(expected));

  it('the Thai sample is read once the order of its dates is told', () => {
    expect(
      summary('tiktok/inline-testcode_TH_bom_trailing-tabs.csv', { dateOrder: 'day-first' }),
    ).toMatchObject({ orders: 3, units: 5, rowsRejected: 0 });
  });

  it('the legacy Taobao pair', () => {
    const [a, b] = [
      'synthetic/taobao_ExportOrderList_legacy.GBK.csv',
      'synthetic/taobao_ExportOrderDetailList_legacy.GBK.csv',
    ];
    const pair = readExportPair({ file: 'a', bytes: bytes(a ?? '') }, { file: 'b', bytes: bytes(b ?? '') });
    expect(pair.problems).toEqual([]);
    expect(pair.orders.map(({ id, lines, payment }) => [id, lines.length, payment])).toEqual([
      ['2650000000000000001', 1, 'paid'],
      ['2650000000000000002', 2, 'paid'],
      ['2650000000000000003', 1, 'pending'],
      ['2650000000000000004', 1, 'paid'],
      ['2650000000000000005', 1, 'paid'],
    ]);
    expect(pair.orders[0]?.shipTo).toMatchObject({
      region: '广东省',
      city: '广州市',
      district: '越秀区',
      postcode: '510000',
    });
  });

  it('both genuine inventory layouts', () => {
    const old = readStock(bytes('shopify/cat-face-trade__inventory_export.SANITISED.csv'));
    expect([
      old.rowsRead,
      old.rowsRejected,
      old.rows.length,
      old.rows.some(({ location }) => location === 'Amazon MCF by Codisto'),
    ]).toEqual([50, 0, 100, false]);
    const recent = readStock(bytes('shopify/inline-testcode_inventory_export_rows-per-location.csv'));
    expect(recent.rows.map(({ sku, available, onHand }) => [sku, available, onHand])).toEqual([
      ['0986435621', 8, 8],
      ['0986435621', 2, 2],
    ]);
  });
});

describe.skipIf(!headers)('header lists of the reference', () => {
  const expected: Readonly<Record<string, string>> = {
    amazon_unshipped_27: 'amazon-orders',
    douyin_orders_csv: 'douyin-orders',
    ebay_US_51: 'ebay-orders',
    etsy_sold_order_items: 'etsy-items',
    etsy_sold_orders: 'file/not-orders',
    jd_orders: 'jd-orders',
    pdd_orders_csv: 'pinduoduo-orders',
    'qianniu_xlsx_items_2023-2026': 'qianniu-items',
    'qianniu_xlsx_orders_2023-2026': 'taobao-orders',
    shopee_EN_MY: 'shopee-orders',
    taobao_details_GBK: 'taobao-details',
    taobao_orders_2012_to_2016: 'taobao-orders',
    taobao_orders_2018_GBK: 'taobao-orders',
  };
  const names = headers ? readdirSync(headers).filter((name) => name.endsWith('.txt')) : [];
  it.each(names)('%s is of exactly one format', (name) => {
    const columns = readFileSync(`${headers}/${name}`, 'utf8').replace(/\n$/, '').split('\n');
    const found = identify(FORMATS, readHeader(columns, 1), name);
    const key = name.replace('.txt', '');
    const family = /^(shopify_(?:inventory|products)|shopify|tiktok)/.exec(key)?.[1];
    const wanted =
      expected[key] ??
      {
        shopify: 'shopify-orders',
        tiktok: 'tiktok-orders',
        shopify_inventory: 'shopify-inventory',
        shopify_products: 'shopify-products',
      }[family ?? ''];
    expect('format' in found ? found.format.id : found.problem.code).toBe(wanted);
  });
});
