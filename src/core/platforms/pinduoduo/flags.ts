import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of Pinduoduo's export (names inferred but for the flag). */
export const PINDUODUO_FLAGS: readonly FlagColumn[] = [
  { flag: 'seller-flag', columns: ['备注标签', '旗帜颜色'], by: 'text' },
  { flag: 'in-review', columns: ['是否审核中'], by: 'yes' },
  { flag: 'pickup', columns: ['是否门店自提'], by: 'yes' },
  { flag: 'trial', columns: ['是否抽奖或0元试用'], by: 'yes' },
  { flag: 'sf-upgrade', columns: ['是否顺丰加价'], by: 'yes' },
];
