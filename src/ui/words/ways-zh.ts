import type { WAYS_EN } from './ways-en.ts';

export const WAYS_ZH: typeof WAYS_EN = {
  mergeQuestion: (orders, to) => `${orders} 寄往同一收件人 ${to}。合并为一个包裹？`,
  couldMerge: (groups) =>
    `有 ${groups} 个包裹可合并同一收件人的多个订单：\`orders merge\` 查看，\`orders batch --merge always\` 合并。`,
  partQuestion: (order, missing) => `${order} 缺 ${missing}。其余先发？`,
  waitQuestion: (order, missing) => `${order} 缺 ${missing}，全部无货。留待以后的批次？`,
  part: (order, missing) => `${order} 部分先发；${missing} 随后发出。`,
  waits: (order, missing) => `${order} 等待 ${missing}。`,
  whole: (order, missing) =>
    `${order} 整单发出，但库存缺 ${missing}：\`orders batch --split always\` 先发有货的。`,
  held: (sku, batches) => `${sku} 已被批次占用：${batches}。`,
  merged: (orders, dryRun) => `${dryRun ? '将合并' : '已合并'}为一个包裹：${orders}。`,
  mergeable: (orders, to) => `可合并：${orders}，寄往 ${to}。`,
  noneMergeable: '没有可合并的已通过订单。',
  mergeNext: '下一步：orders merge --yes，或 orders merge <订单…>',
  apart: (orders, dryRun) => `${orders} 个订单${dryRun ? '将' : '已'}恢复为各自一个包裹。`,
  notTogether: '这些订单既没有合并也没有拆分。',
  split: (order, dryRun) => `${order} ${dryRun ? '将分' : '分'}批发出：`,
  parcel: (number, goods) => `  包裹 ${number}：${goods}`,
  later: (goods) => `  以后：${goods}`,
  batchNext: '下一步：orders batch',
};
