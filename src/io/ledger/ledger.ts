import type { Finding } from '../../core/orders/finding.ts';
import type { Address, Order } from '../../core/orders/order.ts';
import type { OrderState } from '../../core/orders/state.ts';
import type { Problem } from '../../core/problem.ts';
import type { WarehouseChanging, WarehouseReading } from './warehouse.ts';

/** The one way to the ledger. SQLite stands behind it today; callers see no SQL. */
export interface Ledger extends Reading {
  /** Why nothing may be written (damage found on opening), if so. */
  readonly damage: Problem | undefined;
  /**
   * One transaction and one journal row. `work` reads and writes under the writers' lock; a thrown error or a dry
   * run leaves the ledger as it was, and so does work that wrote nothing (then `seq` is undefined).
   */
  change<T>(
    entry: JournalEntry,
    work: (tx: Changing) => Promise<T>,
  ): Promise<{ seq: number | undefined; result: T }>;
  /** Takes back the newest change that has not been taken back. */
  undo(entry: JournalEntry, allowPaper: boolean): Promise<UndoResult>;
  check(): Promise<CheckReport>;
  /** A consistent copy, made while others may read and write. */
  backup(file: string): Promise<void>;
  close(): void;
}

export interface JournalEntry {
  readonly command: string;
  readonly who: string;
  /** Instant in UTC. */
  readonly at: string;
  readonly dryRun?: boolean;
  /** Facts for `orders log`; the work may add to them. No personal data. */
  readonly what: Record<string, string | number>;
  /** True when paper or an upload file leaves the house with this change: undo then asks first. */
  readonly paper?: boolean;
}

export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly command: string;
  readonly what: Readonly<Record<string, string | number>>;
  readonly paper: boolean;
  readonly undoneBy: number | undefined;
}

export type UndoResult =
  | { readonly status: 'undone'; readonly seq: number; readonly row: JournalRow }
  | { readonly status: 'nothing' }
  | { readonly status: 'paper'; readonly row: JournalRow };

export interface CheckReport {
  readonly ok: boolean;
  readonly orders: number;
  readonly changes: number;
  /** Newest change whose place in the chain is intact. */
  readonly lastGoodChange: number;
  readonly problems: readonly Problem[];
}

export interface Shop {
  readonly key: number;
  readonly name: string;
  readonly platform: string;
  readonly currency: string;
  readonly timeZone: string;
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

export interface OrderFilter {
  readonly states?: readonly OrderState[];
  readonly shop?: string;
  readonly batch?: string;
  /** Placed at or after, at or before: instants in UTC. */
  readonly placedFrom?: string;
  readonly placedTo?: string;
  readonly archived?: boolean;
  /** Only orders whose review was made with other settings or rules than these. */
  readonly notReviewedWith?: string;
}

export interface Reading extends WarehouseReading {
  shops(): Promise<readonly Shop[]>;
  counts(): Promise<Readonly<Record<OrderState, number>>>;
  /** Keys in the order placed (then by key). */
  orderKeys(filter?: OrderFilter): Promise<readonly number[]>;
  /** In the order of the keys. Throws Stop `ledger/damaged` when a stored order does not match its digest. */
  orders(keys: readonly number[]): Promise<readonly StoredOrder[]>;
  /** Orders a person may mean: `#1001`, `1001`, the platform's second id, or `shop/#1001`. */
  find(reference: string): Promise<readonly number[]>;
  /** Order ids near to one that was not found, for a hint. */
  someIds(limit: number): Promise<readonly string[]>;
  notes(key: number): Promise<readonly Note[]>;
  history(key: number): Promise<readonly OrderEvent[]>;
  batches(): Promise<readonly Batch[]>;
  batch(name: string): Promise<Batch | undefined>;
  /** Numbers that a correction has replaced are left out but for `replaced`. */
  shipments(filter?: {
    readonly exported?: boolean;
    readonly order?: number;
    readonly number?: string;
    readonly replaced?: boolean;
  }): Promise<readonly StoredShipment[]>;
  source(shop: string, sha256: string): Promise<Source | undefined>;
  /** Parcels whose label exists but whose order is no longer good to ship. */
  pulls(): Promise<readonly { readonly parcel: string; readonly batch: string; readonly order: number }[]>;
  journal(limit: number): Promise<readonly JournalRow[]>;
}

/** An order as it comes from a file, with its stored form made beside the reading. */
export interface IncomingOrder {
  readonly id: string;
  readonly platformId: string;
  /** UTC, '' if the export does not say. */
  readonly placedAt: string;
  /** Latest instant the order tells of (UTC): hints at when the file was exported. */
  readonly latest: string;
  /** core/orders/stored-form. */
  readonly doc: string;
  readonly line: number;
  readonly rows: number;
}

export interface PutCounts {
  readonly new: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly rowsNew: number;
  readonly rowsUnchanged: number;
  readonly rowsChanged: number;
  readonly problems: readonly Problem[];
}

export interface Decision {
  readonly key: number;
  readonly state: OrderState;
  readonly findings: readonly Finding[];
  readonly reviewedWith: string;
}

export interface Changing extends Reading, WarehouseChanging {
  readonly seq: number;
  /** A point inside the change to which it can go back. */
  savepoint(): Promise<{ back(): Promise<void> }>;
  /** Facts added to the journal row of this change. */
  say(facts: Readonly<Record<string, string | number>>): void;
  addShop(shop: Omit<Shop, 'key'>): Promise<Shop>;
  editShop(key: number, shop: Partial<Omit<Shop, 'key'>>): Promise<void>;
  addSource(source: {
    shop: number;
    file: string;
    sha256: string;
    bytes: number;
    format: string;
    encoding: string;
    exportedAt: string;
  }): Promise<number>;
  /** Orders of a source, batch by batch. Orders that changed are decided by finishSource. */
  putOrders(source: number, orders: readonly IncomingOrder[]): Promise<PutCounts>;
  /** `newer`: the seller says this file is newer than all before. */
  finishOrders(source: number, options: { readonly newer: boolean }): Promise<PutCounts>;
  finishSource(key: number, counts: ImportCounts): Promise<void>;
  decide(decisions: readonly Decision[]): Promise<void>;
  giveVerdict(key: number, verdict: Verdict, state: OrderState): Promise<void>;
  addNote(key: number, text: string): Promise<void>;
  editAddress(key: number, address: Address): Promise<void>;
  createBatch(parcels: readonly { readonly orders: readonly number[] }[]): Promise<Batch>;
  undoBatch(key: number): Promise<void>;
  markPrinted(batch: number, parcels: readonly string[], documents: readonly StoredDocument[]): Promise<void>;
  /** `facts` go into the history of the parcel's orders (e.g. that no scan was made). */
  markPacked(parcel: string, facts?: Readonly<Record<string, string>>): Promise<void>;
  addShipment(shipment: NewShipment): Promise<void>;
  setState(
    key: number,
    state: OrderState,
    event: OrderEvent['kind'],
    facts: Readonly<Record<string, string>>,
  ): Promise<void>;
  markExported(
    shipments: readonly number[],
    file: { platform: string; shop: string; name: string; sha256: string; rows: number },
  ): Promise<void>;
  archive(keys: readonly number[]): Promise<void>;
}
