import { type ProblemBook, when, words } from './problem-words.ts';
import type { USAGE_PROBLEMS } from './problems-usage-en.ts';
import { term } from './terms-zh.ts';

/** Words for command lines and settings that are wrong, and for what stops a command, in Simplified Chinese. */
export const USAGE_PROBLEMS_ZH: Readonly<Record<keyof typeof USAGE_PROBLEMS, ProblemBook[string]>> = {
  'usage/unknown-command': words(
    (f) => `没有命令“${f('command')}”。`,
    (f) => `${meant(f)}请运行 \`orders --help\`。`,
  ),
  'usage/which-command': words(
    (f) => `“${f('command')}”后面还要一个词。`,
    (f) => `请写其中之一：${f('known')}。请运行 \`orders ${f('command')} --help\`。`,
  ),
  'usage/command-line': words(
    (f) => commandLine(f('text')),
    (f) => `${meant(f)}请运行 \`orders ${f('command')} --help\`。`,
  ),
  'usage/unknown-topic': words(
    (f) => `没有关于“${f('topic')}”的帮助。`,
    (f) => `${meant(f)}请运行 \`orders --help\`。`,
  ),
  'usage/unknown-word': words(
    (f) => `这里不认识“${f('word')}”。`,
    (f) => `可用：${f('nearest')}。`,
  ),
  'usage/missing-argument': words(
    (f) => `缺少${argument(f('argument'))}。`,
    (f) => `请写出${when(f('command'), '，例如 `orders ', '`')}。`,
  ),
  'usage/bad-number': words(
    (f) => `${f('flag')} 为“${f('value')}”，而应为${expected(f('expected'))}。`,
    (f) => `请给出${expected(f('expected'))}。`,
  ),
  'usage/bad-age': words((f) => `${f('flag')} 为“${f('value')}”，不是时长。`, '请写天数或小时数：2d、12h。'),
  'usage/bad-weight': words(
    (f) => `${f('flag')} 为“${f('value')}”，不是重量。`,
    '请给出带单位的数：30kg、500g、60lb、12oz。',
  ),
  'usage/bad-volume': words(
    (f) => `${f('flag')} 为“${f('value')}”，不是体积。`,
    '请给出带单位的数：120l、0.3m3、500ml。',
  ),
  'usage/bad-time': words(
    (f) => `${f('flag')} 为“${f('value')}”，不是时间。`,
    '请写成 2026-11-24T08:00:00Z 或 2026-11-24T16:00:00+08:00。',
  ),
  'usage/needs-yes': words(
    (f) => `${f('question')}这里无法提问。`,
    (f) => `若同意，请加 --yes${when(f('command'), '：`orders ', ' --yes`')}。`,
  ),
  'usage/bad-value': words(
    (f) => `${f('flag')} 为“${f('value')}”；应为：${term(f('expected'))}。`,
    (f) => meant(f) || '请修正。',
  ),
  'usage/missing-option': words(
    (f) => `缺少 ${f('option')}。`,
    (f) => `请补上。请运行 \`orders ${f('command')} --help\`。`,
  ),
  'usage/unknown-state': words(
    (f) => `“${f('word')}”不是订单状态。`,
    (f) => `${meant(f)}可用状态：${f('known')}。`,
  ),
  'usage/unknown-rule': words(
    (f) => `没有规则“${f('rule')}”。`,
    (f) => `${meant(f)}请查看 \`orders rules\`。`,
  ),
  'settings/unknown-key': words(
    (f) => `没有设置“${f('key') || f('value')}”。`,
    (f) => `${meant(f)}请查看 \`orders config list\`。`,
  ),
  'settings/bad-value': words(
    (f) => `${f('key')} 不能是“${f('value')}”；应为：${term(f('expected'))}。`,
    (f) => meant(f) || '请修正；没有改动任何订单。',
  ),
  'settings/bad-json': words(
    (f) => `设置文件不是有效的 JSON${when(f('value'), '，问题在“', '”处')}。`,
    '请在指明的位置修正；没有改动任何订单。',
  ),
  'settings/key-twice': words(
    (f) => `设置“${f('key') || f('value')}”出现了两次。`,
    '请只保留一个；没有改动任何订单。',
  ),
  'settings/unreadable': words(
    (f) => `设置无法读取（${term(f('value'))}）。`,
    '请检查文件；没有改动任何订单。',
  ),
  'stop/interrupted': words('已中断。', '此前的回答都已保存。'),
};

function meant(f: (name: string) => string): string {
  return when(f('nearest'), '您是指 ', ' 吗？');
}

/** commander's sentences; a new one is shown as it is. */
const COMMAND_LINE: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*)'$/, '没有选项“$1”。'],
  [/^option '(.*)' argument missing$/, '选项“$1”缺少值。'],
  [/^missing required argument '(.*)'$/, '缺少参数“$1”。'],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    '选项“$1”的值“$2”无效；可选：$3。',
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/,
    '参数“$2”的值“$1”无效；可选：$3。',
  ],
  [
    /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)(?::.*)?\.$/,
    '参数太多：应为 $1 个，实为 $2 个。',
  ],
];

function commandLine(text: string): string {
  for (const [pattern, chinese] of COMMAND_LINE)
    if (pattern.test(text)) return text.replace(pattern, chinese);
  return text === '' ? '命令行有误。' : `命令行有误：${text}。`;
}

/** Names of arguments as commands give them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  batch: '批次',
  order: '订单',
  file: '文件',
  note: '备注',
  rule: '规则',
};

function argument(name: string): string {
  return ARGUMENTS[name] ?? ` ${name}`;
}

function expected(text: string): string {
  return text === '' ? '数字' : term(text);
}
