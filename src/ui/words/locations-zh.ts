import { grouped } from '../words.ts';
import type { LOCATIONS_EN } from './locations-en.ts';

/** Words of locations, suppliers and bundles, in Simplified Chinese. */
export const LOCATIONS_ZH: typeof LOCATIONS_EN = {
  table: (row) => `对照表 ${row} 行`,
  distance: (km, row) => `距 ${row} ${km} 公里`,
  priority: '按优先级',
  listed: 'locations.yaml 中排第一',
  passed: (location, lacks) => `${location} 缺 ${lacks}`,
  fewest: (parcels) => `分 ${parcels} 个包裹，更少的地点凑不齐`,
  fewestFound: (parcels) => `分 ${parcels} 个包裹，为已找到的最少（地点太多，未证明）`,
  from: (parcel, location, why) => `${parcel} 从 ${location} 发出：${why}`,
  bySupplier: (parcel, supplier) => `${parcel} 由 ${supplier} 代发`,
  wouldLeave: (location, why) => `将从 ${location} 发出：${why}`,
  dividedQuestion: (order, parcels, where) =>
    `没有一个地点备齐 ${order}。分 ${parcels} 个包裹发出（${where}）？`,
  divided: (order, parcels, where) => `没有一个地点备齐 ${order}，分 ${parcels} 个包裹发出：${where}。`,
  undecided: (order, where) =>
    `${order} 等待：没有一个地点备齐（${where}）。\`orders batch --split always\` 从各地点分别发出。`,
  part: (goods, location) => `${location} 发 ${goods}`,
  never: (order, missing) => `${order} 整单发出，但发货地点缺 ${missing}：您的设置不允许分批发出。`,
  several: (locations) =>
    `库存分布在 ${grouped(locations)} 个地点，批次会从所有地点取货。要为每个订单选择地点：orders locations init`,
  at: (location) => `（${location}）`,
  by: (supplier) => `（${supplier} 代发）`,
  askSends: (location) => `库存文件中的“${location}”发货吗？`,
  askFirst: '发货地点的名称，与库存文件一致（留空：没有）：',
  askMore: '还有别的发货地点吗？名称与库存文件一致（留空：没有了）：',
  askedBefore: (location) => `“${location}”已在列表中。`,
  askCountry: (location) => `${location} 在哪个国家？（两个字母，如 CN；留空：不说明）`,
  askPostcode: (location) => `${location} 的邮编是什么？（留空：不说明）`,
  askRegion: (location) => `${location} 在哪个州或省？（代码；留空：不说明）`,
  askPriority: (location) => `${location} 的优先级？（越高越先考虑）`,
  askPrefer: '有货的地点之间如何选择？',
  preferNearest: '最近的',
  preferPriority: '优先级高的',
  answerNot: (answer, expected) => `“${answer}”不适用。例如：${expected}`,
  regionExpected: { US: 'NV、NY、TX', CA: 'ON、BC、QC', AU: 'NSW、VIC、QLD' },
  wrote: (file) => `已写出 ${file}。修改后运行：orders locations check`,
  fine: (locations, suppliers, bundles) =>
    `${grouped(locations)} 个地点，${grouped(suppliers)} 个供应商，${grouped(bundles)} 个组合商品：均无问题。`,
  none: '没有 locations.yaml：批次从所有地点取货。',
  file: {
    head: '包裹从哪里发出。请改正不符之处，然后运行：orders locations check',
    allKeys: '全部键：docs/locations.md',
    locations:
      '名称须与库存文件一致。country 和 region（或 at: [lat, lon]）用来计算到客户的距离；priority 越高越先考虑。',
    nearest: '哪里的客户由谁发货，先于距离：国家、地区、邮编开头或 "*"。以最具体的一行为准。',
    coordinates: '某地区客户的位置；不写则取其省州或国家的中心。',
    prefer: '有货的地点之间如何选择：nearest（最近）或 priority（优先级）。',
    suppliers: '由他人代发的商品：用 `orders suppliers export` 写入文件，不打您的面单。* 代表任意字符。',
  },
  columns: {
    location: '地点',
    priority: '优先级',
    at: '坐标',
    skus: 'SKU 数',
    pieces: '件数',
    open: '未打印批次',
  },
  suppliers: '供应商：',
  supplier: (name, skus) => `  ${name}：${skus}`,
  bundles: '组合商品：',
  bundle: (sku, parts) => `  ${sku}：${parts}`,
  nothingForSuppliers: '没有需要供应商代发的商品。',
  exported: (supplier, batch, parcels, units, file, dryRun) =>
    `${dryRun ? '将会' : '已'}向 ${supplier} 下单：${grouped(parcels)} 个包裹，${grouped(units)} 件，批次 ${batch}，文件 ${file}。`,
  comesBack: '请把文件发给供应商。填好承运商和运单号发回后：orders tracking import <文件>',
  supplierWaits: (supplier, skus, orders, units) =>
    `${supplier}（${skus}）：待下单 ${grouped(orders)} 个订单，${grouped(units)} 件。`,
  supplierBatch: (batch, parcels, withoutNumber) =>
    `  ${batch}：已下单 ${grouped(parcels)} 个包裹，${withoutNumber === 0 ? '都有运单号' : `${grouped(withoutNumber)} 个还没有运单号`}`,
};
