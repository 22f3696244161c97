import type { Finding } from '../../core/orders/finding.ts';
import type { Address, Order } from '../../core/orders/order.ts';
import type { OrderState } from '../../core/orders/state.ts';
import type { ParcelWhy } from '../../core/warehouse/place-parcels.ts';

// What the ledger holds, as values.

export interface Shop {
  readonly key: number;
  readonly name: string;
  readonly platform: string;
  readonly currency: string;
  readonly timeZone: string;
  /** What the platform's exports call it; absent until one said so. */
  readonly nameInExports?: string;
}

export interface Source {
  readonly key: number;
  readonly shop: string;
  readonly file: string;
  readonly sha256: string;
  readonly exportedAt: string;
  readonly counts: ImportCounts;
  readonly seq: number;
}

export interface ImportCounts {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly rowsNew: number;
  readonly rowsUnchanged: number;
  readonly rowsChanged: number;
  readonly ordersNew: number;
  readonly ordersUnchanged: number;
  readonly ordersChanged: number;
}

/** A person's word on an order. It holds for the facts it was given for, not for a changed order. */
export interface Verdict {
  readonly verdict: 'approved' | 'held';
  readonly who: string;
  readonly because: string;
  readonly at: string;
}

export interface StoredOrder {
  readonly key: number;
  /** As exported, but for an address edited by a person. */
  readonly order: Order;
  readonly state: OrderState;
  readonly archived: boolean;
  readonly source: { readonly file: string; readonly line: number };
  readonly findings: readonly Finding[];
  /** Hash of the settings and rules the findings were made with; '' if never reviewed. */
  readonly reviewedWith: string;
  readonly verdict: Verdict | undefined;
  /** Address as exported, where a person edited it. */
  readonly exportedAddress: Address | undefined;
  readonly batch: string | undefined;
  readonly parcel: string | undefined;
}

export interface Note {
  readonly text: string;
  readonly who: string;
  readonly at: string;
}

export interface OrderEvent {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly kind:
    | 'imported'
    | 'changed'
    | 'reviewed'
    | 'approved'
    | 'held'
    | 'noted'
    | 'edited'
    | 'batched'
    | 'printed'
    | 'packed'
    | 'merged'
    | 'split'
    | 'apart'
    | 'pulled'
    | 'tracked'
    | 'exported'
    | 'archived';
  readonly facts: Readonly<Record<string, string>>;
}

export interface Batch {
  readonly key: number;
  readonly name: string;
  readonly state: 'open' | 'printed' | 'undone';
  readonly at: string;
  /** Where its goods are fetched; '' = nobody has said. */
  readonly location: string;
  /** Who sends its parcels instead of the seller; '' = the seller does. */
  readonly supplier: string;
  readonly parcels: readonly Parcel[];
  readonly documents: readonly StoredDocument[];
}

export interface Parcel {
  readonly code: string;
  readonly position: number;
  /** Orders it still holds; one that went back to review has left it. */
  readonly orders: readonly number[];
  /** How often its label was handed over; above 1 it is marked as a reprint. */
  readonly printed: number;
  readonly pulled: boolean;
  readonly packed: boolean;
  /** What it holds of an order where that is not all of it; orders without such lines travel whole. */
  readonly lines: readonly PartLine[];
  /** Why it leaves from the batch's location. */
  readonly why: ParcelWhy | undefined;
}

/** So many units of one line of an order. */
export interface PartLine {
  readonly order: number;
  /** Key of the line. */
  readonly key: string;
  readonly quantity: number;
}

/** A parcel to be, as a batch is made of. */
export interface NewParcel {
  readonly orders: readonly number[];
  readonly lines?: readonly PartLine[];
  readonly why?: ParcelWhy | undefined;
}

/** An order's place in a parcel that counts. */
export interface InParcel {
  readonly order: number;
  readonly parcel: string;
  readonly batch: string;
  /** The batch's paper does not exist yet. */
  readonly open: boolean;
  readonly printed: boolean;
  readonly packed: boolean;
  /** Of its batch; '' = nobody has said. */
  readonly location: string;
  /** Of its batch; '' = the seller sends it. */
  readonly supplier: string;
  /** undefined: all of the order that is to ship. */
  readonly lines: readonly PartLine[] | undefined;
}

/** How a person said orders shall travel. */
export interface Ways {
  /** Order → number of its group; orders with the same number share a parcel. */
  readonly merged: ReadonlyMap<number, number>;
  /** Order → its parcels from 1; what stands under 0 stays behind for a later batch. */
  readonly parts: ReadonlyMap<number, ReadonlyMap<number, readonly PartLine[]>>;
}

export interface StoredDocument {
  readonly kind: string;
  readonly file: string;
  readonly pages: number;
  readonly sha256: string;
}

export interface StoredShipment {
  readonly key: number;
  readonly order: number;
  readonly parcel: string | undefined;
  readonly carrier: string;
  readonly number: string;
  readonly url: string;
  readonly shippedAt: string;
  /** Quantity per line key; undefined = the whole order. */
  readonly lines: readonly { readonly key: string; readonly quantity: number }[] | undefined;
  readonly exported: boolean;
  /** Instant of the export that wrote it. */
  readonly exportedAt: string | undefined;
  /** Key of the shipment whose number this one corrects. */
  readonly replaces: number | undefined;
  /** True: a corrected number has taken its place. */
  readonly replaced: boolean;
}

/** A shipment to be recorded. */
export type NewShipment = Omit<
  StoredShipment,
  'key' | 'exported' | 'exportedAt' | 'replaces' | 'replaced'
> & { readonly replaces?: number | undefined };
