import { Stop } from '../core/problem.ts';
import { noteText } from '../ui/note-text.ts';
import type { CommandBody } from './context.ts';
import { findOrders } from './find-order.ts';
import { readText } from './option-values.ts';

/** `orders note <order…> --because TEXT` */
export const run: CommandBody = async (context, references, options) => {
  const text = (readText(options, 'because') ?? '').trim();
  if (text === '') throw new Stop('usage/missing-option', { option: '--because', command: 'note' }, 2);
  const ledger = await context.openLedger({ create: false });
  const orders = await findOrders(ledger, references);
  const entry = {
    command: 'note',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: { orders: orders.length },
  };
  await ledger.change(entry, async (tx) => {
    for (const { key } of orders) await tx.addNote(key, text);
  });
  const noted = orders.map(({ order, state }) => ({ shop: order.shop, order: order.id, state }));
  context.result({ orders: noted, note: text }, () => noteText(noted, context.flags.dryRun));
  return 0;
};
