import type { Flag } from './flags.ts';

/** An order as its platform's export tells it. A plain value: the ledger stores it whole, rules only read it. */
export interface Order {
  /** Name of the shop (one store on one platform). */
  readonly shop: string;
  readonly platform: string;
  /** The platform's order id exactly as exported, always text: `#1001`, `576461413038785752`. */
  readonly id: string;
  /** A second id where the platform has one (Shopify `Id`). */
  readonly platformId?: string;
  /** The platform's own words for the order's status, for people and for `list --status`. */
  readonly platformStatus: string;
  readonly payment: Payment;
  readonly fulfillment: 'none' | 'partial' | 'done';
  readonly cancel: 'none' | 'requested' | 'cancelled';
  readonly refund: 'none' | 'requested' | 'partial' | 'full';
  /** Who ships it; `platform` = fulfilled by the platform's warehouse, not ours to pick. */
  readonly fulfiller: 'seller' | 'platform';
  readonly preorder?: boolean;
  /** Instants, ISO 8601 with offset as exported or `…Z`. */
  readonly placedAt?: string;
  readonly paidAt?: string;
  readonly fulfilledAt?: string;
  readonly cancelledAt?: string;
  /** Platform's dispatch limit, if the export carries it. */
  readonly shipBy?: string;
  /** ISO 4217; '' when the export carries none. */
  readonly currency: string;
  /** Minor units of `currency`. A missing key means the export does not say. */
  readonly totals: Totals;
  readonly buyerNote?: string;
  readonly sellerNote?: string;
  /** `key: value` attributes of the cart (Shopify Note Attributes). */
  readonly attributes?: readonly { readonly key: string; readonly value: string }[];
  readonly tags: readonly string[];
  readonly email?: string;
  /** The buyer's name or account on the platform. */
  readonly buyer?: string;
  readonly shippingMethod?: string;
  readonly risk?: 'low' | 'medium' | 'high';
  readonly source?: string;
  /** Platform's key for "same recipient" where text is masked (OAID, Auto Combine Group ID). */
  readonly mergeKey?: string;
  /** What else the platform says of it, each once and sorted (orders/flags). */
  readonly flags?: readonly Flag[];
  readonly masked: boolean;
  readonly shipTo: Address;
  readonly lines: readonly OrderLine[];
}

export type Payment =
  | 'paid'
  | 'pending'
  | 'authorized'
  | 'partially-paid'
  | 'partially-refunded'
  | 'refunded'
  | 'voided'
  | 'expired'
  | 'cash-on-delivery'
  | 'unknown';

export interface Totals {
  readonly total?: number;
  readonly subtotal?: number;
  readonly shipping?: number;
  readonly taxes?: number;
  readonly discount?: number;
  readonly duties?: number;
  readonly refunded?: number;
}

/** Postal address of the recipient. Every field is text, '' when absent. */
export interface Address {
  readonly recipient: string;
  readonly organization: string;
  readonly address1: string;
  readonly address2: string;
  /** District or county below the city (区). */
  readonly district?: string;
  readonly city: string;
  /** State, province, prefecture: code or name as exported. */
  readonly region: string;
  readonly regionName?: string;
  readonly postcode: string;
  /** ISO 3166 alpha-2, upper case; as exported if it could not be read as such. */
  readonly country: string;
  readonly phone: string;
}

export interface OrderLine {
  /** Stable within the order: the platform's line id, else its position from 1. */
  readonly key: string;
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  readonly quantity: number;
  /** Units still to ship of this line: 0 for digital goods, tips, shipped or removed lines. */
  readonly toShip: number;
  /** Minor units of the order's currency, per unit, before discounts. */
  readonly unitPrice?: number;
  readonly discount?: number;
  /** What one piece weighs by the export; absent: it does not say (which is not 0). */
  readonly grams?: number;
  readonly kind: 'goods' | 'digital' | 'tip' | 'gift-card';
  readonly status?: string;
  readonly vendor?: string;
}
