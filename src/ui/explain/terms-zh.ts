import type { OrderState } from '../../core/orders/state.ts';

/** States of an order in Simplified Chinese. */
export const STATES_ZH: Readonly<Record<OrderState, string>> = {
  new: '新订单',
  held: '待审核',
  blocked: '已拦截',
  approved: '已通过',
  batched: '已组批',
  printed: '已打印',
  packed: '已打包',
  shipped: '已发货',
  closed: '已完结',
};

/** A state of an order as Chinese says it; another word as it is. */
export function stateZh(state: string): string {
  return Object.hasOwn(STATES_ZH, state) ? STATES_ZH[state as OrderState] : state;
}

/** What facts of problems say in English words: fields, kinds of file, what was expected. */
const TERMS: Readonly<Record<string, string>> = {
  ...STATES_ZH,
  order: '订单',
  number: '快递单号',
  carrier: '承运商',
  lines: '商品行',
  payment: '付款',
  fulfillment: '发货状态',
  cancel: '取消',
  refund: '退款',
  total: '总额',
  subtotal: '小计',
  file: '文件',
  batch: '批次',
  ledger: '账本',
  name: '名称',
  aliases: '别名',
  words: '平台名称',
  shapes: '单号格式',
  code: '代码',
  'not-an-entry': '不是一个条目',
  'not UTF-8': '不是 UTF-8 编码',
  'not a list of people': '不是人员名单',
  'one row per item, from an order export plugin': '用订单导出插件导出，每件商品一行',
  'a whole number from 1': '从 1 开始的整数',
  'a label’s position from 1': '从 1 开始的面单序号',
  'an aisle': '一条通道',
  'a text': '一段文字',
  'a bin code': '货位编码',
  'an aisle of the layout': '布局中的通道',
  'a distance from the front': '到前端的距离',
  'a word or text': '一个词或一段文字',
  'a value ("" for none)': '一个值（没有则写 ""）',
  'a number like 2000 or 19.90': '数字，如 2000 或 19.90',
  'words with * and ?': '可含 * 和 ? 的词',
  'three letters, e.g. EUR': '三个字母，如 CNY',
  'a zone such as Europe/Berlin': '时区，如 Asia/Shanghai',
  'A..F, 1..12 or a list of different names, left to right': 'A..F、1..12，或从左到右互不相同的名称列表',
  'a regular expression without nested repeats': '没有嵌套重复的正则表达式',
};

/** Facts with a number or name in them. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^order row (\d+) does not match its digest$/, '订单行 $1 与其摘要不符'],
  [/^order row (\d+) is in no known state$/, '订单行 $1 的状态未知'],
  [/^order row (\d+): (\w+) is unreadable$/, '订单行 $1 的 $2 无法读取'],
  [/^change (\d+) does not fit the chain of changes$/, '变更 $1 与变更链不符'],
  [/^a row of (\w+) refers to nothing$/, '$1 有一行指向不存在的内容'],
  [/^(\d+) of (\d+) bytes$/, '应有 $2 字节，只有 $1 字节'],
  [/^at most bays, (\d+)$/, '不超过列数 $1'],
  [/^distances that rise, between front and back \((.*)\)$/, '依次增大的距离，在前端与后端（$1）之间'],
  [/^(\d+): one from each aisle to the next$/, '$1 个：每条通道到下一条各一个'],
  [/^(\d+) numbers$/, '$1 个数字'],
];

/** A fact in Chinese where it is a word of ours, or a list of such; what comes from outside stays as it is. */
export function term(text: string): string {
  if (Object.hasOwn(TERMS, text)) return TERMS[text]!;
  for (const [shape, chinese] of SHAPES) if (shape.test(text)) return text.replace(shape, chinese);
  const parts = text.split(', ');
  return parts.some((part) => Object.hasOwn(TERMS, part))
    ? parts.map((part) => TERMS[part] ?? part).join('、')
    : text;
}
