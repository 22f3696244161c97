import type { Problem } from '../../problem.ts';
import type { OwnWords } from '../carrier-word.ts';
import type { Shipment } from '../shipment.ts';
import type { Template } from '../template/template.ts';

export type UploadPlatform =
  | 'shopify'
  | 'tiktok'
  | 'taobao'
  | 'pinduoduo'
  | 'amazon'
  | 'ebay'
  | 'woocommerce'
  | 'etsy'
  | 'douyin'
  | 'jd'
  | 'shopee'
  | 'lazada'
  | 'plain';

export interface UploadOptions {
  /** `YYYY-MM-DD`, today in the shop's time zone: in the files' names, and as ship date where a shipment has none. */
  readonly date: string;
  /** Shopify: mail the customer. Nobody is mailed unless it is true. */
  readonly notify?: boolean;
  /** Carrier → the platform's word, where the seller knows better. */
  readonly ownWords?: OwnWords;
  /** TikTok's layout: `v2`, 4 columns (default), or `v1`, 7 columns. */
  readonly layout?: 'v1' | 'v2';
  /** TikTok's carriers: `US` (default) or `UK`. Amazon: `JP` has its own header. */
  readonly region?: 'US' | 'UK' | 'JP';
  /** Columns of the plain and Chinese files, in their order, to match the platform's template. */
  readonly columns?: readonly UploadColumn[];
  /** Taobao and the plain files: `gb18030` writes a csv that a Chinese spreadsheet opens without asking. */
  readonly encoding?: 'utf-8' | 'gb18030';
  /** Plain: without the mark at the beginning, for apps that map any CSV. Default true. */
  readonly bom?: boolean;
  /** WooCommerce: as chosen in the upload form. Default `day-first`. */
  readonly dateOrder?: 'day-first' | 'month-first';
  /** Numbers whose zeros at the end a person has confirmed. */
  readonly confirmed?: ReadonlySet<string>;
  /** The files correct numbers that were exported before. */
  readonly correction?: boolean;
  /** The instant, for the limits of corrections. */
  readonly now?: string;
  /** Whether the file's encoding has every character of a text, where that is an old one (`uploadEncoding`). */
  readonly canEncode?: (text: string) => boolean;
  /** The platform's own file as the seller downloaded it: filled instead of writing a new one. */
  readonly template?: Template;
}

export type UploadEncoding = 'utf-8' | 'gb18030' | 'shift_jis';

export interface UploadColumn {
  readonly name: string;
  readonly holds: 'order' | 'carrier' | 'number' | 'url' | 'sku' | 'quantity' | 'date';
}

/** A file as a value: io writes it, reads it back and compares. */
export interface UploadFile {
  readonly platform: UploadPlatform;
  readonly shop: string;
  readonly name: string;
  readonly format: 'csv' | 'tsv' | 'xlsx';
  /** Of csv and tsv; an xlsx has its own. */
  readonly encoding: UploadEncoding;
  readonly bom: boolean;
  readonly eol: '\n' | '\r\n';
  /** `none`: cells are written as they are. They hold no tab and no line break. */
  readonly quote: 'minimal' | 'none';
  /** Every cell is text, a number format never applies. All rows have the same length, but for those of a template. */
  readonly rows: readonly (readonly string[])[];
  /** Rows before the data. */
  readonly headerRows: number;
  readonly dataRows: number;
  /** xlsx only. */
  readonly sheet?: string;
  readonly merges?: readonly string[];
  /** What the file is made from: all else of it stays as it is. */
  readonly template?: Template;
}

/** A shipment that passed the checks common to all platforms, with the platform's word for its carrier. */
export interface ReadyShipment extends Shipment {
  readonly word: string;
  /** False: a name that the platform takes but does not know. */
  readonly listed: boolean;
}

/** What a person must enter by hand, because the platform takes no file for it. */
export interface HandEntry {
  readonly platform: UploadPlatform;
  readonly shop: string;
  readonly order: string;
  readonly carrier: string;
  readonly number: string;
  readonly url?: string;
  readonly reason: 'split-order' | 'no-upload-file';
  readonly lines: Shipment['lines'];
}

/** Everything of a file but what the plan adds. */
export type DraftFile = Omit<UploadFile, 'platform' | 'shop' | 'name' | 'dataRows'> & {
  /** Without ending; the plan adds shop and date: `{stem}-{date}-{shop}{suffix}.csv`. */
  readonly stem: string;
  readonly suffix?: string;
  readonly ending: string;
  /** Where it is not all rows after the header. */
  readonly dataRows?: number;
};

export interface Draft {
  readonly files: readonly DraftFile[];
  readonly heldBack: readonly Problem[];
  readonly byHand: readonly { readonly shipment: ReadyShipment; readonly reason: HandEntry['reason'] }[];
}

/** One platform's upload file: how it is written and, apart from that, how it is read. */
export interface UploadFormat {
  /** Table of carriers' words in templates/carriers/words/. */
  wordTable(options: UploadOptions): string;
  /** The only words for carriers that this file takes. */
  readonly words?: readonly string[];
  /** Default UTF-8. */
  encoding?(options: UploadOptions): UploadEncoding;
  /** A parcel of a part of an order: rows of its own, or entered by hand. */
  readonly parts: 'rows' | 'by-hand' | 'by-line-id';
  /** True: an order may have several numbers without saying which goods are in which parcel. */
  readonly severalNumbers: boolean;
  /** How often, and for how many hours after the first export, the platform takes another number. */
  readonly corrections?: { readonly most: number; readonly hours: number };
  /** Shipments of one shop, checked, in the order of the source export. */
  write(shipments: readonly ReadyShipment[], options: UploadOptions): Draft;
  /** What a file of this format says. */
  read(rows: readonly (readonly string[])[], options?: Partial<UploadOptions>): UploadedShipment[];
}

/** What an upload file says of one order and number. */
export interface UploadedShipment {
  readonly order: string;
  /** The platform's word. */
  readonly carrier: string;
  readonly number: string;
  readonly url?: string;
  readonly date?: string;
  readonly groupId?: string;
  readonly notify?: boolean;
  readonly whole: boolean;
  readonly lines: readonly { readonly sku?: string; readonly lineId?: string; readonly quantity: string }[];
}
