import { expect, test } from 'vitest';
import { importFiles } from '../../../src/commands/import.ts';
import { openPast } from '../../../src/io/ledger/past.ts';
import { testContext } from '../../support/context.ts';
import { csv, firstRow } from '../../support/shopify.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

test('orders as they were before and after their first decision, which left no image', async () => {
  const folder = temporaryFolder();
  const context = testContext(folder);
  const file = put(folder, 'a.csv', csv([firstRow('#1001'), firstRow('#1002')]));
  await importFiles(context, [file], {});
  const ledger = await context.openLedger({ create: false });
  const start = Date.parse((await ledger.journal(1))[0]!.at);
  const after = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
  const entry = (hours: number) => ({ command: 'review', who: 'tester', at: after(hours), what: {} });
  const decide = (hours: number, keys: readonly number[], state: 'approved' | 'held') =>
    ledger.change(entry(hours), (tx) =>
      tx.decide(keys.map((key) => ({ key, state, findings: [], reviewedWith: state }))),
    );
  await decide(2, [1, 2], 'approved');
  await decide(4, [1], 'held');
  const statesAt = async (hours: number) => {
    const past = openPast(context.workspace, { from: after(-1), to: after(hours) });
    const orders = await past.orders([1, 2]);
    const keys = await past.orderKeys({ states: ['new'] });
    past.close();
    return { new: keys, orders: orders.map((one) => `${one.state} ${one.reviewedWith}`) };
  };
  expect(await statesAt(1)).toEqual({ new: [1, 2], orders: ['new ', 'new '] });
  expect(await statesAt(3)).toEqual({ new: [], orders: ['approved approved', 'approved approved'] });
  expect(await statesAt(5)).toEqual({ new: [], orders: ['held held', 'approved approved'] });
  context.close();
});
