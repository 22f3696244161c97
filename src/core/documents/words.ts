import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

/** The words printed on labels, lists, slips and cards. Templates reach the plain texts as `words.…`. */
export interface DocumentWords {
  readonly plain: PlainWords;
  readonly items: (count: number) => string;
  readonly orders: (count: number) => string;
  readonly pieces: (count: number) => string;
  readonly page: (number: number, of: number) => string;
  /** A line of which only a part lies in this parcel. */
  readonly partOf: (quantity: number, ordered: number) => string;
  readonly walk: (length: string, unit: string, proven: boolean) => string;
  readonly continued: (sku: string) => string;
}

export interface PlainWords {
  readonly batch: string;
  readonly order: string;
  readonly orders: string;
  readonly parcel: string;
  readonly note: string;
  readonly note_tag: string;
  readonly gift: string;
  readonly reprint: string;
  readonly on_pick_list: string;
  readonly more_on_pick_list: string;
  readonly lines_on_pick_list: string;
  readonly pick_list: string;
  readonly packing_slip: string;
  readonly return_slip: string;
  readonly from: string;
  readonly ship_to: string;
  readonly send_back_to: string;
  readonly return_steps: string;
  readonly reason: string;
  readonly reasons: string;
  readonly placed: string;
  readonly shipped_by: string;
  readonly quantity: string;
  readonly item: string;
  readonly sku: string;
  readonly bin: string;
  readonly parcels: string;
  readonly notes: string;
  readonly price: string;
  readonly total: string;
  readonly subtotal: string;
  readonly shipping: string;
  readonly discount: string;
  readonly taxes: string;
  readonly thank_you: string;
  readonly thanks_sentence: string;
  readonly dear: string;
  readonly phone: string;
}

/** The words in a language; any other language tag gets the English ones. */
export function documentWords(lang: string): DocumentWords {
  return /^zh\b/i.test(lang) ? WORDS_ZH : WORDS_EN;
}
