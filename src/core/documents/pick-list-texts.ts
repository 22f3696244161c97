import type { PickRow } from './pick-list.ts';
import type { PickListWords } from './pick-list-words.ts';

/** What a row says besides: where its goods are not, what the stock file knows. */
export function remark({ nowhere, inStock, useBy }: PickRow, words: PickListWords): string {
  if (nowhere) return words.nowhere[nowhere];
  const stock = inStock === undefined ? [] : [words.inStock(inStock)];
  return [...(useBy === undefined ? [] : [words.useBy(useBy)]), ...stock].join(' · ');
}

/** `#3 ×2, #7 ×1`: place in the batch and pieces; a single piece for a single parcel is just `#3`. */
export function splitText(row: PickRow): string {
  if (row.split.length === 1 && row.quantity === 1) return `#${row.split[0]?.position}`;
  return row.split.map((share) => `#${share.position} ×${share.quantity}`).join(', ');
}
