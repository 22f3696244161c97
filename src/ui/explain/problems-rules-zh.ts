import { type ProblemBook, when, words } from './problem-words.ts';
import type { RULES_PROBLEMS } from './problems-rules-en.ts';
import { term } from './terms-zh.ts';

const UNTOUCHED = '没有改动任何订单。';

/** Words for a rules.yaml and lists of people that are wrong, and for the check of the rules, in Simplified Chinese. */
export const RULES_PROBLEMS_ZH: Readonly<Record<keyof typeof RULES_PROBLEMS, ProblemBook[string]>> = {
  'rules/syntax': words((f) => `规则文件格式有误${when(f('value'), '：')}。`, `请修正该行。${UNTOUCHED}`),
  'rules/unreadable': words((f) => `规则文件无法读取（${term(f('value'))}）。`, `请检查文件。${UNTOUCHED}`),
  'rules/unknown-key': words(
    (f) => `这里不认识“${f('value')}”。`,
    (f) => `${meant(f('nearest'))}可用：${f('known')}。${UNTOUCHED}`,
  ),
  'rules/unknown-field': words(
    (f) => `没有字段“${f('value')}”。`,
    (f) => `${meant(f('nearest'))}可用字段：${f('known')}。${UNTOUCHED}`,
  ),
  'rules/unknown-operator': words(
    (f) => `“${f('value')}”不是 ${f('field') || '该字段'} 的运算符。`,
    (f) => `${meant(f('nearest'))}可用运算符：${f('known')}。${UNTOUCHED}`,
  ),
  'rules/unknown-rule': words(
    (f) => `没有规则“${f('value')}”。`,
    (f) => `${meant(f('nearest'))}请查看 \`orders rules\`。${UNTOUCHED}`,
  ),
  'rules/not-softened': words((f) => `${f('value')} 禁止发货，不能更改。`, `请删除该行。${UNTOUCHED}`),
  'rules/bad-value': words(
    (f) => `${f('key') || '此处'} 不能是“${f('value')}”；应为：${term(f('expected'))}。`,
    (f) => `${meant(f('nearest')) || '请修正。'}${UNTOUCHED}`,
  ),
  'rules/bad-pattern': words(
    (f) => `“${f('value')}”不是可用的模式。`,
    `模式中 * 代表任意多个字符，? 代表一个字符，别无其他。${UNTOUCHED}`,
  ),
  'rules/missing': words((f) => `缺少“${f('value')}”。`, `请补上。${UNTOUCHED}`),
  'rules/same-name': words(
    (f) => `有两条规则都叫“${f('value')}”${when(f('other'), '（另一条在第 ', ' 行）')}。`,
    `请改其中一个的名称。${UNTOUCHED}`,
  ),
  'rules/exists': words('规则文件已存在。', '请编辑它，再运行 `orders rules check`。'),
  'rules/holds-all': words(
    (f) => `${f('value')} 会搁置最近 ${f('orders')} 个订单的 100 %。`,
    '请收窄条件：搁置一切的规则等于什么也没说。',
  ),
  'replay/rules-not-kept': words(
    (f) => `账本没有保存 ${f('date')} 当天的规则。`,
    '自本版本起每次审单都会保存规则；请改用 `orders review --replay` 加 `--rules today`。',
  ),
  'rules/conflict': words(
    (f) => `最近的订单中有 ${f('orders')} 个触发了互相矛盾的规则，最早是 ${f('order')}：${f('value')}。`,
    '请收窄其中一条。',
  ),
  'rules/never': words(
    (f) => `最近 ${f('orders')} 个订单中没有一个符合“${f('value')}”。`,
    '如果出乎意料，请运行 `orders rules test` 加订单号。',
  ),
  'people/unreadable': words(
    (f) => `人员名单无法读取（${term(f('value'))}）。`,
    `请从备份恢复 people.json，或删除它重新开始。${UNTOUCHED}`,
  ),
  'people/nothing-known': words(
    (f) => `${f('order')} 没有可以再次认出此人的信息。`,
    '信息被隐藏的订单只有邮箱；请另选此人的一个订单。',
  ),
};

function meant(nearest: string): string {
  return nearest === '' ? '' : `您是指 ${nearest} 吗？`;
}
