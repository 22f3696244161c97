import { type ProblemBook, when, words } from './problem-words.ts';
import type { TRACKING_PROBLEMS } from './problems-tracking-en.ts';
import { stateZh, term } from './terms-zh.ts';

const ASK_CARRIER = '请从承运商处重新复制单号。';
const AS_TEXT = '请用承运商的原始文件，不要用表格软件另存过的。';

/** Words for tracking numbers and carriers’ files, in Simplified Chinese. */
export const TRACKING_PROBLEMS_ZH: Readonly<Record<keyof typeof TRACKING_PROBLEMS, ProblemBook[string]>> = {
  'tracking/template-columns': words(
    (f) => `模板的列（${f('found')}）中没有${term(f('missing'))}。`,
    '请指明各列：--columns "order=…,number=…,carrier=…"。',
  ),
  'tracking/template-which': words(
    (f) => `模板只属于一个店铺，但有多个店铺的单号待回传：${f('shops')}。`,
    '请用 --shop 指明店铺。',
  ),
  'tracking/template-encoding': words(
    (f) => `${f('file') || '模板'}的编码为 ${f('encoding')}，程序不按此编码写文件。`,
    '请另存为 UTF-8，或下载 XLSX 格式。',
  ),
  'tracking/no-order': words(
    '此行既没有订单，也没有包裹。',
    '请用 --order-column 或 --parcel-column 指明列。',
  ),
  'tracking/no-number': words('此行没有快递单号。', '等承运商给出后再导入。'),
  'tracking/order-scientific': words((f) => `订单号“${f('value')}”在表格软件里丢失了数字。`, AS_TEXT),
  'tracking/scientific': words((f) => `快递单号“${f('value')}”在表格软件里丢失了数字。`, AS_TEXT),
  'tracking/trailing-zeros': words(
    (f) => `快递单号“${f('value')}”以多个零结尾，像是被表格软件四舍五入过。`,
    (f) => `${AS_TEXT}如果单号无误：--confirm ${f('value')}。`,
  ),
  'tracking/two-numbers': words(
    (f) => `一个单元格里有多个单号：${f('numbers') || f('value')}。`,
    '请每个包裹单独一行。',
  ),
  'tracking/full-width': words((f) => `“${f('value')}”中的全角数字已按半角读取。`),
  'tracking/spaces-removed': words((f) => `“${f('value')}”中的空格已略去。`),
  'tracking/inner-spaces': words((f) => `“${f('value')}”中间有空格。`, '请去掉空格。'),
  'tracking/date-unread': words((f) => `发货日期“${f('value')}”无法读懂，已略去。`),
  'tracking/letter-o': words(
    (f) => `“${f('value')}”中应为零的地方写成了字母 O。`,
    (f) => when(f('suggestion'), '可能是 ', '。'),
  ),
  'tracking/no-carrier': words('没有写承运商。', '请用 --carrier 指明，或用 --carrier-column 指明列。'),
  'tracking/no-carrier-word': words(
    (f) => `平台没有 ${f('carrier')} 对应的承运商名称。`,
    '请选择平台列出的承运商。',
  ),
  'tracking/no-definition': words((f) => `无法检查 ${f('carrier')} 的单号：不知道其规则。`),
  'tracking/unknown-carrier': words(
    (f) => `未知的承运商“${f('carrier')}”。${taken(f)}`,
    (f) => `${when(f('nearest'), '您是指 ', ' 吗？')}自己的承运商请写入 carriers.yaml。`,
  ),
  'tracking/wrong-check-digit': words(
    (f) => `“${f('value')}”的校验位不对${when(f('carrier'), '（', '）')}。${taken(f)}`,
    ASK_CARRIER,
  ),
  'tracking/wrong-shape': words(
    (f) => `“${f('value')}”不像是 ${f('carrier') || '该承运商'} 的单号。`,
    ASK_CARRIER,
  ),
  'tracking/looks-like': words((f) => `“${f('value')}”也像是 ${f('alsoLooksLike')} 的单号。`),
  'tracking/already-used': words(
    (f) => `“${f('value')}”已属于订单 ${f('usedBy')}。`,
    '一个单号对应一个包裹；请核对哪个正确。',
  ),
  'tracking/equals-order-id': words(
    (f) => `“${f('value')}”就是订单号本身。`,
    '请用 --number-column 重新指明列。',
  ),
  'tracking/equals-phone': words(
    (f) => `“${f('value')}”是买家的电话号码。`,
    '请用 --number-column 重新指明列。',
  ),
  'tracking/six-zeros': words((f) => `“${f('value')}”以六个零结尾，与其他单号不同。`, ASK_CARRIER),
  'tracking/columns-missing': words(
    (f) => `文件的列（${f('found')}）中没有${term(f('missing'))}。`,
    '请指明：--order-column、--number-column、--carrier-column 或 --carrier。',
  ),
  'tracking/has-number': words(
    (f) => `订单 ${f('order')} 已有单号 ${f('known')}；“${f('value')}”已略去。`,
    '如果原来的有误，请加 --correct 导入。如果是两个包裹，请在 SKU 列写明各自的商品。',
  ),
  'tracking/no-such-goods': words(
    (f) => `订单 ${f('order')} 没有待发货的 ${f('sku')}。`,
    '请核对 SKU 和数量。',
  ),
  'tracking/other-goods': words(
    (f) => `订单 ${f('order')} 的单号“${f('value')}”对应的是其他商品。`,
    '请核对包裹里是什么。',
  ),
  'tracking/bad-quantity': words((f) => `${f('sku')} 的“${f('value')}”不是数量。`, '请给出从 1 开始的整数。'),
  'tracking/capitals': words((f) => `“${f('value')}”已读作 ${f('number')}。`),
  'tracking/correction-waits': words(
    (f) => `订单 ${f('order')} 已用 ${f('before')} 回传；“${f('value')}”待回传。`,
    '要告知平台：`orders tracking export --correct`。',
  ),
  'tracking/number-given-up': words(
    (f) => `“${f('value')}”是订单 ${f('order')} 更正之前的单号。`,
    '请用 `orders undo` 撤销更正，或在平台手工填写。',
  ),
  'tracking/half-swapped': words(
    (f) => `单号 ${f('number')} 会同时出现在多个订单上：${f('orders')}。`,
    '请给每个换单号的订单都写一行新单号。',
  ),
  'tracking/order-not-ready': words(
    (f) =>
      `订单 ${f('order')} 为${stateZh(f('state'))}${when(f('rules'), '（', '）')}：其单号 ${f('value')} 暂不回传。` +
      when(f('changed'), '更新的导出改变了：', '。'),
    (f) => `请查看 \`orders show ${f('order')}\`。`,
  ),
  'tracking/no-format': words(
    (f) => `没有回传格式“${f('format')}”。`,
    (f) => (f('nearest') === '' ? `可用：${f('known')}。` : `您是指 ${f('nearest')} 吗？`),
  ),
  'carriers/bad-file': words(
    (f) => `承运商文件无法读取${when(f('why'), '：')}。`,
    '请在指明的位置修正；格式见 docs/uploads.md。',
  ),
  'carriers/bad-entry': words(
    (f) => `承运商文件中有一项不合适（${term(f('reason'))}）${when(f('value'), '：')}。`,
    '请修正；格式见 docs/uploads.md。',
  ),
  'parcel/no-orders': words((f) => `包裹 ${f('value')} 中的订单已离开。`, '请抽出该包裹；改用订单号。'),
};

/** The carrier's own file is believed; only --strict sets such a number aside. */
function taken(f: (name: string) => string): string {
  return f('taken') === '' ? '' : '仍已采用。';
}
