import { term } from '../explain/terms-zh.ts';
import { grouped } from '../words.ts';
import type { UPKEEP_EN } from './upkeep-en.ts';

/** Names of what a change of the ledger or an event tells, and of what `doctor` looks at. */
const FACTS: Readonly<Record<string, string>> = {
  orders: '订单',
  ordersNew: '新订单',
  ordersChanged: '有变',
  ordersUnchanged: '未变',
  rowsRejected: '被拒行',
  rows: '行',
  files: '文件',
  file: '文件',
  line: '行',
  shop: '店铺',
  platform: '平台',
  batch: '批次',
  batches: '批次',
  parcel: '包裹',
  parcels: '包裹',
  units: '件',
  labels: '面单',
  numbers: '单号',
  number: '单号',
  numbersNew: '新单号',
  numbersCorrected: '更正单号',
  carrier: '承运商',
  approved: '通过',
  held: '待审核',
  blocked: '已拦截',
  reviewed: '审单',
  because: '原因',
  undone: '撤销',
  undid: '撤销',
  changed: '改变',
  before: '原为',
  after: '现为',
  by: '方式',
  scans: '扫描',
  name: '名称',
  skus: 'SKU',
  state: '状态',
  version: '版本',
  least: '最低',
  folder: '文件夹',
  mode: '权限',
  free: '可用',
  changes: '变更',
  now: '现在',
  fixed: '固定于',
  rules: '规则版本',
  documents: '文档',
  kinds: '种类',
  reprint: '重打',
  setting: '设置',
};

/** `ordersNew 40` → `新订单 40` */
export function changeFactZh(name: string, value: string): string {
  return `${FACTS[name] ?? name} ${term(value)}`;
}

/** Words of what looks after the ledger and the program, in Simplified Chinese. */
export const UPKEEP_ZH: typeof UPKEEP_EN = {
  noChanges: '还没有变更。',
  logColumns: { when: '时间', who: '谁', command: '命令', what: '内容' },
  fact: changeFactZh,
  takenBackBy: (change) => `已由变更 ${change} 撤销`,
  paper: (change, command, what) =>
    `变更 ${change}（${command}，${what}）留下了文件或纸张，它们不会消失。仍要撤销吗？`,
  notTaken: '没有撤销任何变更。',
  nothingToUndo: '没有可撤销的变更。',
  undone: (change, command, what, who, at, dryRun) =>
    `${dryRun ? '将会撤销' : '已撤销'}变更 ${change}：${command}${what === '' ? '' : `（${what}）`}，由 ${who} 于 ${at} 所做。`,
  archived: (orders, before, dryRun) =>
    `${dryRun ? '将归档' : '已归档'} ${before} 之前下单的已完成订单 ${grouped(orders)} 个；用 orders list --archived 查看。`,
  nothingToArchive: (before) => `没有 ${before} 之前下单的已完成订单。`,
  notFinished: (orders) => `同期还有 ${grouped(orders)} 个订单未完成，仍留在列表中。`,
  copied: (file, dryRun) => `${dryRun ? '将会' : '已'}把账本复制到 ${file}`,
  counted: (orders, changes) => `${grouped(orders)} 个订单，${grouped(changes)} 次变更`,
  sound: (counted) => `账本完好：${counted}。`,
  damaged: (counted, last) => `账本已损坏：${counted}；变更 ${last} 之前完好。`,
  repair: '修复之前不会写入任何内容：请用备份替换它，或重新导入导出文件。',
  checks: {
    node: 'Node',
    workspace: '工作区',
    ledger: '账本',
    settings: '设置',
    disk: '磁盘',
    clock: '时钟',
    fonts: '字体',
    printer: '打印机',
  },
  checkFact: (name, value) => {
    if (name === 'version' || name === 'folder') return value;
    if (name === 'least') return `需要 ${value} 或更新`;
    if (name === 'free') return `可用 ${grouped(Number(value))} MB`;
    return changeFactZh(name, value);
  },
  legend: '✔ 正常   ! 请留意   ✘ 需修正   – 没有，也不需要',
  hints: {
    'node bad': '请安装更新的 Node。',
    'workspace none': '第一次导入时会建立。',
    'workspace warn': '本机其他用户可以读取地址：请对文件夹执行 chmod 700。',
    'ledger bad': '请运行 `orders check`；用备份替换它。',
    'settings bad': '请在指明的位置修正文件，或用 `orders config unset` 恢复该键。',
    'disk warn': '打印之前请腾出空间。',
    'clock bad': '请校准本机时钟：订单的时间以它为准。',
    'fonts bad': '请重新安装程序：字体缺失。',
    'printer none': '本机没有 lp：请自行打印 PDF 文件。',
  },
  nothingToChange: (key) => `${key}：无需改动。`,
  set: (key, file, dryRun) => `${dryRun ? '将会在' : '已在'} ${file} 中设置 ${key}`,
  unset: (key, file, dryRun) => `${dryRun ? '将会在' : '已在'} ${file} 中恢复 ${key}`,
  reviewAgain: 'orders review（会重新审核未组批的订单）',
  origins: { default: '默认', 'user file': '用户文件', 'workspace file': '工作区文件' },
  shopWouldBeSaved: '将会保存店铺。',
  noShops: '还没有店铺；第一次导入时会建立。',
  shopColumns: { shop: '店铺', platform: '平台', currency: '币种', timeZone: '时区', sender: '寄件人' },
};
