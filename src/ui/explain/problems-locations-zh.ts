import { words } from './problem-words.ts';
import type { LOCATIONS_PROBLEMS } from './problems-locations-en.ts';

/** Words for locations, suppliers and bundles, in Simplified Chinese. */
export const LOCATIONS_PROBLEMS_ZH: typeof LOCATIONS_PROBLEMS = {
  'locations/syntax': words((f) => `地点文件不是有效的 YAML：${f('value')}。`, '请在该处修正。'),
  'locations/empty': words('地点文件没有任何键。', '请运行 `orders locations init --yes` 生成初始文件。'),
  'locations/unknown-key': words(
    (f) => `“${f('value')}”不是地点文件的键。`,
    (f) => (f('nearest') === '' ? `可用的键：${f('known')}。` : `是否指 ${f('nearest')}？`),
  ),
  'locations/bad-value': words(
    (f) => `${f('key')} 不能是“${f('value')}”；应为：${f('expected')}。`,
    (f) => (f('nearest') === '' ? '请修正。' : `是否指 ${f('nearest')}？`),
  ),
  'locations/exists': words(
    (f) => `${f('file')} 已存在。`,
    '加 --yes 会重新写出；旧的保留为 locations.yaml.old。',
  ),
  'locations/none': words(
    '没有 locations.yaml 写明地点，因此批次不分地点。',
    '请运行 `orders locations init` 生成初始文件。',
  ),
  'locations/no-stock': words(
    (f) => `没有库存文件提到地点“${f('value')}”：不会从那里发货。`,
    (f) => (f('nearest') === '' ? '请导入它的库存，或将其删去。' : `是否指 ${f('nearest')}？`),
  ),
  'locations/not-sending': words(
    (f) => `${f('value')} 有库存，但 locations.yaml 没有写它：不会从那里发货。`,
    '如果从那里发货，请写到 locations 下。',
  ),
  'suppliers/none': words(
    '没有 locations.yaml 写明供应商。',
    '请在其中写明，例如 `suppliers:`，下一行 `  Acme: [LAMP-1, ACME-*]`。',
  ),
  'print/supplier': words(
    (f) => `批次 ${f('batch')} 由 ${f('supplier')} 代发：不用打印面单。`,
    '运行 `orders suppliers list` 查看还没有运单号的包裹。',
  ),
  'suppliers/unknown-sku': words(
    (f) => `${f('supplier')} 代发 ${f('value')}，但没有库存文件提到它。`,
    (f) => `是否指 ${f('nearest')}？`,
  ),
  'suppliers/bundle': words(
    (f) => `${f('supplier')} 代发 ${f('value')}，而它在这里是组合商品：供应商按售出的商品收到。`,
    '如非本意，请从其中一个文件中删去。',
  ),
  'bundles/columns': words(
    (f) => `组合商品文件缺少列 ${f('expected')}（现有：${f('value')}）。`,
    '请在第一行写上这三个列名。',
  ),
  'bundles/no-sku': words('组合商品文件有一行缺少组合或单品的 SKU。', '请补全，或删去该行。'),
  'bundles/quantity': words(
    (f) => `${f('bundle')} 不能含“${f('value')}”个 ${f('component')}。`,
    '请写 1 以上的整数。',
  ),
  'bundles/twice': words((f) => `${f('bundle')} 中 ${f('value')} 出现两次。`, '请合并为一行，数量相加。'),
  'bundles/circle': words((f) => `${f('value')} 包含了自身：${f('way')}。`, '请删去其中一行。'),
  'bundles/too-many': words(
    (f) => `${f('value')} 的某个单品超过 100,000 件，或嵌套超过 50 层。`,
    '请修正数量。',
  ),
  'bundles/has-stock': words(
    (f) => `${f('value')} 是组合商品，但库存文件记有它的件数：不会直接拣它。`,
    '如果它是现成放在货架上的，请从 bundles.csv 中删去。',
  ),
  'bundles/unknown-component': words(
    (f) => `${f('bundle')} 含 ${f('value')}，但没有库存文件提到它。`,
    (f) => (f('nearest') === '' ? '请导入它的库存。' : `是否指 ${f('nearest')}？`),
  ),
};
