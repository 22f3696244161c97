import type { ItemSource } from '../platforms/export-format.ts';
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
    group.lines.push(isOpen(judgement) ? item.line : { ...item.line, toShip: 0 });
  }
  return undefined;
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
