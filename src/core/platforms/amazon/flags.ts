import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of Amazon's reports: sellers choose these columns; read by several other programs. */
export const AMAZON_FLAGS: readonly FlagColumn[] = [
  { flag: 'prime', columns: ['is-prime'], by: 'yes' },
  { flag: 'premium', columns: ['is-premium-order'], by: 'yes' },
  { flag: 'business', columns: ['is-business-order'], by: 'yes' },
  { flag: 'purchase-order', columns: ['purchase-order-number'], by: 'text' },
  { flag: 'gift', columns: ['is-gift'], by: 'yes' },
  { flag: 'gift-wrap', columns: ['gift-wrap-type'], by: 'text' },
  { flag: 'replacement', columns: ['is-replacement-order'], by: 'yes' },
  { flag: 'exchange', columns: ['is-exchange-order'], by: 'yes' },
  { flag: 'replaces', columns: ['original-order-id'], by: 'text' },
  { flag: 'pickup', columns: ['is-ispu-order'], by: 'yes' },
  { flag: 'cancel-reason', columns: ['buyer-requested-cancel-reason'], by: 'text' },
  { flag: 'cancel-risk', columns: ['verge-of-cancellation'], by: 'yes' },
  { flag: 'late-risk', columns: ['verge-of-lateshipment'], by: 'yes' },
  { flag: 'signature', columns: ['signature-confirmation-recommended'], by: 'yes' },
  { flag: 'transparency', columns: ['is-transparency'], by: 'yes' },
  { flag: 'bulky', columns: ['is-heavy-or-bulky'], by: 'yes' },
  { flag: 'personalised', columns: ['customized-url', 'customized-page'], by: 'text' },
];
