import type { Order } from '../orders/order.ts';
import { priorityOf } from '../orders/priority.ts';

/** What may keep orders apart in batches. */
export const GROUPINGS = [
  'channel',
  'shop',
  'ship-by',
  'cut-off',
  'country',
  'location',
  'priority',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is known of an order beside what its export says. */
export interface GroupFacts {
  /** The channel that rules chose; absent: the shipping method of the export. */
  readonly channel?: string;
  /** Instant by which it must leave; absent: the export's. */
  readonly deadline?: string;
  /** Where its goods lie. */
  readonly location?: string;
}

/** Orders with the same key may share a batch. `ship-by` compares days, `cut-off` instants. */
export function groupKey(order: Order, groupings: readonly Grouping[], facts: GroupFacts = {}): string {
  const deadline = facts.deadline ?? order.shipBy ?? '';
  const parts: Readonly<Record<Grouping, string>> = {
    channel: facts.channel ?? order.shippingMethod ?? '',
    shop: order.shop,
    'ship-by': deadline.slice(0, 10),
    'cut-off': deadline,
    country: order.shipTo.country,
    location: facts.location ?? '',
    priority: String(priorityOf(order.tags)),
  };
  return JSON.stringify(groupings.map((grouping) => parts[grouping]));
}
