import type { Finding } from '../../core/orders/finding.ts';
import { type FindingBook, fact, short } from './findings-words.ts';

const ASKS_EN: Readonly<Record<string, string>> = {
  address: 'another address',
  cancel: 'to cancel',
  'do-not-ship': 'not to ship (yet)',
  goods: 'other goods',
};
const ASKS_ZH: Readonly<Record<string, string>> = {
  address: '改地址或收件人',
  cancel: '取消或退款',
  'do-not-ship': '暂不发货',
  goods: '更换商品',
};

function asks(finding: Finding, words: Readonly<Record<string, string>>, between: string): string {
  const named = fact(finding, 'asks')
    .split(', ')
    .map((each) => words[each] ?? each)
    .join(between);
  return named === '' ? (words['address'] ?? '') : named;
}

/** Words for what notes ask for. The note itself is quoted, never followed. */
export const NOTE_FINDINGS_EN: FindingBook = {
  NOTE_CONFLICT: {
    title: 'note against the order',
    explain: (f) =>
      `A note seems to ask for ${asks(f, ASKS_EN, ', ')}: “${short(f.value)}”. Settle it with the buyer before approving.`,
  },
  NOTE_TEST_ORDER: {
    title: 'test or brushing order',
    explain: (f) =>
      `A note speaks of a test or brushing order: “${short(f.value)}”. Ship nothing before you know who placed it and why.`,
  },
  NOTE_GIFT: {
    title: 'gift',
    explain: (f) =>
      `A note speaks of a gift: “${short(f.value)}”. See to wrapping, card and prices, then approve.`,
  },
  NOTE_INVOICE: {
    title: 'invoice asked for',
    explain: (f) =>
      `A note speaks of an invoice or a receipt: “${short(f.value)}”. Prepare it or ask, then approve.`,
  },
  NOTE_URGENT: {
    title: 'urgent',
    explain: (f) => `A note asks for haste: “${short(f.value)}”. Put it into the first batch.`,
  },
};

export const NOTE_FINDINGS_ZH: FindingBook = {
  NOTE_CONFLICT: {
    title: '备注与订单冲突',
    explain: (f) =>
      `备注似乎要求${asks(f, ASKS_ZH, '、')}：“${short(f.value)}”。请先与买家确认，再决定是否通过。`,
  },
  NOTE_TEST_ORDER: {
    title: '测试单或补单',
    explain: (f) => `备注提到测试单、补单或空包：“${short(f.value)}”。弄清是谁下的单之前不要发货。`,
  },
  NOTE_GIFT: {
    title: '礼物',
    explain: (f) => `备注提到礼物：“${short(f.value)}”。请安排包装、贺卡并注意价格，再通过。`,
  },
  NOTE_INVOICE: {
    title: '需要发票',
    explain: (f) => `备注提到发票或收据：“${short(f.value)}”。请准备或询问后通过。`,
  },
  NOTE_URGENT: { title: '加急', explain: (f) => `备注要求加急：“${short(f.value)}”。请放入最早的批次。` },
};
