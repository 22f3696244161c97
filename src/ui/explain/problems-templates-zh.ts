import { type ProblemWords, when, words } from './problem-words.ts';
import type { TEMPLATE_PROBLEMS } from './problems-templates-en.ts';

const nearest = (f: (name: string) => string): string => when(f('nearest'), '您是指 ', ' 吗？');
const REASONS: Readonly<Record<string, string>> = {
  missing: '文件不存在',
  outside: '文件在模板文件夹之外',
  'too-large': '超过 2 MB 或 4000 像素',
  'not-png-or-jpeg': '不是 PNG 或 JPEG',
};

/** Templates of documents. */
export const TEMPLATE_PROBLEMS_ZH: Readonly<Record<keyof typeof TEMPLATE_PROBLEMS, ProblemWords>> = {
  'template/unknown': words(
    (f) => `没有名为 ${f('template')} 的模板。${nearest(f)}`,
    '`orders templates list` 列出所有模板。',
  ),
  'template/unreadable': words((f) =>
    f('reason') === 'ENOENT' ? '没有这个模板文件。' : `无法读取模板：${f('reason')}。`,
  ),
  'template/empty': words('模板是空的。', '用 `orders templates copy` 复制一个再修改。'),
  'template/syntax': words((f) => `不是正确的 YAML：${f('value')}。`),
  'template/unknown-key': words(
    (f) => `${f('what')} 没有键 ${f('key')}。${nearest(f)}`,
    (f) => `可用的键：${f('known')}。`,
  ),
  'template/unknown-block': words(
    (f) => `版块只能是 ${f('known')}；这里写的是“${f('value')}”。${nearest(f)}`,
  ),
  'template/missing-key': words((f) => `缺少键 ${f('key')}。`),
  'template/bad-value': words(
    (f) => `${f('key')} 不能是“${f('value')}”。${nearest(f)}`,
    (f) => `可以是：${f('expected')}。`,
  ),
  'template/bad-expression': words(
    (f) => `模板不支持这样的 Liquid 写法：${f('reason')}。`,
    'docs/templates.md 列出了可用的标签和过滤器。',
  ),
  'template/unknown-field': words(
    (f) => `没有名为 ${f('field')} 的字段。${nearest(f)}`,
    'docs/templates.md 列出了所有字段。',
  ),
  'template/too-large': words((f) => `模板超过上限：${f('most')}。`),
  'template/off-page': words(
    (f) => `这张标签纸需要 ${f('needed')}，而页面只有 ${f('page')}。`,
    '请更正 columns、rows、across 和 down。',
  ),
  'template/too-wide': words(
    (f) => `各列共需 ${f('needed')}，页边距之间只有 ${f('room')}。`,
    '请缩小列宽或间距，或去掉一列。',
  ),
  'template/bad-image': words(
    (f) => `图片 ${f('picture')} 无法使用：${REASONS[f('reason')] ?? f('reason')}。`,
    '请把 PNG 或 JPEG 放在模板旁边。',
  ),
  'template/bad-like': words(
    (f) => `like: ${f('value')} 所指的不是独立的模板。${nearest(f)}`,
    '模板可以套用另一个模板，但不能套用自己，也不能套用本身已套用他人的模板。',
  ),
  'template/exists': words((f) => `${f('file')} 已经存在。`, '请直接修改它，或用 --name 另起一个名字。'),
  'template/bad-name': words(
    (f) => `“${f('value')}”不能作为模板的名字。`,
    '请用字母、数字、- 和 _，最多 60 个。',
  ),
  'template/wrong-kind': words(
    (f) => `模板 ${f('template')} 的类型是 ${f('kind')}，不是 ${f('wanted')}。`,
    '`orders templates list` 说明每个模板的用途；同时用 --only 写明要打印的单据。',
  ),
  'print/two-papers': words(
    (f) => `店铺 ${f('shop')} 的模板 ${f('template')} 与 ${f('other')} 的纸张不同。`,
    '一份文件只能用一种纸：为每个店铺各建批次（`orders batch --shop`），或用 --template 指定一个模板。',
  ),
  'label/expression': words(
    (f) => `模板中的表达式对包裹 ${f('parcel')}（${f('order')}）的版块 ${f('field')} 出错：${f('value')}。`,
    '请更正模板；其他单据已生成。',
  ),
  'label/too-many-pages': words(
    (f) => `模板 ${f('field')} 为包裹 ${f('parcel')}（${f('order')}）生成的页数超过 ${f('most')} 页。`,
    '请拆分订单，或换用更短的模板；其他单据已生成。',
  ),
  'print/no-such-place': words(
    (f) => `模板 ${f('template')} 每页有 ${f('places')} 张标签，没有第 ${f('value')} 张。`,
    (f) => `--start-at 请用 1 到 ${f('places')} 的数字。`,
  ),
};
