import { type ProblemBook, when, words } from './problem-words.ts';
import type { ROW_PROBLEMS } from './problems-row-en.ts';
import { stateZh, term } from './terms-zh.ts';

const CORRECT = '请在平台上修正后重新导出；只有此订单需要等待。';

/** Words for rows and orders that are set aside, and for labels that cannot be drawn, in Simplified Chinese. */
export const ROW_PROBLEMS_ZH: Readonly<Record<keyof typeof ROW_PROBLEMS, ProblemBook[string]>> = {
  'row/bad-quantity': words(
    (f) =>
      f('value') === '' ? `缺少数量${order(f)}。` : `数量“${f('value')}”不是从 1 开始的整数${order(f)}。`,
    CORRECT,
  ),
  'row/bad-amount': words((f) => `金额“${f('value')}”不猜测就无法读懂${order(f)}。`, CORRECT),
  'row/bad-date': words((f) => `日期“${f('value')}”不猜测就无法读懂${order(f)}。`, CORRECT),
  'row/bad-currency': words((f) => `“${f('value')}”不是币种${order(f)}。`, CORRECT),
  'row/bad-id': words((f) => `“${f('value')}”不是此平台的订单号。`, CORRECT),
  'row/unknown-word': words(
    (f) => `不认识“${f('value')}”${order(f)}。`,
    '程序没有猜测。请反馈给我们，以便收录。',
  ),
  'row/damaged-id': words(
    (f) => `订单号“${f('value')}”在表格软件里丢失了数字${order(f)}。`,
    '请重新导出，不要用表格软件打开，直接导入。',
  ),
  'row/id-too-long': words('订单号比任何平台的都长。', CORRECT),
  'row/no-order-id': words('此行没有订单号。', '请重新导出；没有订单号的行不属于任何订单。'),
  'row/no-order': words(
    (f) => `此行属于订单 ${f('value') || f('order')}，但没有其他行提到它。`,
    '请按相同的日期导出两个文件。',
  ),
  'row/ragged': words(
    (f) => `此行有 ${f('found')} 个单元格，表头有 ${f('expected')} 个。`,
    '文件被改动或截断；请重新导出。',
  ),
  'row/no-sku': words('此行没有 SKU。', '请在平台上给商品填写 SKU。'),
  'row/joined-items': words((f) => `一个单元格里有多件商品：“${f('value')}”。`, '请按每件商品一行导出。'),
  'order/contradicts-itself': words(
    (f) => `订单 ${f('order') || f('value')} 的两行互相矛盾（${term(f('differ'))}）。`,
    '请在平台上查看订单，再重新导出。',
  ),
  'order/older-than-known': words(
    (f) => `订单 ${f('order') || f('value')} 已有更新的导出（${term(f('differ'))}）；较旧的内容已略去。`,
    '如果此文件才是新的，请加 --newer 重新导入。',
  ),
  'order/age-unclear': words(
    (f) =>
      `订单 ${f('order') || f('value')} 与已知的不同（${term(f('differ'))}），无法判断哪个更新；保持原样。`,
    '请用 --exported-at 说明文件的导出时间，或用 --newer 说明它是最新的。',
  ),
  'order/no-items': words((f) => `订单 ${f('value') || f('order')} 没有商品。`, '请重新导出，包含商品。'),
  'order/bad-item': words(
    (f) => `订单 ${f('value') || f('order')} 的一件商品无法读取${when(f('item') || f('why'), '（', '）')}。`,
    CORRECT,
  ),
  'order/rejected-in-pair': words(
    (f) => `订单 ${f('value') || f('order')} 在另一个文件中被放到一边${when(f('why'), '（', '）')}。`,
    CORRECT,
  ),
  'order/amounts-differ': words((f) => `订单 ${f('order')} 的各行总额不一致。`, CORRECT),
  'order/unknown': words(
    (f) => `没有订单“${f('order') || f('value')}”。`,
    (f) =>
      f('nearest') === '' ? '请查看 `orders list`。' : `您是指 ${f('nearest')} 吗？请查看 \`orders list\`。`,
  ),
  'order/ambiguous': words(
    (f) => `“${f('order') || f('value')}”可能是 ${f('candidates') || f('orders')}。没有做任何操作。`,
    '请带上店铺，例如 shop/#1001。',
  ),
  'order/blocked': words(
    (f) => `订单 ${f('order')} 不可发货（${f('rules')}）。`,
    '请先在平台处理，再导入最新导出文件。任何选项都不能放行。',
  ),
  'order/in-batch': words(
    (f) => `订单 ${f('order')} 为${stateZh(f('state'))}，在批次 ${f('batch')} 中。`,
    (f) => `请先拆散批次（\`orders batch undo ${f('batch')}\`），或手工抽出包裹。`,
  ),
  'order/beyond-review': words(
    (f) =>
      `订单 ${f('order')} 已经为${stateZh(f('state'))}${when(f('batch'), '，在批次 ', ' 中')}；无需再决定。`,
  ),
  'order/not-held': words((f) => `订单 ${f('order')} 为${stateZh(f('state'))}。`),
  'label/no-glyph': words(
    (f) => `字体中没有字符 ${f('characters') || f('value')}${place(f)}。`,
    '请用其他文字填写该栏（`orders review`，按 e），再打印；其他面单已生成。',
  ),
  'pick-list/no-glyph': words(
    (f) => `字体中没有字符 ${f('characters') || f('value')}；拣货单上改为显示其编码。`,
    '地址中有此类字符的订单，其面单会指名拒绝。',
  ),
  'slip/no-glyph': words(
    (f) => `字体中没有字符 ${f('characters') || f('value')}${place(f)}；改为显示其编码。`,
    '单据已照常生成。',
  ),
  'slip/bad-barcode': words(
    (f) => `编码“${f('characters') || f('value')}”无法画成条码${place(f)}。`,
    '单据已照常生成。',
  ),
  'label/script-not-supported': words(
    (f) => `“${f('value')}”的文字${when(f('script'), '（', '）')}还不能排印${place(f)}。`,
    '请用拉丁字母填写该栏（`orders review`，按 e），再打印；其他面单已生成。',
  ),
  'label/text-too-long': words(
    (f) => `“${f('value')}”用最小的字也放不进面单${place(f)}。`,
    '请缩短（`orders review`，按 e），或用 --size 打印更大的面单；其他面单已生成。',
  ),
  'label/no-address': words((f) => `面单没有地址${place(f)}。`, '请重新导出含地址的订单；其他面单已生成。'),
  'label/bad-barcode': words(
    (f) => `编码“${f('characters') || f('value')}”无法画成条码${place(f)}。`,
    '请反馈给我们；其他面单已生成。',
  ),
  'parcel/unknown': words((f) => `没有包裹“${f('value') || f('parcel')}”。`, '请扫描已打印面单上的条码。'),
  'stock/rows-without-sku': words((f) => `${f('rows') || '若干'} 行没有 SKU，已略去。`),
};

function order(f: (name: string) => string): string {
  return when(f('order'), '（订单 ', '）');
}

/** `（包裹 B1-003，订单 #1001，字段 city）` */
function place(f: (name: string) => string): string {
  const parts = [when(f('parcel'), '包裹 '), when(f('order'), '订单 '), when(f('field'), '字段 ')];
  const told = parts.filter((part) => part !== '').join('，');
  return told === '' ? '' : `（${told}）`;
}
