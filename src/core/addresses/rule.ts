import type { Finding } from '../orders/finding.ts';
import type { PreparedAddress } from './prepared-address.ts';

/** An address as text; every field may be missing, which means ''. */
export interface AddressInput {
  /** ISO 3166 alpha-2 or a country's name. */
  readonly country?: string | undefined;
  readonly recipient?: string | undefined;
  readonly organization?: string | undefined;
  readonly address1?: string | undefined;
  readonly address2?: string | undefined;
  readonly city?: string | undefined;
  /** State, province, prefecture: code or name. */
  readonly region?: string | undefined;
  readonly postcode?: string | undefined;
  readonly phone?: string | undefined;
}

export type AddressField = keyof AddressInput;

export interface CheckOptions {
  /** ISO 3166 alpha-2 of the sender: tells home from abroad. */
  readonly origin?: string;
  /** An empty phone is a finding. */
  readonly requirePhone?: boolean;
  /** An empty recipient is a finding. */
  readonly requireRecipient?: boolean;
  /** Longest line the carrier takes, in characters: a longer one is a warning. Also says that a carrier is known. */
  readonly carrierLimit?: number;
}

/** A finding whose field is a field of the address. */
export interface AddressFinding extends Finding {
  readonly field: AddressField;
}

/** One idea of what may be wrong with an address. */
export interface AddressRule {
  /**
   * `broken`: the text is not an address at all (masked, mojibake, placeholder …): looked at first, and what it finds
   * silences the `thin` rules on the same field, so that one fault is told once.
   * `thin`: an address, but not enough of it.
   */
  readonly kind: 'broken' | 'thin' | 'other';
  readonly check: (address: PreparedAddress) => readonly AddressFinding[];
}

export const NOTHING: readonly AddressFinding[] = [];
