import type { DecimalSign } from '../orders/amounts.ts';
import type { DateStyle } from '../orders/dates.ts';
import type { Encoding } from '../text/decode.ts';
import type { MappedFlag } from './mapped-flags.ts';

/**
 * How a file's columns tell orders: plain data. The simple platforms are written so, and a seller can write one for
 * any other table (`orders import --map mapping.yaml`).
 */
export interface Mapping {
  /** `etsy-items` … */
  readonly id: string;
  readonly platform: string;
  /** Column names of which all must be there for a file to be of this format; several sets may be given. */
  readonly signatures: readonly (readonly string[])[];
  /** `order`: one row per order · `line`: one row per order and article · `unit`: one row per single piece. */
  readonly rows: 'order' | 'line' | 'unit';
  /** Field → names its column may have; the first one found counts. */
  readonly columns: Columns;
  /** Fields that no column tells. */
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  readonly dates: DateStyle;
  /** IANA zone of dates without an offset; absent: the shop's. */
  readonly timeZone?: string;
  readonly decimal: DecimalSign;
  /**
   * Words of the `status` column, compared after NFKC and without spaces and case; `*` is any other word. The names
   * of the meanings themselves are always understood.
   */
  readonly words?: Readonly<Record<string, Meaning>>;
  /** Words of other columns that change what the status says. */
  readonly refundWords?: Readonly<Record<string, Meaning>>;
  /** Columns that raise a flag of the order: a seller's own words for what platforms say in columns of theirs. */
  readonly flags?: readonly MappedFlag[];
  /** Columns kept as the order's attributes, under the column's name. */
  readonly attributes?: readonly string[];
  /** Texts that stand for an empty cell in this file. */
  readonly blanks?: readonly string[];
  /** First cells (normalised, beginning) of rows that are no data: footers. */
  readonly footers?: readonly string[];
  readonly encodings?: readonly Encoding[];
  /** False: `"` is data. */
  readonly quoted?: boolean;
  /** Cells like `="2650…"` occur. */
  readonly formulaCells?: boolean;
  /** Order ids must match this; others are a row's error. */
  readonly orderId?: string;
}

/** What a status word says of an order or a line. */
export type Meaning =
  | 'unpaid'
  | 'on-hold'
  | 'to-ship'
  | 'partly-shipped'
  | 'shipped'
  | 'cancelled'
  | 'cancel-requested'
  | 'refund-requested'
  | 'partly-refunded'
  | 'refunded'
  | 'nothing';

export const MEANINGS: readonly Meaning[] = [
  'unpaid',
  'on-hold',
  'to-ship',
  'partly-shipped',
  'shipped',
  'cancelled',
  'cancel-requested',
  'refund-requested',
  'partly-refunded',
  'refunded',
  'nothing',
];

/** Fields a column or a constant may fill. */
export const FIELDS = [
  'order',
  'platformId',
  'status',
  'refundStatus',
  'placedAt',
  'paidAt',
  'shippedAt',
  'cancelledAt',
  'shipBy',
  'currency',
  'total',
  'subtotal',
  'shipping',
  'taxes',
  'discount',
  'refunded',
  'buyerNote',
  'sellerNote',
  'tags',
  'email',
  'buyer',
  'paymentMethod',
  'shippingMethod',
  'source',
  'shop',
  'mergeKey',
  'recipient',
  'recipientLast',
  'organization',
  'address1',
  'address2',
  'address3',
  'district',
  'city',
  'region',
  'postcode',
  'country',
  'phone',
  'line',
  'sku',
  'name',
  'variant',
  'quantity',
  'toShip',
  'returned',
  'unitPrice',
  'lineTotal',
  'lineDiscount',
  'weight',
  'lineWeight',
  'weightUnit',
] as const;

export type Field = (typeof FIELDS)[number];
export type Columns = Readonly<Partial<Record<Field, readonly string[]>>>;

/** Fields without which a table tells no orders. A file of one piece per row needs no quantity. */
export function neededFields(rows: Mapping['rows']): readonly Field[] {
  return rows === 'unit' ? ['order'] : ['order', 'quantity'];
}

/** Fields that say where a parcel goes; in one order they must not differ from row to row. */
export const SHIP_TO_FIELDS: readonly Field[] = [
  'recipient',
  'recipientLast',
  'organization',
  'address1',
  'address2',
  'address3',
  'district',
  'city',
  'region',
  'postcode',
  'country',
  'phone',
];

/** Money of the whole order: repeated on each of its rows, never summed over them. */
export const TOTAL_FIELDS = ['total', 'subtotal', 'shipping', 'taxes', 'discount', 'refunded'] as const;
