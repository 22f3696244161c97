import type { TEMPLATES_EN } from './templates-en.ts';

export const TEMPLATES_ZH: typeof TEMPLATES_EN = {
  columns: ['模板', '类型', '纸张 mm', '来源', '用途'],
  kinds: {
    label: '面单',
    card: '卡片',
    slip: '装箱单',
    'return-slip': '退货单',
    'pick-list': '拣货单',
    'put-wall': '播种墙分拣单',
  },
  yours: '自有',
  builtIn: '内置',
  faulty: (problems) => `${problems} 处错误：orders templates check`,
  copied: (file, name) =>
    `已写入 ${file}\n今后凡用到 ${name} 都以它为准。\n下一步：修改后运行 orders templates preview ${name}\n`,
  wouldCopy: (file) => `将写入 ${file}\n`,
  right: (name) => `${name}：没有错误。\n`,
  wrote: (file, pages, dryRun) => `${dryRun ? '将写入' : '已写入'} ${file}（${pages} 页）\n`,
  ofOrder: (order) => `预览用的是您的订单 ${order}。\n`,
  inventedBatch: '预览用的是虚构的批次。\n',
  invented: '还没有您的订单，预览用的是虚构的订单。\n',
  rulerTitle: '标尺：打印尺寸是否准确？',
  rulerSteps: [
    '打印时不要缩放（100 %，“实际大小”）。',
    '把直尺贴着纸边：刻度须一致，',
    '边框须完整，',
    '扫描枪须能读出条码。',
  ],
  rulerNext: '打印时不要缩放，再用直尺对照。如有偏差，请在打印窗口关闭“适合页面”。\n',
};
