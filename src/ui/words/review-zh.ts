import { grouped } from '../words.ts';
import type { REVIEW_EN } from './review-en.ts';

/** Words of the review: its summary, the walk through held orders, verdicts; in Simplified Chinese. */
export const REVIEW_ZH: typeof REVIEW_EN = {
  nothing: '没有需要审单的订单。',
  counts: (reviewed, approved, held, blocked, dryRun) =>
    `已审 ${grouped(reviewed)} 个订单：通过 ${approved}，待审核 ${held}，已拦截 ${blocked}${dryRun ? '（没有保存）' : ''}。`,
  decide: (order) => `orders review（在终端上），或 orders approve <${order}>`,
  held: '待审核：',
  blocked: '已拦截：',
  heldByHand: (orders) => `另有 ${grouped(orders)} 个订单由人工搁置：orders review --all 会一并审核。`,
  walked: (approved, held, edited) =>
    `通过 ${grouped(approved)} 个订单，搁置 ${held} 个，修改 ${grouped(edited)} 个地址；均已保存。`,
  left: (orders) => `还剩 ${grouped(orders)} 个订单。`,
  approveThese: (orders) => `通过这 ${grouped(orders)} 个订单吗？ y 是   其他键：否`,
  fixThese: (orders) => `采纳这 ${grouped(orders)} 个订单的建议吗？ y 是   其他键：否`,
  alikePage: (seen, all) => `第 ${seen} 个，共 ${all} 个。   任意键：下一页   q 否`,
  said: {
    approved: (id) => `${id} 已通过`,
    held: (id) => `${id} 已搁置`,
    noted: (id) => `${id} 已加备注`,
    edited: (id) => `${id} 已修改`,
    skipped: (id) => `${id} 已跳过`,
    undone: (id) => `${id} 已撤销`,
  },
  stillHeld: '仍待审核',
  nowState: (state) => `现为${state}`,
  change: (number) => `变更 ${number}`,
  othersChanged: '其他人在此之后改动了账本；请用 orders undo 撤销。',
  noteOn: (id) => `给 ${id} 加备注：`,
  search: '在待审核订单中查找：',
  notFound: '待审核订单中没有。',
  titles: { to: '收件人', phone: '电话', goods: '商品', note: '留言', ourNote: '内部备注' },
  moreGoods: (count, id) => `……还有 ${count} 行：orders show ${id}`,
  moreNote: (id) => `……更多：orders show ${id}`,
  fix: (before, after) => `f：“${before}” → “${after}”`,
  keys: {
    approve: 'a 通过',
    alike: (count) => `A 同类 ${count} 个全部通过`,
    hold: 'h 搁置',
    note: 'n 备注',
    edit: 'e 改地址',
    fix: 'f 采纳建议',
    fixAll: (count) => `F 采纳同类 ${count} 个的建议`,
    skip: 's 跳过',
    back: 'b 返回',
    undo: 'u 撤销',
    search: '/ 查找',
    quit: 'q 退出',
  },
  fields: {
    recipient: '收件人',
    organization: '公司',
    address1: '街道',
    address2: '第二行地址',
    district: '区县',
    city: '城市',
    region: '省州',
    postcode: '邮编',
    country: '国家',
    phone: '电话',
  },
  editKeys: '数字键：修改该栏   回车：保存   Esc：不作修改',
  verdicts: {
    approved: (orders, names, dryRun) =>
      `${dryRun ? '将会通过' : '已通过'} ${grouped(orders)} 个订单（${names}）。`,
    held: (orders, names, dryRun) =>
      `${dryRun ? '将会搁置' : '已搁置'} ${grouped(orders)} 个订单（${names}）。`,
  },
  already: {
    approved: (names) => `${names}：早已通过，无需处理。`,
    held: (names) => `${names}：早已搁置，无需处理。`,
  },
  andMore: (count) => `，还有 ${count} 个`,
  noted: (orders, dryRun) => `${dryRun ? '将会' : '已'}给 ${grouped(orders)} 个订单加备注。`,
  printedBefore: (names) => `${names}：在加备注之前已打印，纸上没有此备注。`,
};
