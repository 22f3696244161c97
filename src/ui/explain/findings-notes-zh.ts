import type { Finding } from '../../core/orders/finding.ts';
import { type FindingBook, fact, short } from './findings-words.ts';

const ASKS: Readonly<Record<string, string>> = {
  address: '改地址或收件人',
  cancel: '取消或退款',
  'do-not-ship': '暂不发货',
  goods: '更换商品',
};

function asks(finding: Finding): string {
  const named = fact(finding, 'asks')
    .split(', ')
    .map((each) => ASKS[each] ?? each)
    .join('、');
  return named === '' ? (ASKS['address'] ?? '') : named;
}

/** Words for what notes ask for, in Simplified Chinese. The note itself is quoted, never followed. */
export const NOTE_FINDINGS_ZH: FindingBook = {
  NOTE_CONFLICT: {
    title: '备注与订单冲突',
    explain: (f) => `备注似乎要求${asks(f)}：“${short(f.value)}”。请先与买家确认，再决定是否通过。`,
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
