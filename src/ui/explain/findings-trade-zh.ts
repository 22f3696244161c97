import { type FindingBook, fact, short } from './findings-words.ts';

/** Words for what prices, quantities, people and time tell, in Simplified Chinese. */
export const TRADE_FINDINGS_ZH: FindingBook = {
  PRICE_BELOW_FLOOR: {
    title: '低于底价',
    explain: (f) => `成交价低于底价（floorPrice）：${short(f.value)}。请核对价格和优惠后通过。`,
  },
  LINE_NEGATIVE: {
    title: '价格为负',
    explain: (f) => `商品价格为负：${short(f.value)}。请与平台核对后通过。`,
  },
  LINE_FREE: { title: '免费商品', explain: (f) => `免费商品：${short(f.value)}。请确认是否有意赠送。` },
  QUANTITY_UNUSUAL: {
    title: '数量远超平常',
    explain: (f) =>
      `数量达到平常（括号内）的 ${fact(f, 'times')} 倍或以上（unusualTimes）：${short(f.value)}。请与买家确认后通过。`,
  },
  STOCK_SHORT: {
    title: '库存不足',
    explain: (f) =>
      fact(f, 'partial') === 'yes'
        ? `库存不够全部发出（现有/需要，先扣除更早到期的订单）：${short(f.value)}。可先发一部分。`
        : `库存不足（现有/需要，先扣除更早到期的订单）：${short(f.value)}。请补货并导入库存，或通过。`,
  },
  SKU_UNKNOWN: {
    title: '未知 SKU',
    explain: (f) =>
      `库存和商品文件中没有 ${short(f.value)}。${fact(f, 'like') === '' ? '' : `是否为 ${short(fact(f, 'like'))}？`}请在平台更正 SKU 或导入库存，或通过。`,
  },
  SKU_DISCONTINUED: {
    title: '已停售',
    explain: (f) => `已停售（discontinued）：${short(f.value)}。请与买家协商；如仍有货可通过。`,
  },
  PERSON_BLACKLISTED: {
    title: '黑名单',
    explain: (f) => `命中黑名单（${f.value}）${said(fact(f, 'because'))}。确定要发给此人才可通过。`,
  },
  PERSON_VIP: {
    title: '贵宾',
    explain: (f) => `命中贵宾名单（${f.value}）${said(fact(f, 'because'))}。请用心服务。`,
  },
  WAIT_AFTER_PAYMENT: {
    title: '刚付款',
    explain: (f) =>
      `付款不到 ${fact(f, 'minutes')} 分钟（waitMinutes）。${fact(f, 'until')} 之后的下一次审单会自动放行。`,
  },
  DISPATCH_DUE: {
    title: '发货时限将至',
    explain: (f) =>
      fact(f, 'late') === 'yes'
        ? `发货时限为 ${f.value}，已超时，请最先发货。见 orders late。`
        : `须在 ${f.value} 前发货。见 orders due。`,
  },
  DUP_ADDRESS_MANY_NAMES: {
    title: '同一地址多人',
    explain: (f) => `有 ${f.value} 个收件人的订单寄往此地址：可能是转运仓、单位或欺诈。请留意。`,
  },
};

function said(because: string): string {
  return because === '' ? '' : `：“${short(because)}”`;
}
