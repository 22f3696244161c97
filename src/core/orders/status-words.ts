import type { Order } from './order.ts';

type Test = (order: Order) => boolean;

const isOpen: Test = ({ cancel, refund, fulfillment }) =>
  cancel === 'none' && (refund === 'none' || refund === 'partial') && fulfillment !== 'done';

const TO_SHIP: Test = (order) =>
  isOpen(order) && ['paid', 'cash-on-delivery', 'partially-refunded'].includes(order.payment);
const UNPAID: Test = (order) => isOpen(order) && ['pending', 'unknown', 'expired'].includes(order.payment);
const SHIPPED: Test = ({ fulfillment }) => fulfillment === 'done';
const CANCELLED: Test = ({ cancel }) => cancel === 'cancelled';
const REFUNDING: Test = ({ refund, cancel }) => refund === 'requested' || cancel === 'requested';
const REFUNDED: Test = ({ refund }) => refund === 'full';

/**
 * What sellers call the stages of an order on any platform, whatever words its export uses: Taobao writes
 * `买家已付款，等待卖家发货`, its sellers say `已付款待发货` or `待发货`.
 */
const WORDS: readonly (readonly [Test, readonly string[]])[] = [
  [TO_SHIP, ['已付款待发货', '待发货', '未发货', '已付款未发货', '等待发货', 'to ship', 'awaiting shipment']],
  [UNPAID, ['待付款', '未付款', '等待付款', 'unpaid', 'awaiting payment']],
  [SHIPPED, ['已发货', '待收货', '已完成', 'shipped']],
  [CANCELLED, ['已取消', '已关闭', '交易关闭', 'cancelled', 'canceled']],
  [REFUNDING, ['退款中', '申请退款', '退款待处理', '售后中']],
  [REFUNDED, ['已退款', '退款成功', 'refunded']],
];

/**
 * What a seller's word for a stage asks of an order; undefined where it is no such word.
 * @param word spaces, case, width and commas do not matter
 */
export function stageOf(word: string): Test | undefined {
  const key = folded(word);
  return WORDS.find(([, words]) => words.some((one) => folded(one) === key))?.[0];
}

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、;]+/g, '');
}
