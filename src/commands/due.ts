import { Stop } from '../core/problem.ts';
import { dueJson, dueText } from '../ui/due-text.ts';
import { book } from '../ui/language.ts';
import { ORDERS_EN } from '../ui/words/orders-en.ts';
import type { CommandBody } from './context.ts';
import { readText } from './option-values.ts';
import { dueOrders } from './rules-due.ts';

/** `orders due [--within 24h]`: what has a dispatch limit, by the time left; late ones first. */
export const run: CommandBody = async (context, _args, options) => {
  const within = hoursOf(readText(options, 'within'));
  const due = (await dueOrders(context)).filter(({ hours }) => hours < within);
  context.result({ orders: due.map(dueJson) }, () => dueText(due, context.terminal));
  if (due.length === 0) context.terminal.talk(`${book('orders', ORDERS_EN).noLimit}\n`);
  return 0;
};

function hoursOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  const match = /^(\d{1,4})([hd])$/.exec(text.trim().toLowerCase());
  if (!match) throw new Stop('usage/bad-age', { flag: '--within', value: text }, 2);
  return Number(match[1]) * (match[2] === 'd' ? 24 : 1);
}
