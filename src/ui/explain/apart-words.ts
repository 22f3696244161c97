import type { WhyApart } from '../../core/packing/merge-orders.ts';

export type ApartWords = Readonly<Record<WhyApart | 'between' | 'end', string>>;

/** `#1005 unpaid, #1006 preorder` with words for each reason: `#1005 (not paid), #1006 (pre-ordered)`. */
export function apartWords(apart: string, words: ApartWords): string {
  if (apart === '') return '';
  const told = apart.split(', ').map((one) => {
    const cut = one.lastIndexOf(' ');
    const why = one.slice(cut + 1);
    return `${one.slice(0, cut)} (${words[why as WhyApart] ?? why})`;
  });
  return `${told.join(words.between)}${words.end}`;
}
