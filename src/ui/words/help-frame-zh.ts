import type { HELP_FRAME_EN } from './help-frame-en.ts';

/** What stands around the texts of the command table, in Simplified Chinese. */
export const HELP_FRAME_ZH: typeof HELP_FRAME_EN = {
  program: '读取各电商平台导出的订单文件，离线完成审单、组批、打印和发货。',
  usage: '用法：',
  command: '命令',
  options: '选项',
  theDay:
    '每天的流程：orders review <导出文件>、orders batch、orders print <批次>、orders tracking import <文件>、orders tracking export。只输入 orders 会提示下一步。',
  more: '查看某个命令：orders help <命令>；其他主题：exit-codes（退出码）、environment（环境变量）、formats（文件格式）、rules（规则）。',
  heading: (text) => `${text}：`,
  sentence: (text) => `${text}。`,
  sharedOptions: '所有命令共用的选项',
  ownOptions: '选项',
  arguments: '参数',
  examples: '示例',
  argument: '参数',
  option: '选项',
  also: (summary, word) => `${summary}（可简写为 ${word}）`,
  alsoBare: (word) => `可简写为 \`orders ${word}\`。`,
  oneOfThem: (name) => `查看其中一个：orders help ${name}。`,
  choices: (summary, choices) => `${summary}：${choices}`,
  commands: '命令参考',
  made: '由 `node scripts/reference.mjs` 根据命令表生成，请勿手工修改。',
};
