/** What lies in the parcel, for the buyer. Prices only where they are asked for: a slip may travel with a gift. */
export interface Slip {
  readonly parcel: string;
  readonly batch: string;
  readonly position: number;
  readonly of: number;
  readonly orders: readonly {
    readonly id: string;
    /** As it shall be read, like all that follows. */
    readonly placedAt?: string;
    readonly total?: string;
  }[];
  readonly shopName: string;
  /** Sender and contact, line by line. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly country: string;
  readonly lines: readonly SlipLine[];
  readonly note?: string;
  /** Closing words of the shop: thanks, how to return. */
  readonly closing?: string;
}

export interface SlipLine {
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  /** Pieces in this parcel. */
  readonly quantity: number;
  /** Pieces ordered, when the rest comes apart. */
  readonly ordered?: number;
  /** Of all its pieces, as it shall be read. */
  readonly price?: string;
}
