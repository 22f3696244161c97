import type { HandListWords } from '../documents/hand-list-words.ts';
import { forPeople } from './for-people.ts';
import type { HandEntry } from './uploads/upload-format.ts';

/** Rows of the list for the person who enters numbers in a platform's pages: nothing in it runs as a formula. */
export function handListRows(
  entries: readonly HandEntry[],
  words: HandListWords,
): readonly (readonly string[])[] {
  return [
    words.columns,
    ...entries.map((entry) => {
      const { platform, shop, order, carrier, number, url = '', reason } = entry;
      return [platform, shop, order, carrier, number, url, goodsOf(entry), words.why[reason]].map(forPeople);
    }),
  ];
}

/** What lies in the parcel: `2 × MUG; 1 × CAP`. */
export function goodsOf({ lines }: HandEntry): string {
  return lines.map(({ sku, name, quantity }) => `${quantity} × ${sku === '' ? name : sku}`).join('; ');
}
