import type { Mapping } from '../../mapping/mapping.ts';

/** WooCommerce's order statuses; exports write them with and without `wc-` (formats.md §7). */
export const WOOCOMMERCE_WORDS: NonNullable<Mapping['words']> = {
  pending: 'unpaid',
  'pending payment': 'unpaid',
  failed: 'unpaid',
  'checkout-draft': 'unpaid',
  'on-hold': 'on-hold',
  'on hold': 'on-hold',
  processing: 'to-ship',
  completed: 'shipped',
  cancelled: 'cancelled',
  refunded: 'refunded',
  'wc-pending': 'unpaid',
  'wc-failed': 'unpaid',
  'wc-checkout-draft': 'unpaid',
  'wc-on-hold': 'on-hold',
  'wc-processing': 'to-ship',
  'wc-completed': 'shipped',
  'wc-cancelled': 'cancelled',
  'wc-refunded': 'refunded',
};
