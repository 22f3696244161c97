import type { Finding } from '../../core/orders/finding.ts';
import type { Why } from '../../core/review/rule.ts';
import { FLAGS_ZH } from '../words/flags-zh.ts';
import { type ApartWords, apartWords } from './apart-words.ts';
import { ADDRESS_FINDINGS_ZH } from './findings-address-zh.ts';
import { NOTE_FINDINGS_ZH } from './findings-notes-zh.ts';
import { TRADE_FINDINGS_ZH } from './findings-trade-zh.ts';
import { type FindingBook, type FindingLanguage, fact, short } from './findings-words.ts';
import { flagWords } from './flag-words.ts';

const NEVER_PAID: ReadonlySet<string> = new Set(['refunded', 'voided', 'expired']);

const REVIEW_FINDINGS_ZH: FindingBook = {
  PAYMENT_STATE: {
    title: '付款状态不可发货',
    explain: (f) =>
      `付款状态为“${f.value}”；本店只发：${fact(f, 'accepted')}。` +
      (NEVER_PAID.has(f.value)
        ? '不会发货。'
        : '付款后请重新导入最新导出文件，或在设置 payments 中接受此类订单。'),
  },
  ORDER_CANCELLED: {
    title: '已取消或申请取消',
    explain: (f) =>
      f.value === 'requested'
        ? '买家申请取消。请先在平台处理，再导入最新导出文件。'
        : `订单已取消${after('：', fact(f, 'cancelledAt'))}。不会发货，任何设置都不能放行。`,
  },
  REFUND_OPEN: {
    title: '退款中或已退款',
    explain(f) {
      const amount = fact(f, 'refunded') && `（${fact(f, 'refunded')} ${fact(f, 'currency')}）`;
      if (f.value === 'requested') return '买家申请退款。请先在平台处理，再导入最新导出文件。';
      if (f.value === 'full') return `已全额退款${amount}，不会发货。`;
      return `已部分退款${amount}，导出文件没有说明是哪些商品。请手动处理，或在设置 payments 中加入 partially-refunded。`;
    },
  },
  ALREADY_FULFILLED: {
    title: '已发货',
    explain: (f) => `平台显示已发货${after('：', fact(f, 'fulfilledAt'))}，无需处理。`,
  },
  FULFILLED_BY_PLATFORM: { title: '平台仓发货', explain: () => '此订单由平台仓库发货，无需处理。' },
  RECIPIENT_MASKED: {
    title: '收件人信息被平台隐藏',
    explain: (f) =>
      `平台隐藏了收件人信息（“${short(f.value)}”），无法打印面单。请导出完整地址，或在平台打印面单。`,
  },
  NOTHING_TO_SHIP: {
    title: '没有可发货的商品',
    explain: (f) =>
      f.value.includes('goods')
        ? '商品已全部退款、移除或发出，没有待发货的商品。请在平台上完结。'
        : `没有待发货的实物商品${after('，商品行类型：', f.value)}。请在平台上完结。`,
  },
  NOTE_BUYER: {
    title: '买家留言',
    explain: (f) =>
      `买家留言：“${short(f.value)}”。请阅读后通过或搁置；无意义的短语可加入设置 harmlessNotes。`,
  },
  NOTE_SELLER: {
    title: '卖家备注',
    explain: (f) =>
      `卖家备注：“${short(f.value)}”。请阅读后通过或搁置；无意义的短语可加入设置 harmlessNotes。`,
  },
  ...NOTE_FINDINGS_ZH,
  CART_ATTRIBUTES: {
    title: '需留意的购物车属性',
    explain: (f) => `购物车附带“${short(f.value)}”，属于设置 holdAttributes 所列。请阅读后通过或搁置。`,
  },
  PLATFORM_FLAG: {
    title: '平台标记',
    explain: (f) =>
      `平台提示：${flagWords(f.value, FLAGS_ZH)}。请到平台查看该订单后通过或搁置；会拦下订单的标记由设置 holdFlags 列出。`,
  },
  HIGH_VALUE: {
    title: '大额订单',
    explain: (f) =>
      `${fact(f, 'together') === '' ? '' : `与 ${fact(f, 'together')} 合计`}金额 ${f.value}，达到 highValue ${fact(f, 'threshold')} ${fact(f, 'currency')}。请核对付款和地址后通过。`,
  },
  CURRENCY_UNKNOWN: {
    title: '币种没有大额标准',
    explain: (f) =>
      f.value === ''
        ? '导出文件没有币种，无法判断金额大小。请设置店铺的 currency，或人工通过。'
        : `没有为 ${f.value} 设置 highValue（已设置：${fact(f, 'known')}）。` +
          `请运行 orders config set defaults.highValue.${f.value} 金额（或 off）。`,
  },
  TOTAL_MISMATCH: {
    title: '金额对不上',
    explain: (f) =>
      `${fact(f, 'part') === 'subtotal' ? '商品小计' : '订单总额'}为 ${f.value}${after(' ', fact(f, 'currency'))}，` +
      `按明细合计为 ${fact(f, 'sum')}（相差 ${fact(f, 'difference')}）。请与平台核对后通过。`,
  },
  ...TRADE_FINDINGS_ZH,
  QUANTITY_LARGE: {
    title: '数量异常大',
    explain: (f) => `共 ${f.value} 件，超过 largeQuantity ${fact(f, 'limit')}。请与买家确认后通过。`,
  },
  LINE_PARTIAL: {
    title: '商品行部分发货',
    explain: (f) => `部分已发货，导出文件没有说明剩余数量：${short(f.value)}。请在平台查看。`,
  },
  RISK_HIGH: { title: '欺诈风险高', explain: () => '平台评定欺诈风险为高。请核对付款和地址后通过或搁置。' },
  SAME_ORDER_AGAIN: {
    title: '疑似重复下单',
    explain: (f) =>
      `与 ${short(f.value)} 收件人和商品相同，间隔不超过 ${fact(f, 'hours')} 小时（repeatHours）。请确认是否都要，再通过或搁置。`,
  },
  SENT_AGAIN: {
    title: '补发',
    explain: (f) =>
      [
        (fact(f, 'of') || !fact(f, 'as')) && `本单为 ${short(fact(f, 'of') || f.value)} 的补发。`,
        fact(f, 'as') && `本单已由 ${short(fact(f, 'as'))} 补发，请勿误发两次。`,
      ]
        .filter((part) => part)
        .join(''),
  },
  COULD_MERGE: {
    title: '可合并发货',
    explain: (f) =>
      `与 ${short(f.value)} 收件人和地址相同，可以合并为一个包裹。${after('不能一起发出：', apartWords(fact(f, 'apart'), APART))}`,
  },
  PHONE_MISSING: {
    title: '缺少电话',
    explain: (f) =>
      fact(f, 'known') === 'no'
        ? `${parcelTo(f)}没有电话。请设置 originCountry，以便区分跨境包裹。`
        : `${parcelTo(f)}没有电话，海关和承运商需要电话。请询问买家，或人工通过。`,
  },
  RULES_CONFLICT: {
    title: '自定义规则冲突',
    explain: (f) => `rules.yaml 中的规则对此订单互相矛盾：${short(f.value)}。请人工决定，并修改 rules.yaml。`,
  },
  ADDR_OTHER: { title: '其他地址问题', explain: (f) => unknown(f) },
};

/** Every rule's words in Simplified Chinese, by code. */
export const FINDINGS_ZH: FindingBook = { ...REVIEW_FINDINGS_ZH, ...ADDRESS_FINDINGS_ZH };

/** A rule of the seller's own: what it is called, what it saw, what it wants. */
function ownRule(finding: Finding): string {
  const wants = Object.entries({ tag: '标签', note: '备注', channel: '渠道' }).flatMap(([what, word]) =>
    fact(finding, what) === '' ? [] : [`${word}“${short(fact(finding, what))}”`],
  );
  const { name = '', line = '', when = '' } = finding.facts ?? {};
  return (
    `自定义规则“${short(name)}”（rules.yaml:${line}）：${short(when)}${after('；', wants.join('、'))}。` +
    `${fact(finding, 'because')}${finding.severity === 'info' ? '' : '请通过或搁置。'}`
  );
}

/** 订单为什么单独发出。 */
const APART: ApartWords = {
  between: '、',
  end: '。',
  'other-shop': '其他店铺',
  unpaid: '未付款',
  refund: '已取消或退款中',
  preorder: '预售',
  masked: '收件人被隐藏',
  'nothing-to-ship': '没有要发的商品',
  'other-shipping': '配送方式不同',
  'other-recipient': '收件人不同',
  'too-many': '数量超出上限',
};

const WHY: Readonly<Record<Why, string>> = {
  masked: '收件人信息被隐藏',
  'shipped-by-platform': '由平台发货',
  'already-shipped': '已发货',
  'nothing-to-ship': '没有可发货的商品',
  'no-note': '没有留言或备注',
  'no-attributes': '没有购物车属性',
  'no-threshold': '该币种没有大额标准',
  'switched-off': '已关闭',
  'no-total': '导出文件没有金额',
  'no-order-time': '导出文件没有下单时间',
  'no-risk-level': '导出文件没有风险等级',
  'no-flags': '导出文件没有平台标记',
  'no-price': '没有可比较的价格',
  'no-payment-time': '导出文件没有付款时间',
  'no-limit': '没有已知的发货时限',
  'too-few-orders': '同款订单太少，无法判断常见数量',
  'no-list': '名单为空',
  'no-own-rules': '没有自定义规则',
  'no-stock': '没有库存数据（orders stock import）',
};

function unknown(finding: Finding): string {
  return `${finding.field} 触发 ${finding.rule}${finding.value && `：“${short(finding.value)}”`}。请检查后通过或搁置。`;
}

function after(before: string, text: string): string {
  return text === '' ? '' : before + text;
}

function parcelTo(finding: Finding): string {
  const country = fact(finding, 'country');
  return country === '' ? '包裹' : `寄往 ${country} 的包裹`;
}

/** All that is said of findings, in Simplified Chinese. */
export const FINDING_WORDS_ZH: FindingLanguage = { findings: FINDINGS_ZH, ownRule, unknown, why: WHY };
