import { statusText } from '../ui/status.ts';
import type { CommandBody } from './context.ts';

/** `orders` alone: counts per state and the next command to run. */
export const run: CommandBody = async (context) => {
  const ledger = await context.openLedger({ create: false });
  const counts = await ledger.counts();
  const pulls = await ledger.pulls();
  const waiting = await ledger.shipments({ exported: false });
  const batches = await ledger.batches();
  const open = batches.find((batch) => batch.state === 'open')?.name;
  const text = statusText({
    counts,
    pulls,
    waiting: waiting.length,
    openBatch: open,
    workspace: context.workspace,
  });
  context.result(
    { counts, next: text.next, pull: pulls.map(({ parcel, batch }) => ({ parcel, batch })) },
    () => text.text,
  );
  return 0;
};
