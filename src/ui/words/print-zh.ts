import type { PRINT_EN } from './print-en.ts';

/** Words of `orders print` and `orders printers`, in Simplified Chinese. */
export const PRINT_ZH: typeof PRINT_EN = {
  cameOut: (most) => `打印出来了几张（0–${most}）？`,
  states: {
    waiting: '在队列中等待',
    printing: '正在打印',
    stopped: '已停止',
    cancelled: '已被取消',
    failed: '已中断',
    done: '已打印',
    sent: '已接收',
    refused: '未被接收',
    'in-doubt': '存疑',
  },
  noPrinters: '本机没有设置打印机。没有打印机时，orders print 写出文件。',
  setPrinter: '以后打印面单不必每次指明打印机：orders config set printer.labels 名称',
  usual: '默认打印机',
  uses: { labels: '面单', lists: '单据', cards: '卡片' },
  and: '和',
  setFor: (uses) => `用于${uses}`,
  says: (message) => `打印机提示：${message}`,
  idle: '就绪',
  busy: '正在打印',
  halted: '已停止',
  paperOut: '缺纸',
  rejecting: '不接收任务',
  raw: '原始队列：只能打印 ZPL 面单（--format zpl）',
  anySize: (least, most) => `${least} 到 ${most} 之间的任意尺寸`,
  moreSizes: (count) => `，另有 ${count} 种`,
  paper: (sizes) => `纸张：${sizes}`,
  paperUnknown: '没有说明有什么纸张',
};
