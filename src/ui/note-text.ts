import { visible } from './visible.ts';
import { plural } from './words.ts';

/** What `note` did. An order whose label is printed already has it without the note. */
export function noteText(
  orders: readonly { readonly order: string; readonly state: string }[],
  dryRun: boolean,
): string {
  const printed = orders.filter(({ state }) => state === 'printed' || state === 'packed');
  const late =
    printed.length > 0
      ? `${printed.map(({ order }) => visible(order)).join(', ')}: printed before this note; the paper does not show it.\n`
      : '';
  return `${dryRun ? 'Would note' : 'Noted'} on ${plural(orders.length, 'order')}.\n${late}`;
}
