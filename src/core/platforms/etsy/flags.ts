import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of Etsy's items. */
export const ETSY_FLAGS: readonly FlagColumn[] = [
  { flag: 'sold-in-person', columns: ['InPerson Location'], by: 'text' },
  { flag: 'vat-paid', columns: ['VAT Paid by Buyer'], by: 'text' },
];
