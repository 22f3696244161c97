import { describe, expect, it } from 'vitest';
import { flagsOf, flagText } from '../../../src/core/orders/flags.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { packOrder, unpackOrder } from '../../../src/core/orders/stored-form.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { readExportPair } from '../../../src/core/reading/read-export-pair.ts';

const NAMES = { shop: 'lamps', file: 'orders' };

/** One order from a table of a header and rows. */
function read(rows: readonly Readonly<Record<string, string>>[], between = ','): Order {
  const { orders } = readExport(table(rows, between), NAMES);
  expect(orders).toHaveLength(1);
  return orders[0]!;
}

function table(rows: readonly Readonly<Record<string, string>>[], between = ','): Uint8Array {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  return new TextEncoder().encode(lines.map((cells) => `${cells.join(between)}\n`).join(''));
}

function texts(order: Order): readonly string[] {
  return flagsOf(order).map(flagText);
}

const AMAZON = {
  'order-id': '113-4521987-1234501',
  'order-item-id': '52011234560001',
  'purchase-date': '2026-09-22T15:04:11+00:00',
  'payments-date': '2026-09-22T15:04:11+00:00',
  sku: 'LAMP-1',
  'quantity-purchased': '1',
  'quantity-to-ship': '1',
  'recipient-name': 'Noor Hale',
  'ship-address-1': '4 Pine Row',
  'ship-country': 'US',
};
const TIKTOK = {
  'Order ID': '576461413038785752',
  'Order Status': 'To ship',
  'Order Substatus': 'Awaiting shipment',
  'Cancelation/Return Type': '',
  'Normal or Pre-order': 'Normal',
  'SKU ID': '1729',
  'Seller SKU': 'LAMP-1',
  Quantity: '1',
  'Created Time': '09/22/2026 3:04:11 PM',
  'Paid Time': '09/22/2026 3:05:11 PM',
  Country: 'United States',
  Recipient: 'Noor Hale',
  'Detail Address': '4 Pine Row',
};
const EBAY = {
  'Sales Record Number': '7',
  'Order Number': '11-22222-33333',
  'Ship To Name': 'Noor Hale',
  'Ship To Address 1': '4 Pine Row',
  'Ship To Country': 'US',
  'Item Number': '110000000001',
  'Item Title': 'Lamp',
  Quantity: '1',
  'Sale Date': 'Sep-22-26',
};

describe('flags of the platforms', () => {
  it('Amazon: what several rows say, each once', () => {
    const order = read(
      [
        { ...AMAZON, 'is-prime': 'true', 'is-business-order': 'false', 'gift-wrap-type': '' },
        {
          ...AMAZON,
          'order-item-id': '52011234560002',
          'is-prime': 'true',
          'is-business-order': 'false',
          'gift-wrap-type': 'Classic',
        },
      ],
      '\t',
    );
    expect(texts(order)).toEqual(['gift-wrap: Classic', 'prime']);
  });

  it('Amazon: a buyer who asked to cancel stops the order', () => {
    const asked = {
      ...AMAZON,
      'is-buyer-requested-cancellation': 'true',
      'buyer-requested-cancel-reason': 'changed my mind',
    };
    const order = read([asked], '\t');
    expect(order.cancel).toBe('requested');
    expect(texts(order)).toEqual(['cancel-reason: changed my mind']);
    expect(read([{ ...asked, 'is-buyer-requested-cancellation': 'false' }], '\t').cancel).toBe('none');
  });

  it('Amazon: instructions and gift message are both kept', () => {
    const row = { ...AMAZON, 'delivery-instructions': '', 'gift-message-text': 'Happy birthday' };
    expect(read([row], '\t').buyerNote).toBe('Happy birthday');
    expect(read([{ ...row, 'delivery-instructions': 'ring twice' }], '\t').buyerNote).toBe(
      'ring twice\nHappy birthday',
    );
  });

  it('Amazon: a replacement names what it replaces', () => {
    const row = { ...AMAZON, 'is-replacement-order': 'true', 'original-order-id': '113-0000000-0000009' };
    expect(texts(read([row], '\t'))).toEqual(['replacement', 'replaces: 113-0000000-0000009']);
  });

  it('TikTok: sample, pre-order, who ships, what the driver shall do', () => {
    const row = {
      ...TIKTOK,
      'Normal or Pre-order': 'Sample order',
      'Delivery Option Type': 'Ship by seller',
      'Delivery Instruction': 'leave at door',
    };
    const order = read([row]);
    expect(texts(order)).toEqual(['delivery-type: Ship by seller', 'sample']);
    expect(order.buyerNote).toBe('leave at door');
    expect(texts(read([{ ...TIKTOK, 'Normal or Pre-order': 'Pre-order' }]))).toEqual(['pre-order']);
    expect(read([TIKTOK]).flags).toBeUndefined();
  });

  it('eBay: Plus and Click & Collect', () => {
    const row = { ...EBAY, 'eBay Plus': 'Yes', 'Click And Collect': 'No', 'Global Shipping Program': 'No' };
    expect(texts(read([row]))).toEqual(['plus']);
    expect(texts(read([{ ...row, 'Click And Collect': 'Yes' }]))).toEqual(['pickup', 'plus']);
  });

  it('Shopify: still owed on a paid order, terms, sold at the counter', () => {
    const row = {
      Name: '#1001',
      'Financial Status': 'paid',
      'Fulfillment Status': 'unfulfilled',
      Currency: 'USD',
      'Lineitem quantity': '1',
      'Lineitem name': 'Lamp',
      'Outstanding Balance': '0.00',
      Source: 'web',
      Location: 'Main street',
      'Payment Terms Name': '',
    };
    expect(read([row]).flags).toBeUndefined();
    const other = { ...row, 'Outstanding Balance': '5.50', Source: 'pos', 'Payment Terms Name': 'Net 30' };
    expect(texts(read([other]))).toEqual([
      'outstanding: 5.50',
      'payment-terms: Net 30',
      'sold-in-person: Main street',
    ]);
    expect(read([{ ...row, 'Financial Status': 'pending', 'Outstanding Balance': '9' }]).flags).toBe(
      undefined,
    );
  });

  it('Douyin and Pinduoduo: coloured flag, agreed time, review by the platform', () => {
    const douyin = {
      主订单编号: '6917926768823643751',
      子订单编号: '6917926768823643751',
      选购商品: '台灯',
      商品数量: '1',
      订单状态: '待发货',
      订单提交时间: '2026-11-20 10:00:00',
      收件人: '李雷',
      详细地址: '示例路1号',
      旗帜颜色: '红',
      预约发货时间: '2026-12-01 00:00:00',
      是否修改过地址: '否',
      订单类型: '普通订单',
    };
    expect(texts(read([douyin]))).toEqual(['scheduled: 2026-12-01 00:00:00', 'seller-flag: 红']);
    const pdd = {
      商品: '台灯',
      订单号: '261120-000000000000001',
      订单状态: '待发货',
      '商品总价(元)': '9.90',
      '商品数量(件)': '1',
      订单成交时间: '2026-11-20 10:00:00',
      是否审核中: '是',
      是否顺丰加价: '否',
    };
    expect(texts(read([pdd]))).toEqual(['in-review']);
  });
});

describe('Taobao: the item half tells notes and flags too', () => {
  const orders = {
    订单编号: '2650000000000000001',
    买家会员名: '买家一',
    订单状态: '买家已付款，等待卖家发货',
    订单创建时间: '2026-11-20 10:00:00',
    订单付款时间: '2026-11-20 10:01:00',
    买家实付金额: '20.00',
    修改后的sku: '',
    异常信息: '',
    是否代付: '是',
  };
  const item = {
    子订单编号: '2650000000000000002',
    主订单编号: '2650000000000000001',
    商品标题: '台灯',
    购买数量: '1',
    订单状态: '买家已付款，等待卖家发货',
    备注标签: '红',
    商家备注: '发顺丰',
    主订单买家留言: '尽快发货',
  };
  const pair = (order: object, items: object[]) => {
    const { orders: found } = readExportPair(
      { bytes: table([order as Record<string, string>]), file: 'a.csv' },
      { bytes: table(items as Record<string, string>[]), file: 'b.csv' },
      { shop: 'lamps' },
    );
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  it('once each, however many items repeat them', () => {
    const order = pair(orders, [item, { ...item, 子订单编号: '2650000000000000003' }]);
    expect(order.buyerNote).toBe('尽快发货');
    expect(order.sellerNote).toBe('发顺丰');
    expect(texts(order)).toEqual(['paid-by-other', 'seller-flag: 红']);
  });

  it('an article changed by the buyer and what is abnormal are flags', () => {
    const order = pair({ ...orders, 是否代付: '否', 修改后的sku: '蓝色', 异常信息: '高危' }, [item]);
    expect(texts(order)).toEqual(['abnormal: 高危', 'seller-flag: 红', 'sku-changed: 蓝色']);
  });

  it('are stored and read back', () => {
    const order = pair({ ...orders, 异常信息: '高危' }, [item]);
    expect(unpackOrder(packOrder(order), 'lamps')).toEqual(order);
  });
});
