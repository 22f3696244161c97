import { grouped } from '../words.ts';
import type { RUN_EN } from './run-en.ts';

/** Words of `orders run`: the morning on one screen, in Simplified Chinese. */
export const RUN_ZH: typeof RUN_EN = {
  imported: '导入    ',
  counts: (fresh, unchanged, changed) => `${grouped(fresh)} 个新订单，${unchanged} 个未变，${changed} 个有变`,
  from: (platform, shop) => `  （${platform}，店铺 ${shop}）`,
  approved: '已通过  ',
  held: '待审核  ',
  blocked: '已拦截  ',
  none: '无',
  wait: (orders) => `${grouped(orders)} 个订单等待人工审核`,
  mustNotShip: (orders) => `${grouped(orders)} 个订单不可发货`,
  wouldMake: (batches) => `将会组成 ${grouped(batches)} 个批次。`,
  nothingToBatch: '没有可组批的订单。',
  nothingToPrint: '没有可打印的：没有已通过的订单。',
  batch: (batch, parcels, units) => `批次 ${batch} ${grouped(parcels)} 个包裹，${grouped(units)} 件`,
  again: '（没有新内容：此前已组批）',
  ownWorkspace: '此次试用有自己的工作区；要重新开始，删除其文件夹即可。',
  toDecide: () => '   审核待审核的订单',
};
