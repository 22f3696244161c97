import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of JD's export. */
export const JD_FLAGS: readonly FlagColumn[] = [
  { flag: 'seller-flag', columns: ['商家备注等级（等级1-5为由高到低）', '商家备注等级'], by: 'text' },
  { flag: 'order-type', columns: ['订单类型'], by: 'text' },
  { flag: 'invoice', columns: ['发票抬头'], by: 'text' },
];
