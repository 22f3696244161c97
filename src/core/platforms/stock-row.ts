/** What a stock or product file says of one SKU in one place. A missing key means the file does not say. */
export interface StockRow {
  readonly sku: string;
  readonly location?: string;
  readonly bin?: string;
  /** To promise: on hand less what is committed. */
  readonly available?: number;
  /** To pick: what stands on the shelf. */
  readonly onHand?: number;
  readonly barcode?: string;
  readonly name?: string;
  /** No longer sold (a product archived or drafted, a column of the seller's own); false: sold. */
  readonly discontinued?: boolean;
  /** Of one piece, in grams; never 0. */
  readonly grams?: number;
  /** Of one piece, in cm³; never 0. */
  readonly volume?: number;
  /** Day by which what lies there goes first: best before, or the day it came in (`2026-12-31`). */
  readonly useBy?: string;
}
