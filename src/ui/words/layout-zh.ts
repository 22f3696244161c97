import type { LAYOUT_EN } from './layout-en.ts';

export const LAYOUT_ZH: typeof LAYOUT_EN = {
  wrote: (file) => `已写入 ${file}。修改后运行：orders layout check`,
  drawn: (file) => `已绘制：${file}`,
  title: '布局图',
  legend: (oneDoor, narrow) =>
    `${oneDoor ? 'S 起点和终点' : 'S 起点 · E 终点'} · 圆点 = 货位${narrow ? ' · 窄道 = 不能掉头' : ''} · 下方为前端`,
  askSpacing: '相邻两条通道的中线相距几米？',
  askBay: '一个货格长几米？',
  askNumbering: '货格怎么编号？single（1、2、3），paired（左单右双），serpentine（隔通道倒排）',
  askCross: '中间的横向通道在第几个货格之后？（0 = 没有）',
  askStart: '拣货从哪里开始？',
  askEnd: '在哪里结束？',
  answerNot: (answer, expected) => `“${answer}”不对。应为：${expected}。`,
};
