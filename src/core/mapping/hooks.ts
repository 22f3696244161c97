import type { Address, Order } from '../orders/order.ts';
import type { DateOrder } from './date-order.ts';
import type { FlagColumn } from './flag-columns.ts';
import type { Judgement, UnknownWord } from './judgement.ts';
import type { RowCells } from './row-cells.ts';

/** What a platform does otherwise than a plain table: code, for the built-in formats only. */
export interface Hooks {
  /** A row that is no data; the code is told once (`file/description-row`). */
  skip?(row: RowCells, nth: number): string | undefined;
  judge?(row: RowCells): Judgement | UnknownWord;
  /** Columns that raise flags (orders/flags). */
  flags?: readonly FlagColumn[];
  shipTo?(row: RowCells): Address;
  /** For rows whose file names no currency. */
  currency?(row: RowCells): string;
  /** The market's, for dates without an offset where the shop has none. */
  timeZone?(row: RowCells): string | undefined;
  /** Where the format's own table fixes the order of day and month. */
  dateOrder?: DateOrder | undefined;
  /** Last word on an order, from its first row. */
  finish?(order: Order, row: RowCells): Order;
  /** One row that holds several articles, as several rows; a problem code where it cannot be split. */
  split?(row: RowCells): readonly (readonly string[])[] | string;
  /** True: the row tells the order only, its articles follow in rows of their own (eBay). */
  isSummary?(row: RowCells): boolean;
}
