import type { Order } from './order.ts';

/**
 * What a platform's export says of an order besides its state. A closed list: rules, settings and words name each.
 * Columns and platforms: docs/platforms.md.
 */
export const FLAG_NAMES = [
  'abnormal',
  'address-changed',
  'bulky',
  'bundle',
  'business',
  'cancel-reason',
  'cancel-risk',
  'checked',
  'creator',
  'credit-purchase',
  'delivery-type',
  'deposit',
  'exchange',
  'gift',
  'gift-promised',
  'gift-wrap',
  'global-shipping',
  'in-review',
  'invoice',
  'late-compensation',
  'late-risk',
  'order-type',
  'outstanding',
  'paid-by-other',
  'payment-terms',
  'personalised',
  'pickup',
  'plus',
  'pre-order',
  'premium',
  'prime',
  'protected',
  'purchase-order',
  'replacement',
  'replaces',
  'sample',
  'scheduled',
  'seller-flag',
  'sf-upgrade',
  'shipper',
  'signature',
  'sku-changed',
  'sold-in-person',
  'stages',
  'transparency',
  'trial',
  'vat-paid',
  'virtual-number-until',
] as const;

export type FlagName = (typeof FLAG_NAMES)[number];

export interface Flag {
  readonly name: FlagName;
  /** The cell as exported; '' where it only says yes. */
  readonly value: string;
}

/** After these an order must not leave as it is: someone has to look. */
export const GRAVE_FLAGS: readonly FlagName[] = [
  'abnormal',
  'cancel-reason',
  'in-review',
  'outstanding',
  'pickup',
  'scheduled',
  'sku-changed',
  'sold-in-person',
];

/** All flags of an order; what is a fact of its own is among them. */
export function flagsOf({ flags = [], preorder }: Pick<Order, 'flags' | 'preorder'>): readonly Flag[] {
  return preorder === true ? sortedFlags([...flags, { name: 'pre-order', value: '' }]) : flags;
}

/** A flag as settings and conditions write it: `prime`, `seller-flag: 红`. */
export function flagText({ name, value }: Flag): string {
  return value === '' ? name : `${name}: ${value}`;
}

/** Flags of all rows of an order, each once, in an order that no row decides. */
export function sortedFlags(flags: readonly Flag[]): readonly Flag[] {
  const byText = new Map(flags.map((flag) => [flagText(flag), flag]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flag]) => flag);
}
