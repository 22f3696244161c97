import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** The coloured flag (旗帜) a seller puts beside a memo. */
const SELLER_FLAG = ['备注标签', '旗帜', '旗帜颜色', '插旗'];

/** Flags of the order half. */
export const TAOBAO_FLAGS: readonly FlagColumn[] = [
  { flag: 'seller-flag', columns: SELLER_FLAG, by: 'text' },
  { flag: 'sku-changed', columns: ['修改后的sku'], by: 'text' },
  { flag: 'address-changed', columns: ['修改后的收货地址'], by: 'filled' },
  { flag: 'abnormal', columns: ['异常信息'], by: 'text' },
  { flag: 'stages', columns: ['分阶段订单信息'], by: 'text' },
  { flag: 'deposit', columns: ['特权订金订单id'], by: 'text' },
  { flag: 'virtual-number-until', columns: ['虚拟号过期时间'], by: 'text' },
  { flag: 'paid-by-other', columns: ['是否代付'], by: 'yes' },
  { flag: 'credit-purchase', columns: ['是否信用购'], by: 'yes' },
  { flag: 'gift-promised', columns: ['前N有礼'], by: 'text' },
  { flag: 'late-compensation', columns: ['延迟发货自动赔付金额'], by: 'text' },
  { flag: 'invoice', columns: ['发票抬头'], by: 'text' },
];

/** Flags of 千牛's item half. */
export const QIANNIU_ITEM_FLAGS: readonly FlagColumn[] = [
  { flag: 'seller-flag', columns: SELLER_FLAG, by: 'text' },
  { flag: 'stages', columns: ['分阶段信息'], by: 'text' },
];
