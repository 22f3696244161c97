import type { ERRORS_EN } from './errors-en.ts';

/** What stands around the words of a stop or a bug, in Simplified Chinese. */
export const ERRORS_ZH: typeof ERRORS_EN = {
  error: (text) => `错误：${text}`,
  where: (place) => `位置：${place}`,
  hint: (text) => `建议：${text}`,
  gap: '',
  bug: '错误：这是 orders 自身的程序错误，不是您的操作有误。没有留下只做了一半的改动。',
  bugAt: (kind, place, command, version, node) =>
    `${kind}，位于 ${place}；命令 ${command}；orders ${version}，Node ${node}`,
  bugHint: '建议：把以上几行反馈给我们；其中没有客户资料。--debug 显示更多内容，可能含客户资料。',
  bugMessage: (at) => `orders 的程序错误：${at}。`,
  bugReport: '请把此消息反馈给我们；其中没有客户资料。',
};
