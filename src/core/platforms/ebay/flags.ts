import type { FlagColumn } from '../../mapping/flag-columns.ts';

/** Flags of eBay's reports; the German names are inferred. */
export const EBAY_FLAGS: readonly FlagColumn[] = [
  { flag: 'plus', columns: ['eBay Plus'], by: 'yes' },
  { flag: 'pickup', columns: ['Click And Collect', 'Click & Collect', 'Abholung'], by: 'yes' },
  {
    flag: 'global-shipping',
    columns: ['Global Shipping Program', 'Programm zum weltweiten Versand'],
    by: 'yes',
  },
];
