import type { Finding } from '../../core/orders/finding.ts';
import { type FindingBook, fact, short } from './findings-words.ts';

const ASKS: Readonly<Record<string, string>> = {
  address: 'another address',
  cancel: 'to cancel',
  'do-not-ship': 'not to ship (yet)',
  goods: 'other goods',
};

function asks(finding: Finding): string {
  const named = fact(finding, 'asks')
    .split(', ')
    .map((each) => ASKS[each] ?? each)
    .join(', ');
  return named === '' ? (ASKS['address'] ?? '') : named;
}

/** Words for what notes ask for. The note itself is quoted, never followed. */
export const NOTE_FINDINGS_EN: FindingBook = {
  NOTE_CONFLICT: {
    title: 'note against the order',
    explain: (f) =>
      `A note seems to ask for ${asks(f)}: “${short(f.value)}”. Settle it with the buyer before approving.`,
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
