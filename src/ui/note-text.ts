import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { REVIEW_EN } from './words/review-en.ts';

/** What `note` did. An order whose label is printed already has it without the note. */
export function noteText(
  orders: readonly { readonly order: string; readonly state: string }[],
  dryRun: boolean,
): string {
  const printed = orders.filter(({ state }) => state === 'printed' || state === 'packed');
  const words = book('review', REVIEW_EN);
  const late =
    printed.length > 0
      ? `${words.printedBefore(printed.map(({ order }) => visible(order)).join(book('common', COMMON_EN).comma))}\n`
      : '';
  return `${words.noted(orders.length, dryRun)}\n${late}`;
}
