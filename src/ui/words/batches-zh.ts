import { grouped } from '../words.ts';
import type { BATCHES_EN } from './batches-en.ts';

const SIDES: Readonly<Record<string, string>> = { front: '前端', back: '后端' };

/** Words of batches, their walks and their printing, in Simplified Chinese. */
export const BATCHES_ZH: typeof BATCHES_EN = {
  shortest: (length) => `路线 ${length}，最短（已证明）`,
  bestFound: (length) => `路线 ${length}，为已找到的最短`,
  atMost: (percent) => `，至多比最短长 ${percent} %`,
  none: '还没有批次。',
  noneOpen: '没有未打印的批次：全部已打印。',
  nothing: '没有可组批的已通过订单。',
  counts: (parcels, orders, units) =>
    `${grouped(parcels)} 个包裹，${grouped(orders)} 个订单，${grouped(units)} 件`,
  comma: '，',
  made: (batch, counts, dryRun) => `${dryRun ? '将会组成' : '已组成'}批次 ${batch}：${counts}。`,
  states: { open: '未打印', printed: '已打印', undone: '已拆散' },
  unitsOf: (order, units) => `${order}（${grouped(units)} 件）`,
  empty: '空：订单已退回审单',
  printed: (times) => (times > 1 ? `已打印 ${times} 次` : '已打印'),
  document: (kind, file, pages) => `${kind}：${file}，${grouped(pages)} 页`,
  head: (batch, state, at, parcels, units) =>
    `批次 ${batch}：${state}，组批时间 ${at}，${grouped(parcels)} 个包裹，${grouped(units)} 件`,
  aisle: (aisle, from, through) =>
    `通道 ${aisle}，从${SIDES[from] ?? ` ${from} `}进入${through ? '，直穿到底' : ''}`,
  stockSays: (quantity) => `  （库存文件记为 ${quantity}）`,
  noBin: '货位未知',
  notInLayout: (bin) => `${bin} 不在仓库布局中`,
  notLocated: '未定位：',
  oversize: (orders, many) => `${orders} ${many ? '均' : ''}超过拣货车的容量，单独一趟。`,
  weighed: (known) => `重量来源：${known}。`,
  measured: (known) => `体积来源：${known}。`,
  byStock: (units) => `库存文件 ${grouped(units)} 件`,
  byExport: (units) => `订单导出文件 ${grouped(units)} 件`,
  notKnown: (units) => `未知 ${grouped(units)} 件`,
  weightAssumed: (skus, each) => `${skus} 重量未知；每件按 ${each} 计，即这些商品中已知最重的。`,
  volumeAssumed: (skus, each) => `${skus} 体积未知；每件按 ${each} 计，即这些商品中已知最大的。`,
  andMore: (count) => `等，另有 ${count} 个`,
  saved: (trips, length, usualTrips, usualLength, percent) =>
    `共 ${grouped(trips)} 趟，${length}。若按先来后到装车、按货位编码走：${grouped(usualTrips)} 趟，${usualLength}${percent > 0 ? `：少走 ${percent} %` : ''}。`,
  planProven: '这些订单没有更短的分法（已证明）。',
  planBound: (percent) => `至多比理论最优多走 ${percent} %。`,
  planning: '正在规划拣货车',
  wallChosen: (slots, percent, wallTrips, cartTrips) =>
    `${slots} 格播种墙：${wallTrips}，比边拣边分（${cartTrips}）少走 ${percent} %。`,
  wallNot: (slots, wallTrips, cartTrips) =>
    `${slots} 格播种墙：${wallTrips}，不比边拣边分（${cartTrips}）少走，因此用拣货车。`,
  trips: (trips, length) => `${grouped(trips)} 趟，${length}`,
  labelsOf: (labels, batch) => `批次 ${batch} 的 ${grouped(labels)} 张面单`,
  papersOf: (batch) => `批次 ${batch} 所要的单据（不含面单）`,
  wouldPrint: (labels) => `将会打印${labels}。`,
  printedNow: (labels) => `已打印${labels}。`,
  writtenOnly: (labels) => `已生成${labels}的文件；打印机没有全部打印。`,
  printedAgain: (labels, before, batch) =>
    `${labels}此前已打印（${before} 的批次）：再次给出同样的文件。要多打几份：orders print ${batch} --reprint`,
  takenApart: (batch, parcels) => `批次 ${batch} 的 ${parcels} 个包裹已拆散，订单恢复为已通过。`,
};
