import type { LAYOUT_FILE_EN } from './layout-file-en.ts';

/** Comments of a first layout.yaml, in Simplified Chinese. */
export const LAYOUT_FILE_ZH: typeof LAYOUT_FILE_EN = {
  head: '根据库存中的货位生成的仓库布局。请修正不符之处，再运行：orders layout',
  allKeys: '全部的键：docs/layout.md',
  bin: '货位编码的组成；[ ] 表示可以没有。',
  unit: '所有长度的单位。大致量一次即可：路线的次序几乎不取决于几厘米。',
  aisles: '从左到右的通道，以及相邻两条通道中线的距离。',
  bays: '一条通道中最大的列号，以及每列的长度。',
  numbering: 'single：1、2、3……；paired：单号在左、双号在右；serpentine：相邻通道的列号方向相反。',
  cross: '可以从一条通道走到另一条的地方。中间也有时：[front, {afterBay: 6, width: 1.5}, back]',
  doors: '路线的起点和终点。',
  overrides: '与众不同的通道：列数较少，或一端封闭。',
  oneWay: '只能单向走：某条通道朝一端，或横向通道从一条通道到下一条。',
  noTurn: '太窄、推车无法掉头的通道：进去就要走到另一端。',
  blocked: '相邻两条通道之间走不通的地方。',
};
