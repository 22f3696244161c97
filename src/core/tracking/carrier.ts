/** What the data says about a carrier. Compiled from templates/carriers/carriers.yaml into data/. */
export interface Carrier {
  /** Our word for the carrier, e.g. `usps`. */
  readonly code: string;
  /** As people write it, e.g. `USPS`. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Code of the carrier whose forms these are; such a carrier is never a candidate of its own. */
  readonly partOf?: string;
  /** Ids of the definitions with the carrier's forms. */
  readonly definitions?: readonly string[];
  /** Country of the carrier's S10 numbers. */
  readonly s10?: string;
  /** Forms without a known check digit, without anchors. */
  readonly shapes?: readonly string[];
}

/** One form of number: its shape without spaces, and its check digit if it has one. */
export interface Definition {
  /** Pattern without anchors; named groups `SerialNumber`, `CheckDigit`, `CountryCode`. */
  readonly shape: string;
  readonly checksum?: Checksum;
  /** Content put before the serial number when it fits `when`, for the check digit only. */
  readonly prepend?: { readonly when: string; readonly content: string };
  /** The country must be one that issues S10 numbers. */
  readonly knownCountry?: boolean;
}

export type Checksum =
  | {
      readonly name: 'mod10';
      readonly evens: number;
      readonly odds: number;
      readonly reverse?: boolean;
    }
  | {
      readonly name: 'weighted';
      readonly weights: readonly number[];
      readonly modulo1: number;
      readonly modulo2: number;
    }
  | { readonly name: 'mod7' | 'luhn' | 's10' | 'mod_37_36' };
