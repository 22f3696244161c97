import type { Mapping } from '../../mapping/mapping.ts';

const SHARED = {
  platform: 'taobao',
  dates: 'year-first',
  timeZone: 'Asia/Shanghai',
  decimal: '.',
  blanks: ['null', 'NULL', '=""', '=""""'],
  encodings: ['gb18030'],
} as const;

/**
 * The order half: legacy `ExportOrderList` in GBK of 2010 to 2022, and 千牛's XLSX with the columns the seller chose
 * (formats.md §6). The names are matched without the trailing spaces six of them have.
 */
export const TAOBAO_ORDERS_MAPPING: Mapping = {
  ...SHARED,
  id: 'taobao-orders',
  signatures: ['买家会员名', '买家应付货款', '买家应付邮费', '买家实付金额', '确认收货打款金额'].map(
    (name) => ['订单编号', '订单状态', name],
  ),
  rows: 'order',
  columns: {
    order: ['订单编号'],
    status: ['订单状态'],
    placedAt: ['订单创建时间', '创建时间'],
    paidAt: ['订单付款时间'],
    shippedAt: ['发货时间'],
    shipBy: ['应发货时间'],
    total: ['买家实际支付金额', '买家实付金额'],
    subtotal: ['买家应付货款'],
    shipping: ['买家应付邮费'],
    refunded: ['退款金额'],
    buyerNote: ['买家留言', '主订单买家留言'],
    sellerNote: ['订单备注', '商家备注', '商家备忘'],
    buyer: ['买家会员名'],
    shop: ['店铺名称'],
    shippingMethod: ['运送方式', '配送类型'],
    mergeKey: ['OAID'],
    recipient: ['收货人姓名'],
    address1: ['收货地址'],
    phone: ['联系手机', '联系电话'],
  },
  constants: { currency: 'CNY', country: 'CN' },
};

/** The legacy item half `ExportOrderDetailList`. `价格` is the list price, not what was paid. */
export const TAOBAO_DETAILS_MAPPING: Mapping = {
  ...SHARED,
  id: 'taobao-details',
  signatures: [['订单编号', '标题', '价格', '购买数量']],
  rows: 'line',
  columns: {
    order: ['订单编号'],
    status: ['订单状态'],
    sku: ['商家编码', '外部系统编号'],
    name: ['标题', '商品标题', '宝贝标题'],
    variant: ['商品属性'],
    quantity: ['购买数量'],
    unitPrice: ['价格', '商品价格'],
  },
  constants: { currency: 'CNY' },
};

/** The item half of 千牛: each item has its own id, status and refund. */
export const QIANNIU_ITEMS_MAPPING: Mapping = {
  ...SHARED,
  id: 'qianniu-items',
  signatures: [
    ['子订单编号', '主订单编号', '商品标题'],
    ['子订单编号', '主订单编号', '购买数量'],
  ],
  rows: 'line',
  columns: {
    order: ['主订单编号'],
    line: ['子订单编号'],
    buyerNote: ['主订单买家留言', '买家留言'],
    sellerNote: ['商家备注'],
    status: ['订单状态'],
    refundStatus: ['退款状态'],
    refunded: ['退款金额'],
    shippedAt: ['发货时间'],
    paidAt: ['订单付款时间'],
    sku: ['商家编码', '外部系统编号'],
    name: ['商品标题', '宝贝标题', '标题'],
    variant: ['商品属性'],
    quantity: ['购买数量'],
    unitPrice: ['商品价格', '价格'],
    lineTotal: ['买家实付金额'],
  },
  constants: { currency: 'CNY' },
};
