import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import type { PersonMatch } from './people.ts';
import type { OrderStock } from './stock-check.ts';

/** Why a rule had nothing to look at; the words are the ui's. */
export type Why =
  | 'masked'
  | 'shipped-by-platform'
  | 'already-shipped'
  | 'nothing-to-ship'
  | 'no-note'
  | 'no-attributes'
  | 'no-threshold'
  | 'switched-off'
  | 'no-total'
  | 'no-order-time'
  | 'no-risk-level'
  | 'no-flags'
  | 'no-price'
  | 'no-payment-time'
  | 'no-limit'
  | 'too-few-orders'
  | 'no-list'
  | 'no-own-rules'
  | 'no-stock';

/** What one rule says of one order. All rules are always evaluated; order does not matter. */
export type Outcome =
  | {
      readonly status: 'passed';
      /** What the rule saw. */
      readonly value: string;
      /** The setting it compared with: `highValue.USD = 300`. */
      readonly setting?: string;
    }
  | {
      readonly status: 'fired';
      readonly findings: readonly Finding[];
      readonly value: string;
      readonly setting?: string;
    }
  | {
      readonly status: 'not-applicable';
      readonly why: Why;
      /** The setting that leaves it nothing to look at. */
      readonly setting?: string;
    };

/** Another order that shares something with the one under review. */
export interface Relative {
  readonly shop: string;
  readonly order: string;
  readonly placedAt?: string;
  /** Still open: not shipped, closed or blocked. */
  readonly open: boolean;
  /** What it is worth, in minor units; only where values are added up. */
  readonly value?: { readonly amount: number | undefined; readonly currency: string };
}

/** What a rule may look at besides the order: nothing here reads a clock or a file. */
export interface RuleContext {
  readonly settings: ShopSettings;
  /** Instant of the review, ISO 8601 in UTC. */
  readonly now: string;
  /** Other orders with the same recipient and the same goods placed within the settings' window. */
  readonly sameGoods: readonly Relative[];
  /** Other open orders of the same shop with the same recipient and address. */
  readonly sameRecipient: readonly Relative[];
  /** Orders for this recipient that cannot travel with it, and why; only where others can. */
  readonly apart?: readonly { readonly order: string; readonly why: string }[];
  /** Orders of the shop that say they are sent again for this one. */
  readonly resentAs?: readonly string[];
  /** Other orders of the same buyer placed less than a day before or after; only where values are added up. */
  readonly sameBuyer?: readonly Relative[];
  /** How many people the shop's open orders at this address are for. */
  readonly namesAtAddress?: number;
  /** Units of each SKU that nineteen of twenty order lines do not exceed; undefined = too few lines to say. */
  readonly usualQuantity?: (shop: string, sku: string) => number | undefined;
  /** What the stock says of this order; absent when no stock is known. */
  readonly stock?: OrderStock;
  /** Entries of the seller's lists of people that fit this order. */
  readonly people?: readonly PersonMatch[];
  /** The seller's own rules, evaluated after the program's. */
  readonly ownRules?: readonly Rule[];
  /** What the seller switched rules to for an order, by code; what blocks is never switched. */
  readonly switches?: (order: Order) => Readonly<Record<string, 'off' | 'tell' | 'hold'>>;
  /** What the seller's rules want of this order that cannot all be; absent without such rules. */
  readonly conflicts?: (order: Order) => readonly string[];
  /** Findings of core/addresses/check-address for this order's shipTo, computed once. */
  readonly address: readonly Finding[];
}

export interface Rule {
  /** The code its findings carry (several rules may share a file's idea, never a code). */
  readonly code: string;
  /** Field of the order it looks at, in the words of `show`. */
  readonly field: string;
  readonly evaluate: (order: Order, context: RuleContext) => Outcome;
  /** True when it is plain that the rule will not fire: it is not asked where nobody wants to know what passed. */
  readonly isQuiet?: (order: Order, context: RuleContext) => boolean;
}
