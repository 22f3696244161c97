import type { Order, Payment } from '../../orders/order.ts';

/** Financial Status → payment (formats.md §4.3). A word not listed stops the order, it is not guessed. */
export const PAYMENT: Readonly<Record<string, Payment>> = {
  paid: 'paid',
  pending: 'pending',
  authorized: 'authorized',
  partially_paid: 'partially-paid',
  partially_refunded: 'partially-refunded',
  refunded: 'refunded',
  voided: 'voided',
  expired: 'expired',
};

/** Fulfillment Status. `restocked`: everything was taken back, nothing is to ship. */
export const FULFILLMENT: Readonly<Record<string, Order['fulfillment']>> = {
  '': 'none',
  unfulfilled: 'none',
  partial: 'partial',
  fulfilled: 'done',
  shipped: 'done',
  restocked: 'done',
};

/** Lineitem fulfillment status → whether its units are still to ship. */
export const LINE_OPEN: Readonly<Record<string, boolean>> = {
  '': true,
  pending: true,
  unfulfilled: true,
  partial: true,
  fulfilled: false,
  shipped: false,
  restocked: false,
  not_eligible: false,
};
