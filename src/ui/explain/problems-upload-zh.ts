import { type ProblemBook, when, words } from './problem-words.ts';
import type { UPLOAD_PROBLEMS } from './problems-upload-en.ts';
import { term } from './terms-zh.ts';

const BY_HAND = '请在平台手工填写。';

/** Words for shipments held back from a platform’s upload file, in Simplified Chinese. */
export const UPLOAD_PROBLEMS_ZH: Readonly<Record<keyof typeof UPLOAD_PROBLEMS, ProblemBook[string]>> = {
  'upload/too-many-orders': words(
    (f) => `${order(f)}：其包裹含 ${f('orders')} 个订单，平台最多接受 ${f('most')} 个。`,
    BY_HAND,
  ),
  'upload/number-used': words((f) => `${order(f)}：其单号也属于订单 ${f('usedBy')}。`, '请核对哪个正确。'),
  'upload/whole-and-part': words(
    (f) => `${order(f)}：一次发货说是整单，另一次说是部分。`,
    '请连同商品重新导入单号。',
  ),
  'upload/unlike-repeats': words(
    (f) => `${order(f)}：同一单号出现两次，内容不同。`,
    '请重新导入承运商的文件。',
  ),
  'upload/two-numbers': words(
    (f) => `${order(f)}：平台每个订单只接受一个单号，这里有两个。`,
    '第二个请在平台手工填写。',
  ),
  'upload/unsafe-cell': words(
    (f) => `${order(f)}：${term(f('cell'))} 的内容“${f('value')}”写入文件不安全。`,
    '请修正。',
  ),
  'upload/formula': words(
    (f) => `${order(f)}：${term(f('cell'))} 的内容“${f('value')}”像是公式。`,
    '请修正。',
  ),
  'upload/no-carrier-word': words(
    (f) => `${order(f)}：平台没有 ${f('carrier') || '该承运商'} 对应的名称。`,
    (f) =>
      `${when(f('nearest'), '最接近：', '。')}可在 carriers.yaml 中写明对应的名称${when(f('platform'), '（', '）')}。`,
  ),
  'upload/not-encodable': words(
    (f) => `${order(f)}：“${f('value')}”含有 ${f('encoding')} 没有的字符。`,
    '请在 carriers.yaml 中换一个名称，或在平台手工填写。',
  ),
  'upload/not-in-template': words(
    (f) => `${order(f)}：${f('template') || '模板'}中没有列出。`,
    '请重新下载模板，或不用 --template 导出。',
  ),
  'upload/template-filled': words(
    (f) => `${order(f)}：在${f('template') || '模板'}的对应行中已有“${f('value')}”。`,
    '请核对哪个正确；如果模板已旧，请重新下载。',
  ),
  'upload/read-back': words(
    (f) => `要写入 ${f('file')} 的内容与账本不一致${when(f('orders'), '：')}。`,
    '没有写入任何内容。请连同 `orders doctor` 的结果反馈给我们。',
  ),
  'upload/no-order-id': words('有一次发货没有订单号。', '请重新导入承运商的文件。'),
  'upload/order-scientific': words(
    (f) => `${order(f)}：订单号在表格软件里丢失了数字。`,
    '请导入平台原始的导出文件。',
  ),
  'upload/no-number': words((f) => `${order(f)}：还没有快递单号。`),
  'upload/scientific': words((f) => `${order(f)}：单号在表格软件里丢失了数字。`, '请导入承运商的原始文件。'),
  'upload/trailing-zeros': words(
    (f) => `${order(f)}：单号以多个零结尾，像是被表格软件四舍五入过。`,
    '请导入承运商的原始文件。',
  ),
  'upload/number-not-clean': words(
    (f) => `${order(f)}：单号含有不该有的符号。`,
    (f) => when(f('suggestion'), '可能是 ', '。'),
  ),
  'upload/bad-ship-date': words(
    (f) => `${order(f)}：发货日期“${f('value')}”不是日期。`,
    '请在承运商的文件中修正。',
  ),
  'upload/bad-url': words((f) => `${order(f)}：网址“${f('value')}”无效。`, '请去掉它。'),
  'upload/part-without-lines': words(
    (f) => `${order(f)}：只发了一部分，但没说是哪些。`,
    '请连同 SKU 和数量导入单号。',
  ),
  'upload/bad-quantity': words(
    (f) => `${order(f)}：${f('quantity')} × ${f('sku')} 无法发货。`,
    '请核对 SKU 和数量。',
  ),
  'upload/line-without-id': words((f) => `${order(f)}：有一商品行没有平台的编号。`, BY_HAND),
  'upload/line-without-sku': words((f) => `${order(f)}：有一商品行没有 SKU。`, BY_HAND),
  'upload/already-exported': words(
    (f) => `${order(f)}：此前已回传 ${f('before')}；${f('value')} 待回传。`,
    '要告知平台，请加 --correct 导出。',
  ),
  'upload/nothing-to-correct': words((f) => `${order(f)}：${f('value')} 就是此前回传的单号。`),
  'upload/corrected-before': words(
    (f) => `${order(f)}：此前已更正过；平台只接受 ${f('most')} 次更正。`,
    '请联系平台客服。',
  ),
  'upload/correction-too-late': words(
    (f) => `${order(f)}：平台只在 ${f('hours')} 小时内接受更正，会拒绝 ${f('value')}。`,
    '请联系平台客服。',
  ),
};

function order(f: (name: string) => string): string {
  return `订单 ${f('order') || f('value')}`;
}
