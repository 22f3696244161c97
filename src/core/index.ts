/**
 * The public library of `orders` (`import { … } from 'orders/core'`): what a script may use without the command
 * line. Everything else in this package is internal.
 */
export { checkAddress } from './addresses/check-address.ts';
export { formatAddress } from './addresses/format-address.ts';
export { planBatches } from './batching/plan/plan-batches.ts';
export { findDuplicates } from './duplicates/find-duplicates.ts';
export type { Finding } from './orders/finding.ts';
export { formatAmount, parseAmount } from './orders/money.ts';
export type { Address, Order, OrderLine } from './orders/order.ts';
export { checkWalk, type WalkFault } from './picking/check-walk.ts';
export { planRoute } from './picking/plan-route.ts';
export { planRouteOnGraph } from './picking/plan-route-on-graph.ts';
export { planScatteredRoute } from './picking/plan-scattered-route.ts';
export type { Problem } from './problem.ts';
export { type ReadExport, readExport } from './reading/read-export.ts';
export { reviewOrders } from './review/review-orders.ts';
export { checkTrackingNumber } from './tracking/check-tracking-number.ts';
