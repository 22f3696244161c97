import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { REVIEW_EN } from './words/review-en.ts';

/** The first lines of a walk: what the rules decided and what waits. */
export function walkStartText(
  review: {
    readonly reviewed: number;
    readonly approved: number;
    readonly held: number;
    readonly blocked: number;
  },
  heldByHand: number,
): string {
  const words = book('review', REVIEW_EN);
  const { reviewed, approved, held, blocked } = review;
  const byHand = heldByHand > 0 ? words.heldByHand(heldByHand) : '';
  return `${words.counts(reviewed, approved, held, blocked, false)}${byHand}\n`;
}

/** What the walk did, and how to go on. */
export function walkEndText(
  counts: { readonly approved: number; readonly held: number; readonly edited: number },
  left: number,
): string {
  const words = book('review', REVIEW_EN);
  const { next } = book('common', COMMON_EN);
  const more = left > 0 ? words.left(left) + next('orders review') : next('orders batch');
  return `\n${words.walked(counts.approved, counts.held, counts.edited)}\n${more}\n`;
}

/** A page of the orders that would be approved or fixed together, each on a line; the last one asks. */
export function alikeText(
  orders: readonly { readonly id: string; readonly recipient: string; readonly value: string }[],
  seen: number,
  all: number,
  what: 'approve' | 'fix',
): string {
  const rows = orders.map(
    ({ id, recipient, value }) =>
      `  ${visible(id)}  ${visible(recipient)}  ${visible(value.replace(/\s+/g, ' '))}\n`,
  );
  const words = book('review', REVIEW_EN);
  const ask =
    seen < all ? words.alikePage(seen, all) : words[what === 'fix' ? 'fixThese' : 'approveThese'](all);
  return `\n${rows.join('')}${ask}\n`;
}

export function saidText(
  what: 'approved' | 'held' | 'noted' | 'edited' | 'skipped' | 'undone',
  id: string,
  more = '',
): string {
  const told = book('review', REVIEW_EN).said[what](visible(id));
  return `${told}${more === '' ? '' : `${book('common', COMMON_EN).colon}${visible(more)}`}\n`;
}
