import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of Douyin's export; sellers choose these columns. */
export const DOUYIN_FLAGS: readonly FlagColumn[] = [
  { flag: 'seller-flag', columns: ['旗帜颜色', '旗帜'], by: 'text' },
  { flag: 'address-changed', columns: ['是否修改过地址'], by: 'yes' },
  { flag: 'scheduled', columns: ['预约发货时间'], by: 'text' },
  { flag: 'order-type', columns: ['订单类型'], by: 'text', usual: /^普通/ },
  { flag: 'shipper', columns: ['发货主体'], by: 'text' },
  { flag: 'protected', columns: ['是否安心购'], by: 'yes' },
  { flag: 'creator', columns: ['达人昵称', '达人ID'], by: 'text' },
];
