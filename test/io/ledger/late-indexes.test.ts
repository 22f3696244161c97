import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/commands/import.ts';
import { Db } from '../../../src/io/ledger/db.ts';
import { ledgerFile } from '../../../src/io/ledger/ledger-file.ts';
import { testContext } from '../../support/context.ts';
import { csv, firstRow, moreRow } from '../../support/shopify.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

/** Enough for several batches. */
const ids = Array.from({ length: 1200 }, (_, n) => `#${1001 + n}`);

interface Told {
  readonly schema: unknown;
  readonly orders: number;
  readonly sound: unknown;
}

/** What the ledger's file holds, read past the program. */
function told(folder: string): Told {
  const db = new Db(ledgerFile(folder), { readOnly: true });
  try {
    return {
      schema: db.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name'),
      orders: db.number('SELECT count(*) FROM orders'),
      sound: db.all('PRAGMA integrity_check'),
    };
  } finally {
    db.close();
  }
}

describe('a large file into an empty ledger', () => {
  const sound = [{ integrity_check: 'ok' }];

  test('leaves the tables and indexes that were there', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    await context.openLedger({ create: true });
    const { schema } = told(folder);
    await importFiles(context, [put(folder, 'a.csv', csv(ids.map((id) => firstRow(id))))], {});
    expect(told(folder)).toEqual({ schema, orders: ids.length, sound });
    await importFiles(context, [put(folder, 'b.csv', csv(ids.map((id) => firstRow(`${id}B`))))], {});
    expect(told(folder)).toEqual({ schema, orders: 2 * ids.length, sound });
    context.close();
  });

  test('also when it has to be read twice, or is refused at its end', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    await context.openLedger({ create: true });
    const { schema } = told(folder);
    const rows = ids.map((id) => firstRow(id));
    const cut = put(folder, 'cut.csv', `${csv(rows)}"#9999,paid\n`);
    expect((await importFiles(context, [cut], {})).refused).toBe(1);
    expect(told(folder)).toEqual({ schema, orders: 0, sound });
    const apart = put(folder, 'apart.csv', csv([...rows, moreRow('#1001', 'CAP', '3')]));
    expect((await importFiles(context, [apart], {})).files[0]).toMatchObject({ ordersNew: ids.length });
    expect(told(folder)).toEqual({ schema, orders: ids.length, sound });
    context.close();
  });
});
