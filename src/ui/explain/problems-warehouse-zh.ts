import { type ProblemBook, when, words } from './problem-words.ts';
import type { WAREHOUSE_PROBLEMS } from './problems-warehouse-en.ts';
import { term } from './terms-zh.ts';

const NOT_LOCATED = '它会排在最后，标为未定位。';

/** How many rows more have the same fault. */
function others(count: string): string {
  return Number(count) > 1 ? `（共 ${count} 行）` : '';
}

/** Words for stock, layout, walks and packing, in Simplified Chinese. */
export const WAREHOUSE_PROBLEMS_ZH: Readonly<Record<keyof typeof WAREHOUSE_PROBLEMS, ProblemBook[string]>> = {
  'stock/sku-twice': words(
    (f) =>
      `${f('value')} 在文件中出现两次${when(f('bin'), '，货位 ')}${when(f('location'), '，地点 ')}，数量不同；取较小的。`,
    '请修正文件后重新导入。',
  ),
  'stock/bad-barcode': words(
    (f) => `${f('sku')} 的条码 ${f('value')} 校验位错误。`,
    '请扫描实物并修正；否则扫到正确的条码也认不出。',
  ),
  'stock/barcode-twice': words(
    (f) => `条码 ${f('value')} 同时属于 ${f('sku')} 和 ${f('other')}。`,
    '打包时两者都接受；请给其中一个换条码。',
  ),
  'stock/bad-weight': words(
    (f) => `重量“${f('value')}”无法识别或没有单位${others(f('count'))}；视为未知。`,
    '请写上单位（250 g、1.2 kg、2 lb），或把列名写成 Weight (g)。',
  ),
  'stock/bad-volume': words(
    (f) => `体积“${f('value')}”无法识别或没有单位${others(f('count'))}；视为未知。`,
    '请写上单位（750 cm3、1.5 l），或把列名写成 Volume (l)。',
  ),
  'stock/bad-date': words(
    (f) => `日期“${f('value')}”无法识别${others(f('count'))}；该货位视为没有日期。`,
    '请写成 2026-12-31。',
  ),
  'batch/no-weights': words(
    '这些商品的重量在库存文件和导出文件中都没有，无法按载重装车。',
    '请导入含 Weight (g) 列的库存或商品文件：`orders stock import`。',
  ),
  'batch/no-volumes': words(
    '这些商品的体积全都未知，无法按容积装车。',
    '请导入含 Volume (l) 列的库存文件：`orders stock import`。',
  ),
  'layout/syntax': words((f) => `仓库布局不是有效的 YAML：${f('value')}。`, '请在该处修正。'),
  'layout/empty': words('仓库布局没有任何键。', '请运行 `orders layout init --yes` 生成初始文件。'),
  'layout/unknown-key': words(
    (f) => `“${f('value')}”不是仓库布局的键。`,
    (f) => (f('nearest') === '' ? `可用的键：${f('known')}。` : `您是指 ${f('nearest')} 吗？`),
  ),
  'layout/bad-value': words(
    (f) => `${f('key')} 不能是“${f('value')}”；应为：${term(f('expected'))}。`,
    (f) => (f('nearest') === '' ? '请修正。' : `您是指 ${f('nearest')} 吗？`),
  ),
  'layout/missing': words(
    (f) => `仓库布局没有写 ${f('key')}。`,
    (f) => `请补上，例如 \`${f('example')}\`。`,
  ),
  'layout/exists': words((f) => `${f('file')} 已存在。`, '加 --yes 会重新写出；旧的保留为 layout.yaml.old。'),
  'layout/no-bins': words(
    '还没有库存文件提到货位，没有仓库可画。',
    '请运行 `orders stock import`，导入含 Bin 列的文件。',
  ),
  'layout/bin-shape': words(
    (f) => `货位 ${f('value')} 不符合 ${f('pattern')}。`,
    `${NOT_LOCATED}请修正货位或模式。`,
  ),
  'layout/unknown-aisle': words(
    (f) => `货位 ${f('value')} 在通道 ${f('aisle')}，而布局中没有这条通道。`,
    `${NOT_LOCATED}请添加通道或修正货位。`,
  ),
  'layout/no-such-bay': words(
    (f) => `货位 ${f('value')} 在第 ${f('bay')} 列；通道 ${f('aisle')} 只到第 ${f('last')} 列。`,
    `${NOT_LOCATED}请修正货位或列数。`,
  ),
  'layout/unreachable': words(
    (f) => `走不到货位 ${f('value')}：布局把所有路都封了。`,
    `${NOT_LOCATED}请修正封闭的通道端、阻断处、单向和不能掉头的通道（noTurn）。`,
  ),
  'layout/no-way-out': words('在此布局中无法从起点走到终点。', '请修正起点、终点、封闭的通道端或阻断处。'),
  'pack/unknown-parcel': words(
    (f) => `“${f('value')}”不是待打包的包裹。`,
    (f) => `${when(f('nearest'), '您是指 ', ' 吗？')}请先扫描包裹的面单。`,
  ),
  'pack/parcel-open': words(
    (f) => `${f('parcel')} 还没打包完，缺 ${f('missing')}；没有打开 ${f('value')}。`,
    '请扫描缺少的商品，或输入 SKIP。',
  ),
  'pack/already-packed': words((f) => `${f('value')} 已打包。`, '请放到打包好的包裹一起。'),
  'pack/not-printed': words(
    (f) => `${f('value')} 还没有面单。`,
    (f) => `请先打印：\`orders print ${f('batch')}\`。`,
  ),
  'pack/pulled': words(
    (f) => `${f('value')} 不可寄出：其中的订单已退回审单。`,
    '请撕下面单，把商品放回货位。',
  ),
  'pack/wrong-item': words(
    (f) => `商品错误：${f('sku')} 不属于 ${f('parcel')}。`,
    (f) => `请放回。${f('parcel')} 需要 ${f('missing')}。`,
  ),
  'pack/too-many': words(
    (f) => `数量过多：${f('parcel')} 所需的 ${f('wanted')} 件 ${f('sku')} 已齐。`,
    (f) => `请取出这一件。${when(f('missing'), '还缺：', '。')}`,
  ),
  'pack/too-few': words(
    (f) => `数量不足：${f('parcel')} 缺 ${f('missing')}。`,
    '尚未打包。请扫描缺少的商品，或输入 SKIP。',
  ),
  'pack/unknown-barcode': words(
    (f) => `未知条码 ${f('value')}。`,
    '请加到库存文件（Barcode 列），或直接输入 SKU。',
  ),
  'pack/bad-check-digit': words((f) => `扫描有误：${f('value')} 的校验位错误。`, '请重新扫描。'),
  'pack/no-parcel': words((f) => `没有打开的包裹可放 ${f('value')}。`, '请先扫描包裹的面单。'),
  'pack/nothing-to-undo': words('没有可撤回的扫描。'),
};
