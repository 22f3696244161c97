import { expect, test } from 'vitest';
import { inputFile } from '../../../src/io/import/input-file.ts';
import { readInto } from '../../../src/io/import/read-into.ts';
import { testContext } from '../../support/context.ts';
import { csv, firstRow, moreRow } from '../../support/shopify.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

const HEAD = { sha256: 'x', exportedAt: '2026-11-24T12:00:00Z', format: 'shopify-orders', encoding: 'utf-8' };

/** What becomes of a file in which two orders' second rows stand at its end. */
async function read(mostScattered: number) {
  const folder = temporaryFolder();
  const rows = [firstRow('#1'), firstRow('#2'), moreRow('#1', 'CAP', '1'), moreRow('#2', 'CAP', '1')];
  const input = inputFile(put(folder, 'a.csv', csv(rows)));
  if ('code' in input) throw new Error(input.code);
  const context = testContext(folder);
  const ledger = await context.openLedger({ create: true });
  const entry = { command: 'import', who: 'test', at: HEAD.exportedAt, what: {} };
  const { result } = await ledger.change(entry, async (tx) => {
    const shop = await tx.addShop({ name: 's', platform: 'shopify', currency: '', timeZone: '' });
    return readInto(tx, input, { ...HEAD, shop, known: undefined, options: {}, mostScattered });
  });
  context.close();
  return result;
}

test('orders whose rows stand apart are put together, but not any number of them', async () => {
  expect(await read(2)).toMatchObject({ refused: undefined, counts: { ordersNew: 2, rowsRead: 4 } });
  expect((await read(1)).refused).toMatchObject({ code: 'file/scattered', severity: 'error' });
});
