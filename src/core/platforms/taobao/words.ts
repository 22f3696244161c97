import { wordKey } from '../../mapping/judgement.ts';
import type { Meaning } from '../../mapping/mapping.ts';

/**
 * Status texts of Taobao and Tmall by their key part (formats.md §6.3): both comma widths and longer wordings occur.
 * The first that is in the text counts.
 */
const STATUS: readonly (readonly [string, Meaning])[] = [
  ['退款成功', 'refunded'],
  ['没有创建支付宝交易', 'unpaid'],
  ['TRADE_NO_CREATE_PAY', 'unpaid'],
  ['等待买家付款', 'unpaid'],
  ['WAIT_BUYER_PAY', 'unpaid'],
  ['待付款', 'unpaid'],
  ['付尾款', 'unpaid'],
  ['部分发货', 'partly-shipped'],
  ['SELLER_CONSIGNED_PART', 'partly-shipped'],
  ['卖家已发货', 'shipped'],
  ['WAIT_BUYER_CONFIRM_GOODS', 'shipped'],
  ['买家已签收', 'shipped'],
  ['TRADE_BUYER_SIGNED', 'shipped'],
  ['交易成功', 'shipped'],
  ['TRADE_FINISHED', 'shipped'],
  ['交易关闭', 'cancelled'],
  ['TRADE_CLOSED', 'cancelled'],
  ['等待卖家发货', 'to-ship'],
  ['买家已付款', 'to-ship'],
  ['WAIT_SELLER_SEND_GOODS', 'to-ship'],
  ['待发货', 'to-ship'],
  ['已发货', 'shipped'],
  ['已完成', 'shipped'],
  ['已关闭', 'cancelled'],
];

export function statusOf(word: string): Meaning | undefined {
  return find(STATUS, word);
}

/** `退款状态` of an item. */
const REFUND: readonly (readonly [string, Meaning])[] = [
  ['没有申请', 'nothing'],
  ['无退款', 'nothing'],
  ['未申请', 'nothing'],
  ['退款关闭', 'nothing'],
  ['退款成功', 'refunded'],
  ['已到账', 'refunded'],
  ['全额退款', 'refunded'],
  ['拒绝', 'refund-requested'],
  ['申请', 'refund-requested'],
  ['同意', 'refund-requested'],
  ['等待', 'refund-requested'],
  ['退款中', 'refund-requested'],
  ['处理中', 'refund-requested'],
];

export function refundOf(word: string): Meaning | undefined {
  return find(REFUND, word);
}

function find(table: readonly (readonly [string, Meaning])[], word: string): Meaning | undefined {
  const key = wordKey(word);
  return table.find(([part]) => key.includes(wordKey(part)))?.[1];
}
