import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

/** The words printed on labels, slips and cards (of lists: pick-list-words.ts). Templates reach the plain texts as `words.…`. */
export interface DocumentWords {
  readonly plain: PlainWords;
  /** Titles of the files, by kind of document. */
  readonly titles: Readonly<Record<'labels' | 'slips' | 'card' | 'return-slip', (batch: string) => string>>;
  readonly items: (count: number) => string;
  /** How a card addresses someone. */
  readonly greeting: (name: string) => string;
  readonly page: (number: number, of: number) => string;
  /** A line of which only a part lies in this parcel. */
  readonly partOf: (quantity: number, ordered: number) => string;
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
  readonly price: string;
  readonly total: string;
  readonly order_total: string;
  readonly subtotal: string;
  readonly shipping: string;
  readonly discount: string;
  readonly taxes: string;
  readonly thank_you: string;
  readonly thanks_sentence: string;
}

/** The words in a language; any other language tag gets the English ones. */
export function documentWords(lang: string): DocumentWords {
  return /^zh\b/i.test(lang) ? WORDS_ZH : WORDS_EN;
}
