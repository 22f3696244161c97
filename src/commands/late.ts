import { dueJson, dueText } from '../ui/due-text.ts';
import { book } from '../ui/language.ts';
import { ORDERS_EN } from '../ui/words/orders-en.ts';
import type { CommandBody } from './context.ts';
import { dueOrders } from './rules-due.ts';

/** `orders late`: what should have been handed over already. */
export const run: CommandBody = async (context) => {
  const late = (await dueOrders(context)).filter(({ hours }) => hours < 0);
  context.result({ orders: late.map(dueJson) }, () => dueText(late, context.terminal));
  if (late.length === 0) context.terminal.talk(`${book('orders', ORDERS_EN).noneLate}\n`);
  return 0;
};
