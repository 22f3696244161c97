/** What one label is printed for: one order, several merged ones, or a part of one. Text as it shall be read. */
export interface ParcelLabel {
  /** Code of the parcel, printed as Code 128: `B7-014`. ASCII. */
  readonly parcel: string;
  readonly batch: string;
  /** Place in the batch, from 1, and the batch's number of parcels: `14/37`. */
  readonly position: number;
  readonly of: number;
  /** The platform's order ids. */
  readonly orders: readonly string[];
  readonly shopName: string;
  /** Sender, line by line. */
  readonly from: readonly string[];
  /** Recipient, line by line in the order of the country of destination. */
  readonly to: readonly string[];
  /** The line of `to` that is the name, printed heavy; without it the first line is taken for it. */
  readonly recipient?: string;
  /** ISO 3166 alpha-2; chooses regional letter forms. */
  readonly country: string;
  readonly postcode: string;
  /** Pieces in the parcel. */
  readonly units: number;
  readonly lines: readonly ParcelLine[];
  readonly note?: string;
  readonly gift?: boolean;
  /** How many times it was printed before. */
  readonly reprint?: number;
  readonly carrier?: string;
  readonly channel?: string;
  /** Printed as Code 128 only when known: a number is never invented. */
  readonly trackingNumber?: string;
  /** When it was ordered, as it shall be read. */
  readonly placedAt?: string;
  /** Amounts with their currency, only where they shall be printed. */
  readonly prices?: ParcelPrices;
  /** Closing words of the shop on a slip: thanks, how to return. */
  readonly closing?: string;
  /** Address of the shop for its buyers. */
  readonly website?: string;
}

/** Amounts as they shall be read; absent ones are not known. */
export interface ParcelPrices {
  readonly subtotal?: string;
  readonly shipping?: string;
  readonly discount?: string;
  readonly taxes?: string;
  readonly total?: string;
}

export interface ParcelLine {
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  readonly quantity: number;
  /** Pieces ordered, where the rest comes apart. */
  readonly ordered?: number;
  /** Price of one and of all of them, as they shall be read. */
  readonly price?: string;
  readonly linePrice?: string;
}
