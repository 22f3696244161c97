import type { Judgement } from '../mapping/judgement.ts';
import type { Flag } from '../orders/flags.ts';
import type { Order, OrderLine } from '../orders/order.ts';
import type { Problem } from '../problem.ts';
import type { Encoding } from '../text/decode.ts';
import type { Header } from './header.ts';
import type { StockRow } from './stock-row.ts';

/** What a reader must know besides the rows. */
export interface ReadContext {
  readonly shop: string;
  readonly file: string;
  /** For exports that carry no currency or zone: the shop's. */
  readonly currency?: string;
  readonly timeZone?: string;
  readonly dateOrder?: 'day-first' | 'month-first';
  /** For the order half of a pair of files: what the item half holds, by order id. */
  readonly items?: ItemSource;
  /** Orders known (from a first reading) to have rows in several places of the file: held back until its end. */
  readonly scattered: ReadonlySet<string>;
}

/** Where a reader puts what it reads. Every row ends in exactly one of `order` or `reject`. */
export interface Sink {
  /** `at`: the physical lines of the order's rows, one per row. */
  order(order: Order, at: readonly number[]): void;
  /** These rows are not imported; the problem says why. */
  reject(lines: readonly number[], problem: Problem): void;
  /** Something to tell that rejects nothing. */
  tell(problem: Problem): void;
  /** The file as a whole is not what it seemed: nothing of it is imported. */
  refuse(problem: Problem): void;
  /** An order that was already handed over has more rows: read again with it in `scattered`. */
  scattered(id: string): void;
  /**
   * The order of day and month in the file's dates, found too late to have used it: read again with it as
   * `dateOrder`. A caller without this makes the reader keep all rows until it knows.
   */
  dateOrder?(order: 'day-first' | 'month-first'): void;
  /** One row of the item half of a pair. A caller without this reads no pairs. */
  item?(orderId: string, item: PairItem): void;
  /** What the file calls its shop, told for each row that says it. */
  shopName?(name: string): void;
  /** Rows of stock and product files (`kind` stock or products). A caller without this reads no such files. */
  stock?(rows: readonly StockRow[], line: number): void;
  /** A row of the item half that cannot be read; its whole order is then rejected in both files. */
  badItem?(orderId: string, line: number, problem: Problem): void;
}

/** A line of an order that the other file of the pair tells. */
export interface PairItem {
  readonly line: OrderLine;
  readonly judgement: Judgement;
  /** What the item file says of the order besides: notes and flags. Absent = nothing. */
  readonly said?: PairSaid;
  /** Physical line in the item file. */
  readonly at: number;
}

/** Of a row of the item half, what is said of its order; empty where the file has no such columns. */
export interface PairSaid {
  readonly flags: readonly Flag[];
  readonly buyerNote: string;
  readonly sellerNote: string;
}

/** The item half of a pair. */
export interface ItemSource {
  /** The items of an order in the order of their file, or what is wrong with one of them. */
  take(orderId: string): readonly PairItem[] | Problem | undefined;
  /** The order's row was rejected: its items are rejected with it. */
  reject(orderId: string, problem: Problem): void;
}

export interface RowReader {
  /**
   * Cells of one row and the physical line it starts on. `no-row`: the file's own words (description, footer, blank
   * cells), not to be counted.
   */
  row(cells: string[], line: number): 'no-row' | undefined;
  /** No more rows. */
  end(): void;
}

/** One kind of file of one platform. */
export interface ExportFormat {
  /** `shopify-orders`, `tiktok-orders` … */
  readonly id: string;
  readonly platform: string;
  readonly kind: 'orders' | 'items' | 'stock' | 'products' | 'other';
  /** The file is of this format when all columns of one of these sets are in its header (normalised names). */
  readonly signatures: readonly (readonly string[])[];
  /** Columns without which it cannot be read; of a list inside the list, one is enough. */
  readonly needed: readonly (string | readonly string[])[];
  /** For files that are refused: the file to export instead. */
  readonly instead?: string;
  /** Encodings besides UTF-8 and UTF-16 this platform writes; tried only for its own header. */
  readonly encodings?: readonly Encoding[];
  /** Tells two of them apart by the file's beginning, where both decode it. Absent: the first that decodes it. */
  readonly encodingFits?: (encoding: Encoding, head: string) => boolean;
  /** False: `"` is data (Amazon's tab-separated reports). Default true. */
  readonly quoted?: boolean;
  /** True: cells like `="2650…"` occur, whose quotes are not CSV's. */
  readonly formulaCells?: boolean;
  /** Ids of the formats that hold the other half; a file alone is refused. */
  readonly pairsWith?: readonly string[];
  /** Absent: the file is recognised only to be refused by name. Stock and products are read only for a `stock` sink. */
  readonly open?: (header: Header, context: ReadContext, sink: Sink) => RowReader;
}
