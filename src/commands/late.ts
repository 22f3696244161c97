import { dueJson, dueText } from '../ui/due-text.ts';
import type { CommandBody } from './context.ts';
import { dueOrders } from './rules-due.ts';

/** `orders late`: what should have been handed over already. */
export const run: CommandBody = async (context) => {
  const late = (await dueOrders(context)).filter(({ hours }) => hours < 0);
  context.result({ orders: late.map(dueJson) }, () => dueText(late, context.terminal));
  if (late.length === 0) context.terminal.talk('No order is over its dispatch limit.\n');
  return 0;
};
