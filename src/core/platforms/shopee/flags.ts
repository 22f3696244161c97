import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of Shopee's export. */
export const SHOPEE_FLAGS: readonly FlagColumn[] = [
  { flag: 'cancel-reason', columns: ['Cancel reason', 'Alasan Pembatalan'], by: 'text' },
  { flag: 'delivery-type', columns: ['Shipment Method'], by: 'text' },
  { flag: 'bundle', columns: ['Bundle Deal Indicator'], by: 'yes' },
];
