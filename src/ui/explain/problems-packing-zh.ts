import { words } from './problem-words.ts';
import type { PACKING_PROBLEMS } from './problems-packing-en.ts';

export const PACKING_PROBLEMS_ZH: typeof PACKING_PROBLEMS = {
  'merge/too-few': words('合并一个包裹至少需要两个订单。', '请同时写出其他订单。'),
  'merge/not-approved': words(
    (f) => `${f('order')} 的状态是 ${f('state')}，尚未通过。`,
    '只有已通过的订单可以合并：先用 `orders approve` 通过。',
  ),
  'merge/in-open-batch': words(
    (f) => `已在批次 ${f('batch')} 中。`,
    (f) => `先拆散批次：\`orders batch undo ${f('batch')}\`。`,
  ),
  'merge/printed': words((f) => `${f('order')} 的面单已在批次 ${f('batch')} 中打印。`, '已打印的保持不变。'),
  'merge/other-shop': words((f) => `${f('order')} 与 ${f('with')} 不是同一店铺，单独发出。`),
  'merge/other-recipient': words(
    (f) => `${f('order')} 与 ${f('with')} 的收件人或地址不同，单独发出。`,
    '如果其实相同，先在 `orders review` 中更正地址。',
  ),
  'merge/other-shipping': words((f) => `${f('order')} 与 ${f('with')} 的配送方式不同，单独发出。`),
  'merge/preorder': words((f) => `${f('order')} 是预售订单，到货后单独发出。`),
  'merge/unpaid': words((f) => `${f('order')} 未付款，不与任何订单合并。`),
  'merge/refund': words((f) => `${f('order')} 已取消或正在退款，不与任何订单合并。`),
  'merge/masked': words((f) => `平台隐藏了 ${f('order')} 的收件人；掩码相同不算证据，单独发出。`),
  'merge/nothing-to-ship': words((f) => `${f('order')} 没有要发的商品。`),
  'merge/too-many': words(
    (f) => `${f('platform')} 的一个包裹不能再放更多订单；${f('order')} 放到另一个包裹。`,
    '其余的请再运行 `orders merge`。',
  ),
  'split/no-parcel': words('第一个包裹放什么？', '例如：`orders split 1005 MUG-BLU=1`；其余的是第二个包裹。'),
  'split/bad-part': words(
    (f) => `“${f('value')}”没有写明商品。`,
    '请写 SKU=数量，多个用逗号隔开：MUG-BLU=1,CAP=2。',
  ),
  'split/no-such-goods': words(
    (f) => `${f('order')} 没有 ${f('goods')} 可发。`,
    (f) => `可发的有：${f('known')}。`,
  ),
  'split/nothing-left': words((f) => `这已经是 ${f('order')} 的全部：没有剩下的可放第二个包裹。`),
  'split/merged': words(
    (f) => `${f('order')} 与其他订单在同一包裹。`,
    (f) => `先拆开：\`orders merge --undo ${f('order')}\`。`,
  ),
  'tracking/which-parcel': words(
    (f) => `${f('order')} 分几个包裹发出；这一行没有写明单号属于哪个包裹。`,
    (f) => `加一列 Parcel（${f('parcels')}），或 SKU 和 Quantity。`,
  ),
};
