import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** An order of a creator who is sent goods for nothing (wording inferred). */
const SAMPLE = /\bsample\b|样品|寄样/i;

/** Flags of TikTok Shop's export, every market. */
export const TIKTOK_FLAGS: readonly FlagColumn[] = [
  { flag: 'sample', columns: ['Normal or Pre-order'], by: SAMPLE },
  { flag: 'sample', columns: ['Order Type'], by: SAMPLE },
  { flag: 'delivery-type', columns: ['Delivery Option Type'], by: 'text' },
  { flag: 'checked', columns: ['Checked Status'], by: /^checked/i },
  { flag: 'cancel-reason', columns: ['Cancel Reason'], by: 'text' },
  { flag: 'invoice', columns: ['Request Tax Invoice'], by: 'yes' },
  { flag: 'creator', columns: ['Creator Handle'], by: 'text' },
  { flag: 'bundle', columns: ['Virtual Bundle Seller SKU'], by: 'text' },
];
