import type { ItemSource, PairSaid } from '../platforms/export-format.ts';
import type { Problem } from '../problem.ts';
import { isOpen, type Judgement } from './judgement.ts';
import type { OrderGroup } from './order-group.ts';
import type { Complain } from './read-facts.ts';

/** Gives an order of the order file the lines that the item file holds for it. */
export function addPairItems(
  group: OrderGroup,
  overall: Judgement,
  items: ItemSource,
  complain: Complain,
): Problem | undefined {
  const found = items.take(group.id);
  if (!found) return complain('order/no-items', 'order', group.id);
  if ('code' in found)
    return {
      ...complain('order/bad-item', 'order', group.id),
      facts: { item: found.code, line: String(found.line) },
    };
  group.overall = overall;
  for (const item of found) {
    const judgement = under(overall, item.judgement);
    group.judgements.push(judgement);
    if (item.said) addSaid(group, item.said);
    group.lines.push(isOpen(judgement) ? item.line : { ...item.line, toShip: 0 });
  }
  return undefined;
}

/** Notes and flags of the item file; a note that the order has already is not said twice. */
function addSaid(group: OrderGroup, said: PairSaid): void {
  group.flags.push(...said.flags);
  const { first } = group;
  if (!first) return;
  const [buyerNote, sellerNote] = (['buyerNote', 'sellerNote'] as const).map((field) => {
    const [known = '', more] = [first[field], said[field]];
    return more === '' || `\n${known}\n`.includes(`\n${more}\n`)
      ? known
      : [known, more].filter((note) => note !== '').join('\n');
  });
  group.first = { ...first, ...(buyerNote && { buyerNote }), ...(sellerNote && { sellerNote }) };
}

/** What the item file says of a line, within what the order file says of the whole. */
function under(overall: Judgement, item: Judgement): Judgement {
  return {
    payment: overall.payment === 'paid' && item.payment !== 'unknown' ? item.payment : overall.payment,
    fulfillment: item.words === '' ? overall.fulfillment : item.fulfillment,
    cancel: overall.cancel === 'cancelled' ? 'cancelled' : item.cancel,
    refund: item.refund === 'none' && overall.refund === 'full' ? 'full' : item.refund,
    words: item.words,
  };
}
