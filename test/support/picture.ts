import type { Ledger } from '../../src/io/ledger/ledger.ts';
import { openLedger } from '../../src/io/ledger/open.ts';

/** Everything a person can learn of a ledger, as one text: two ledgers with one picture are one to the user. */
export async function picture(workspace: string): Promise<string> {
  const ledger = await openLedger({ workspace, create: false });
  try {
    return JSON.stringify(await see(ledger));
  } finally {
    ledger.close();
  }
}

async function see(ledger: Ledger): Promise<unknown> {
  const orders = await ledger.orders(await ledger.orderKeys());
  const report = await ledger.check();
  return {
    sound: report.problems,
    shops: await ledger.shops(),
    orders,
    notes: await Promise.all(orders.map(({ key }) => ledger.notes(key))),
    batches: await ledger.batches(),
    shipments: await ledger.shipments(),
    journal: (await ledger.journal(1000)).map(({ seq, command, what }) => ({ seq, command, what })),
  };
}
