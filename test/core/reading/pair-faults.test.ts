import { describe, expect, it } from 'vitest';
import { readExportPair } from '../../../src/core/reading/read-export-pair.ts';

const ORDERS =
  '订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,买家留言,收货人姓名,收货地址 ,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量';
const ITEMS = '订单编号,标题,价格,购买数量,外部系统编号,订单状态,商家编码';
const order = (id: string, total = '20.00') =>
  `"=""${id}""",买家,${total},0.00,${total},${total},买家已付款，等待卖家发货,,王小明,浙江省 杭州市 西湖区 文三路 99号,,'13800000000,2026-11-20 10:00:00,2026-11-20 10:01:00,杯子,1`;
const item = (id: string) => `"=""${id}""",杯子,20.00,1,CUP,买家已付款，等待卖家发货,CUP`;
const pair = (orders: string, items: string) =>
  readExportPair(
    { file: 'ExportOrderList.csv', bytes: Buffer.from(orders) },
    { file: 'ExportOrderDetailList.csv', bytes: Buffer.from(items) },
    { shop: 'cups' },
  );

describe('a pair of files of which one is wrong', () => {
  it('file/other-half-refused: a half that cannot be used refuses the other', () => {
    const read = pair([ORDERS, order('1000000000000000001'), ''].join('\n'), 'a,b\n1,2\n');
    expect(read.refused).toBe(true);
    expect(read.orders).toEqual([]);
    expect(read.problems).toContainEqual(
      expect.objectContaining({
        code: 'file/other-half-refused',
        file: 'ExportOrderList.csv',
        facts: { other: 'ExportOrderDetailList.csv' },
      }),
    );
  });

  it('goods of an order that was set aside are set aside with it, by line', () => {
    const read = pair(
      [ORDERS, order('1000000000000000001'), order('1000000000000000002', 'viel'), ''].join('\n'),
      [ITEMS, item('1000000000000000001'), item('1000000000000000002'), ''].join('\n'),
    );
    expect(read.orders.map(({ id }) => id)).toEqual(['1000000000000000001']);
    expect(read.problems).toContainEqual(
      expect.objectContaining({
        code: 'row/no-order',
        file: 'ExportOrderDetailList.csv',
        line: 3,
      }),
    );
  });
});
