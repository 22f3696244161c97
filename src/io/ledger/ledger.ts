import type { Finding } from '../../core/orders/finding.ts';
import type { Address } from '../../core/orders/order.ts';
import type { OrderState } from '../../core/orders/state.ts';
import type { Problem } from '../../core/problem.ts';
import type { OrderPack } from './order-pack.ts';
import type { PrintingChanging, PrintingReading } from './printing.ts';
import type {
  Batch,
  ImportCounts,
  InParcel,
  NewParcel,
  NewShipment,
  Note,
  OrderEvent,
  PartLine,
  Shop,
  Source,
  StoredDocument,
  StoredOrder,
  StoredShipment,
  Verdict,
  Ways,
} from './stored.ts';
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

/** Which shipments; those that others replace only when asked for. */
export interface ShipmentFilter {
  readonly exported?: boolean;
  /** Key of the order. */
  readonly order?: number;
  /** Tracking number. */
  readonly number?: string;
  readonly replaced?: boolean;
}

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

export interface Reading extends PrintingReading, WarehouseReading {
  shops(): Promise<readonly Shop[]>;
  counts(): Promise<Readonly<Record<OrderState, number>>>;
  /** Keys in the order placed (then by key). */
  orderKeys(filter?: OrderFilter): Promise<readonly number[]>;
  /** In the order of the keys. Throws Stop `ledger/damaged` when a stored order does not match its digest. */
  orders(keys: readonly number[]): Promise<readonly StoredOrder[]>;
  /** Orders a person may mean: `#1001`, `1001`, the platform's second id, or `shop/#1001`. */
  find(reference: string): Promise<readonly number[]>;
  /**
   * Keys of orders placed at or after an instant (UTC, '' = any) whose facts hold a text, the oldest first: a search
   * through all of them, for one order at a time.
   */
  mentioning(text: string, placedFrom: string, most: number): Promise<readonly number[]>;
  /** Order ids near to one that was not found, for a hint. */
  someIds(limit: number): Promise<readonly string[]>;
  notes(key: number): Promise<readonly Note[]>;
  history(key: number): Promise<readonly OrderEvent[]>;
  batches(): Promise<readonly Batch[]>;
  batch(name: string): Promise<Batch | undefined>;
  /** Numbers that a correction has replaced are left out but for `replaced`. */
  shipments(filter?: ShipmentFilter): Promise<readonly StoredShipment[]>;
  /** How people said orders shall travel: together, or in parts. */
  ways(): Promise<Ways>;
  /** Where these orders are: one for each parcel that counts, the oldest first. */
  inParcels(keys: readonly number[]): Promise<readonly InParcel[]>;
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

export interface Changing extends Reading, PrintingChanging, WarehouseChanging {
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
  putOrders(source: number, orders: OrderPack): Promise<PutCounts>;
  /** `newer`: the seller says this file is newer than all before. */
  finishOrders(source: number, options: { readonly newer: boolean }): Promise<PutCounts>;
  finishSource(key: number, counts: ImportCounts): Promise<void>;
  decide(decisions: readonly Decision[]): Promise<void>;
  /** Keeps what a review was made with under the hash that its decisions carry; once. */
  keepRules(hash: string, doc: string): Promise<void>;
  giveVerdict(key: number, verdict: Verdict, state: OrderState): Promise<void>;
  addNote(key: number, text: string): Promise<void>;
  editAddress(key: number, address: Address): Promise<void>;
  /** An order with a rest that is in no parcel stays approved. Throws for units that are not there to ship. */
  createBatch(
    parcels: readonly NewParcel[],
    from?: { readonly location?: string; readonly supplier?: string },
  ): Promise<Batch>;
  /** These orders share a parcel from now on, with all that any of them shared one with. */
  merge(keys: readonly number[]): Promise<void>;
  /** The order's parcels from 1; what stands under 0 stays behind. */
  split(key: number, parts: ReadonlyMap<number, readonly PartLine[]>): Promise<void>;
  /** Undoes `merge` for the whole group and `split` of these orders. @returns how many orders it concerned */
  takeApart(keys: readonly number[]): Promise<number>;
  /** A batch that a supplier sends has left the house: its parcels want no label and no bench. */
  giveToSupplier(batch: number, document: StoredDocument): Promise<void>;
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
