import { utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/commands/import.ts';
import type { Ledger } from '../../../src/io/ledger/ledger.ts';
import { testContext } from '../../support/context.ts';
import { csv, firstRow, moreRow } from '../../support/shopify.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

async function states(ledger: Ledger): Promise<Record<string, string>> {
  const orders = await ledger.orders(await ledger.orderKeys());
  return Object.fromEntries(orders.map(({ order, state }) => [order.id, state]));
}

async function addressOf(ledger: Ledger, id: string): Promise<string> {
  const [stored] = await ledger.orders(await ledger.find(id));
  return stored?.order.shipTo.address1 ?? '';
}

describe('import', () => {
  test('the same file twice: 0 new, and no second journal row', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const file = put(
      folder,
      'orders.csv',
      csv([firstRow('#1001'), moreRow('#1001', 'CAP', '3'), firstRow('#1002')]),
    );
    const first = await importFiles(context, [file], {});
    expect(first.files[0]).toMatchObject({ rowsRead: 3, rowsNew: 3, rowsRejected: 0, ordersNew: 2 });
    const second = await importFiles(context, [file], {});
    expect(second.files[0]).toMatchObject({
      rowsRead: 3,
      rowsUnchanged: 3,
      ordersNew: 0,
      ordersUnchanged: 2,
    });
    const ledger = await context.openLedger({ create: false });
    expect(await ledger.journal(10)).toHaveLength(1);
    context.close();
  });

  test('the same rows in another file: unchanged', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const rows = [firstRow('#1001'), firstRow('#1002')];
    await importFiles(context, [put(folder, 'a.csv', csv(rows))], {});
    const second = await importFiles(context, [put(folder, 'b.csv', csv([...rows].reverse()))], {});
    expect(second.files[0]).toMatchObject({ ordersNew: 0, ordersUnchanged: 2, ordersChanged: 0 });
    context.close();
  });

  test('V2: the same order number in two shops is two orders', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    await importFiles(context, [put(folder, 'a.csv', csv([firstRow('#1001')]))], { shop: 'north' });
    const second = await importFiles(
      context,
      [put(folder, 'b.csv', csv([firstRow('#1001', { Total: '25.00', Notes: 'x' })]))],
      { shop: 'south' },
    );
    expect(second.files[0]).toMatchObject({ ordersNew: 1, shop: 'south' });
    const ledger = await context.openLedger({ create: false });
    expect(await ledger.find('#1001')).toHaveLength(2);
    expect(await ledger.find('south/#1001')).toHaveLength(1);
    context.close();
  });

  test('V34: a newer export that changes the address sends an approved order back to review', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const a = put(folder, 'a.csv', csv([firstRow('#1001'), firstRow('#1002')]));
    utimesSync(a, 1_000_000, 1_000_000);
    await importFiles(context, [a], {});
    const ledger = await context.openLedger({ create: false });
    const keys = await ledger.orderKeys();
    const entry = { command: 'review', who: 'tester', at: '2026-11-24T12:00:00Z', what: {} };
    await ledger.change(entry, (tx) =>
      tx.decide(keys.map((key) => ({ key, state: 'approved' as const, findings: [], reviewedWith: 'x' }))),
    );
    const b = put(
      folder,
      'b.csv',
      csv([firstRow('#1001', { 'Shipping Address1': '7 New Road' }), firstRow('#1002')]),
    );
    utimesSync(b, 2_000_000, 2_000_000);
    const imported = await importFiles(context, [b], {});
    expect(imported.files[0]).toMatchObject({ ordersChanged: 1, ordersUnchanged: 1 });
    expect(await states(ledger)).toEqual({ '#1001': 'new', '#1002': 'approved' });
    const history = await ledger.history(keys[0] ?? 0);
    const change = history.find((event) => event.kind === 'changed');
    expect(change?.facts['shipTo.address1']).toMatch(/→ 7 New Road$/);
    context.close();
  });

  test('F16: an older file never overwrites a newer one', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const newer = put(folder, 'newer.csv', csv([firstRow('#1001', { 'Shipping Address1': '7 New Road' })]));
    const older = put(folder, 'older.csv', csv([firstRow('#1001')]));
    utimesSync(newer, 2_000_000, 2_000_000);
    utimesSync(older, 1_000_000, 1_000_000);
    await importFiles(context, [newer], {});
    const second = await importFiles(context, [older], {});
    expect(second.problems.map((problem) => problem.code)).toEqual(['order/older-than-known']);
    expect(second.files[0]).toMatchObject({ ordersChanged: 0, ordersUnchanged: 1 });
    const ledger = await context.openLedger({ create: false });
    expect(await addressOf(ledger, '#1001')).toBe('7 New Road');
    context.close();
  });

  test('F16: progress of the order itself beats the time of the file', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const cancelled = { 'Cancelled at': '2026-11-21 09:00:00 -0500' };
    const newer = put(folder, 'newer.csv', csv([firstRow('#1001', cancelled)]));
    const copied = put(folder, 'copied-later.csv', csv([firstRow('#1001')]));
    utimesSync(newer, 1_000_000, 1_000_000);
    utimesSync(copied, 2_000_000, 2_000_000);
    await importFiles(context, [newer], {});
    const second = await importFiles(context, [copied], {});
    expect(second.problems[0]?.code).toBe('order/older-than-known');
    const forced = await importFiles(context, [copied], { newer: true });
    expect(forced.files[0]?.ordersChanged).toBe(1);
    context.close();
  });

  test('F14: rows of one order that stand apart are joined', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const rows = [firstRow('#1001'), firstRow('#1002'), moreRow('#1001', 'CAP', '3'), firstRow('#1003')];
    const result = await importFiles(context, [put(folder, 'a.csv', csv(rows))], {});
    expect(result.files[0]).toMatchObject({ rowsRead: 4, rowsNew: 4, ordersNew: 3, rowsRejected: 0 });
    const ledger = await context.openLedger({ create: false });
    const [stored] = await ledger.orders(await ledger.find('1001'));
    expect(stored?.order.lines.map((line) => [line.sku, line.quantity])).toEqual([
      ['MUG-BLU', 2],
      ['CAP', 3],
    ]);
    context.close();
  });

  test('V3: one id told twice with a difference is refused, the others are imported', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const rows = [firstRow('#1001'), firstRow('#1002'), firstRow('#1001', { 'Shipping City': 'Salem' })];
    const result = await importFiles(context, [put(folder, 'a.csv', csv(rows))], {});
    expect(result.files[0]).toMatchObject({ rowsRead: 3, rowsNew: 1, rowsRejected: 2, ordersNew: 1 });
    expect(result.problems[0]).toMatchObject({
      code: 'order/contradicts-itself',
      line: 4,
      facts: { order: '#1001', differ: 'Shipping City' },
    });
    context.close();
  });

  test('every row is new, unchanged, changed or rejected', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const rows = [
      firstRow('#1001'),
      firstRow('#1002', { 'Lineitem quantity': 'two' }),
      moreRow('#1002', 'CAP', '1'),
      firstRow('#1003'),
    ];
    const result = await importFiles(context, [put(folder, 'a.csv', csv(rows))], {});
    expect(result.files[0]).toMatchObject({ rowsRead: 4, rowsNew: 2, rowsRejected: 2 });
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({
      code: 'row/bad-quantity',
      line: 3,
      column: 'Lineitem quantity',
      value: 'two',
    });
    context.close();
  });

  test('a refused file leaves nothing, not even its shop', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const text = `${csv([firstRow('#1001')])}#1002,"never closed`;
    const result = await importFiles(context, [put(folder, 'a.csv', text)], {});
    expect(result).toMatchObject({ refused: 1, files: [] });
    expect(result.problems[0]).toMatchObject({
      code: 'csv/quote-not-closed',
      line: 3,
      facts: { lastWholeLine: '2' },
    });
    const ledger = await context.openLedger({ create: false });
    expect(await ledger.shops()).toEqual([]);
    expect(await ledger.orderKeys()).toEqual([]);
    context.close();
  });

  test('a dry run changes nothing and counts the same', async () => {
    const folder = temporaryFolder();
    const file = put(folder, 'a.csv', csv([firstRow('#1001')]));
    const dry = testContext(folder, { dryRun: true });
    const planned = await importFiles(dry, [file], {});
    const real = testContext(folder);
    const done = await importFiles(real, [file], {});
    expect(planned).toEqual(done);
    dry.close();
    real.close();
  });
});
