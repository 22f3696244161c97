import { STATES_ZH } from '../explain/terms-zh.ts';
import { grouped } from '../words.ts';
import type { COMMON_EN } from './common-en.ts';

/** Words that several parts of the program say, in Simplified Chinese. */
export const COMMON_ZH: typeof COMMON_EN = {
  next: (command) => `下一步：${command}`,
  comma: '、',
  semicolon: '；',
  colon: '：',
  carrierFile: '快递单号文件',
  exportFile: '订单导出文件',
  order: '订单',
  file: '文件',
  orders: (count) => `${grouped(count)} 个订单`,
  pages: (count) => `${grouped(count)} 页`,
  rejected: (rows) => `，${grouped(rows)} 行被拒`,
  moreOf: (count, command) => `……还有 ${count} 个：${command}`,
  moreProblems: (count) => `……还有 ${grouped(count)} 个问题；加 --json 可看全部`,
  heldByPerson: '由人工搁置。',
  kindOfFile: (platform, kind) => `${platform} ${kind === 'orders' ? '订单' : kind}`,
  states: STATES_ZH,
  severities: { block: '拦截', error: '错误', warning: '警告', info: '提示' },
};
