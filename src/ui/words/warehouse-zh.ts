import { grouped } from '../words.ts';
import type { WAREHOUSE_EN } from './warehouse-en.ts';

/** Words of stock, layout and the packing bench, in Simplified Chinese. */
export const WAREHOUSE_ZH: typeof WAREHOUSE_EN = {
  read: (file, format, counts, dryRun) =>
    `${dryRun ? '将会读取' : '已读取'} ${file}（${format}）：${counts}。`,
  counts: (fresh, changed, unchanged, bins, barcodes) =>
    `${grouped(fresh)} 个新 SKU，${grouped(changed)} 个有变，${grouped(unchanged)} 个未变，记下 ${grouped(bins)} 个货位和 ${grouped(barcodes)} 个条码`,
  setAside: (rows) => `${grouped(rows)} 行被放到一边。`,
  noStock: '还没有库存资料。',
  columns: {
    sku: 'SKU',
    location: '地点',
    available: '可用',
    onHand: '在库',
    held: '批次占用',
    free: '可配',
    bins: '货位',
    barcodes: '条码',
    name: '名称',
  },
  noneShort: '没有缺货：库存足够所有未完成订单。',
  noStockKnown: '没有库存资料',
  inStock: (pieces) => `库存 ${pieces}`,
  inBatch: (count, batch) => `批次 ${batch} 占 ${count}`,
  andMore: (orders) => `等另外 ${orders} 个`,
  alike: (sku) => `库存中有“${sku}”：是同一个吗？`,
  short: (sku, missing, there, wanted, batches, orders) =>
    `${sku}  缺 ${missing}：${there}，需要 ${wanted}${batches === '' ? '' : `（${batches}）`}，订单 ${orders}。`,
  skusShort: (skus) => `${grouped(skus)} 个 SKU 缺货`,
  notFit: (bins) => `${grouped(bins)} 个货位不符合布局。`,
  everyFits: '所有货位都符合布局。',
  problems: (count) => `${grouped(count)} 个问题：`,
  basis: (aisles, first, last, across, located, bins, at) =>
    `${grouped(aisles)} 条通道，第 ${first} 到 ${last} 列，${grouped(across)} 条横向通道；${at === '' ? '' : `${at} 的 `}${grouped(bins)} 个货位中已定位 ${grouped(located)} 个。`,
  elsewhere: (locations) => `不在此图上的货位：${locations}。`,
  noLocation: '未写地点',
  assumed: (pattern, spacing, bay, aisle) =>
    `根据货位假定：${pattern}，通道间距 ${spacing}，每列 ${bay}，前后两端有横向通道，起点和终点在通道 ${aisle} 的前端。如有不同：orders layout init`,
  front: '前端',
  back: '后端',
  cross: (number) => `横向 ${number}`,
  allPacked: (parcels) => `${grouped(parcels)} 个包裹都已打包。`,
  toPack: (parcels) =>
    `待打包 ${grouped(parcels)} 个包裹。先扫描包裹的面单，再扫描商品。UNDO 撤回一次扫描，SKIP 放下此包裹，DONE 结束。`,
  opened: (parcel, goods) => `${parcel}：${goods}`,
  nothingToScan: '没有要扫描的；输入 DONE 结束',
  scanned: (goods, count, of) => `${goods}：第 ${count} 件，共 ${of} 件`,
  complete: (parcel, packed, all) => `${parcel} 已打包。已打包 ${packed} / ${all}。`,
  takenBack: (goods) => `已撤回 ${goods}`,
  putAside: (parcel) => `${parcel} 已放下；其扫描不计`,
  packed: (parcels, refused, left, dryRun) =>
    `${dryRun ? '将会打包' : '已打包'} ${grouped(parcels)} 个包裹${refused > 0 ? `，拒绝 ${grouped(refused)} 次扫描` : ''}；还剩 ${left} 个。`,
};
