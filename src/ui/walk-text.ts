import { visible } from './visible.ts';
import { plural } from './words.ts';

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
  const byHand =
    heldByHand > 0
      ? ` ${plural(heldByHand, 'order')} held by a person: orders review --all walks through them too.`
      : '';
  return `Reviewed ${plural(review.reviewed, 'order')}: ${review.approved} approved, ${review.held} held, ${review.blocked} blocked.${byHand}\n`;
}

/** What the walk did, and how to go on. */
export function walkEndText(
  counts: { readonly approved: number; readonly held: number; readonly edited: number },
  left: number,
): string {
  const done = `\n${plural(counts.approved, 'order')} approved, ${counts.held} held, ${plural(counts.edited, 'address', 'addresses')} changed; all saved.\n`;
  return `${done}${left > 0 ? `${plural(left, 'order')} left. Next: orders review\n` : 'Next: orders batch\n'}`;
}

/** A page of the orders that "approve all" would approve, each on a line; the last one asks. */
export function alikeText(
  orders: readonly { readonly id: string; readonly recipient: string; readonly value: string }[],
  seen: number,
  all: number,
): string {
  const rows = orders.map(
    ({ id, recipient, value }) =>
      `  ${visible(id)}  ${visible(recipient)}  ${visible(value.replace(/\s+/g, ' '))}\n`,
  );
  const ask =
    seen < all
      ? `${seen} of ${all}.   any key: the next   q no`
      : `Approve these ${plural(all, 'order')}? y yes   any other key: no`;
  return `\n${rows.join('')}${ask}\n`;
}

export function saidText(
  what: 'approved' | 'held' | 'noted' | 'edited' | 'skipped' | 'undone',
  id: string,
  more = '',
): string {
  return `${visible(id)} ${what}${more === '' ? '' : `: ${visible(more)}`}\n`;
}
