import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../src/core/platforms/taobao/address.ts';
import { refundOf, statusOf } from '../../../src/core/platforms/taobao/words.ts';
import { readExportPair } from '../../../src/core/reading/read-export-pair.ts';

describe('status texts by their key part', () => {
  it.each([
    ['买家已付款，等待卖家发货', 'to-ship'],
    ['买家已付款,等待卖家发货', 'to-ship'],
    ['买家已付款， 等待卖家发货', 'to-ship'],
    ['等待买家付款', 'unpaid'],
    ['没有创建支付宝交易', 'unpaid'],
    ['卖家部分发货', 'partly-shipped'],
    ['卖家已发货，等待买家确认收货', 'shipped'],
    ['买家已签收，货到付款专用', 'shipped'],
    ['交易成功', 'shipped'],
    ['交易关闭', 'cancelled'],
    ['付款以后用户退款成功，交易自动关闭', 'refunded'],
    ['WAIT_SELLER_SEND_GOODS', 'to-ship'],
    ['某个新状态', undefined],
  ])('%s → %s', (word, meaning) => expect(statusOf(word)).toBe(meaning));

  it.each([
    ['没有申请退款', 'nothing'],
    ['无退款', 'nothing'],
    ['退款成功', 'refunded'],
    ['仅退款(已到账)', 'refunded'],
    ['已全额退款', 'refunded'],
    ['售后退款成功', 'refunded'],
    ['买家已经申请退款，等待卖家同意', 'refund-requested'],
    ['退款关闭', 'nothing'],
    ['未知', undefined],
  ])('refund %s → %s', (word, meaning) => expect(refundOf(word)).toBe(meaning));
});

describe('splitAddress', () => {
  it.each([
    ['广东省 广州市 越秀区 示例街道示例路1号(510000)', '广东省|广州市|越秀区|示例街道示例路1号|510000'],
    ['浙江省 杭州市 余杭区 示例路2号 3栋 4单元', '浙江省|杭州市|余杭区|示例路2号 3栋 4单元|'],
    ['广东省 东莞市 虎门镇示例路1号(000000)', '广东省|东莞市||虎门镇示例路1号|'],
    ['上海 上海市 黄浦区 示例路3号（200000）', '上海|上海市|黄浦区|示例路3号|200000'],
    ['上海 上海市 ***', '上海|上海市||***|'],
    ['示例路5号', '|||示例路5号|'],
    ['', '||||'],
  ])('%s', (cell, parts) => {
    const { region, city, district, street, postcode } = splitAddress(cell);
    expect([region, city, district, street, postcode].join('|')).toBe(parts);
  });

  it('loses nothing but spaces and the postcode', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[一-十省市区路号0-9]{1,8}$/), { maxLength: 6 }), (parts) => {
        const { region, city, district, street } = splitAddress(parts.join(' '));
        expect([region, city, district, street].filter((part) => part !== '').join(' ')).toBe(
          parts.join(' '),
        );
      }),
    );
  });
});

describe('P2: the pair accounts for every row of both files', () => {
  const line = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    quantity: fc.constantFrom('1', '2', '0', 'x'),
  });
  const order = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    status: fc.constantFrom('买家已付款，等待卖家发货', '交易关闭'),
    paid: fc.constantFrom('9.90', '9,9x'),
  });

  it('whatever is missing or bad on either side', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(order, { selector: ({ id }) => id }),
        fc.array(line, { maxLength: 10 }),
        (orders, lines) => {
          const a = [
            '订单编号,订单状态,买家应付货款,收货人姓名,收货地址',
            ...orders.map(
              ({ id, status, paid }) =>
                `="26500${id}",${status},"${paid}",林一凡,浙江省 杭州市 余杭区 样例路8号`,
            ),
          ].join('\n');
          const b = [
            '订单编号,标题,价格,购买数量',
            ...lines.map(({ id, quantity }) => `="26500${id}",样例,9.90,${quantity}`),
          ].join('\n');
          const encode = (text: string) => new TextEncoder().encode(text);
          const pair = readExportPair({ file: 'a', bytes: encode(a) }, { file: 'b', bytes: encode(b) });
          const [orderHalf, itemHalf] = pair.halves;
          const imported = pair.orders.flatMap((one) => one.lines).length;
          expect([orderHalf.rowsRead, itemHalf.rowsRead]).toEqual([orders.length, lines.length]);
          expect(pair.orders.length + orderHalf.rowsRejected).toBe(orders.length);
          expect(imported + itemHalf.rowsRejected).toBe(lines.length);
          for (const one of pair.orders) expect(one.lines.every(({ quantity }) => quantity > 0)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the two halves against each other', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const orders = (status: string) =>
    `订单编号,订单状态,买家应付货款,收货人姓名,收货地址\n2650,${status},9.90,林一凡,浙江省 杭州市 余杭区 样例路8号\n`;
  const head = '子订单编号,主订单编号,商品标题,购买数量,订单状态';
  const pair = (status: string, ...items: string[]) =>
    readExportPair(
      { file: 'a', bytes: encode(orders(status)) },
      { file: 'b', bytes: encode([head, ...items].join('\n')) },
    );

  it('an order that is closed as a whole ships nothing, whatever its items say', () => {
    const { orders: read } = pair('交易关闭', '1,2650,样例,1,"买家已付款，等待卖家发货"');
    expect(read[0]).toMatchObject({ cancel: 'cancelled', lines: [{ toShip: 0 }] });
  });
  it('an item told twice alike is one; told twice otherwise it refuses the order, every row accounted for once', () => {
    const item = '1,2650,样例,1,"买家已付款，等待卖家发货"';
    const same = pair('"买家已付款，等待卖家发货"', item, item);
    expect([same.orders[0]?.lines.length, same.halves[1].rowsRejected]).toEqual([1, 0]);
    const other = pair('"买家已付款，等待卖家发货"', item, item.replace(',1,"', ',2,"'));
    expect([other.orders.length, other.halves[0].rowsRejected, other.halves[1].rowsRejected]).toEqual([
      0, 1, 2,
    ]);
  });
});
