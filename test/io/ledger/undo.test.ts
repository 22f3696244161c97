import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/commands/import.ts';
import { Db } from '../../../src/io/ledger/db.ts';
import type { Changing, Ledger } from '../../../src/io/ledger/ledger.ts';
import { ledgerFile } from '../../../src/io/ledger/ledger-file.ts';
import { openLedger } from '../../../src/io/ledger/open.ts';
import { testContext } from '../../support/context.ts';
import { csv, firstRow } from '../../support/shopify.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

const entry = (command: string, paper = false) => ({
  command,
  who: 'tester',
  at: '2026-11-24T12:00:00Z',
  what: {},
  paper,
});

/** Everything a person can see of the ledger's orders. */
async function picture(ledger: Ledger): Promise<unknown> {
  const orders = await ledger.orders(await ledger.orderKeys());
  return {
    shops: await ledger.shops(),
    orders,
    notes: await Promise.all(orders.map(({ key }) => ledger.notes(key))),
    batches: await ledger.batches(),
    shipments: await ledger.shipments(),
  };
}

async function approveAll(tx: Changing): Promise<void> {
  const keys = await tx.orderKeys();
  await tx.decide(keys.map((key) => ({ key, state: 'approved', findings: [], reviewedWith: 'x' })));
}

describe('undo', () => {
  test('takes every change back, newest first, to exactly the picture before it', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const a = put(folder, 'a.csv', csv([firstRow('#1001'), firstRow('#1002')]));
    const b = put(
      folder,
      'b.csv',
      csv([firstRow('#1001', { 'Cancelled at': '2026-11-21 09:00:00 -0500' }), firstRow('#1003')]),
    );
    const ledger = await context.openLedger({ create: true });
    const steps: (() => Promise<unknown>)[] = [
      () => importFiles(context, [a], {}),
      () => ledger.change(entry('review'), approveAll),
      () => ledger.change(entry('note'), (tx) => tx.addNote(1, 'call first')),
      () =>
        ledger.change(entry('edit'), async (tx) => {
          const [stored] = await tx.orders([2]);
          await tx.editAddress(2, { ...stored!.order.shipTo, city: 'Salem' });
        }),
      () => ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [2] }, { orders: [1] }])),
      () =>
        ledger.change(entry('print', true), (tx) =>
          tx.markPrinted(
            1,
            ['B1-001', 'B1-002'],
            [{ kind: 'labels', file: 'labels.pdf', pages: 2, sha256: 'x' }],
          ),
        ),
      () =>
        ledger.change(entry('tracking import'), (tx) =>
          tx.addShipment({
            order: 2,
            parcel: 'B1-001',
            carrier: 'USPS',
            number: '1',
            url: '',
            shippedAt: '',
            lines: undefined,
          }),
        ),
      () => importFiles(context, [b], {}),
    ];
    const pictures: unknown[] = [];
    for (const step of steps) {
      pictures.push(await picture(ledger));
      await step();
    }
    for (const expected of pictures.reverse()) {
      const result = await ledger.undo(entry('undo'), true);
      expect(result.status).toBe('undone');
      expect(await picture(ledger)).toEqual(expected);
    }
    expect((await ledger.undo(entry('undo'), true)).status).toBe('nothing');
    expect((await ledger.check()).problems).toEqual([]);
    context.close();
  });

  test('a first decision leaves no image of its orders, and yet every row comes back as it was', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const rows = ['#1001', '#1002', '#1003', '#1004', '#1005'].map((name) => firstRow(name));
    await importFiles(context, [put(folder, 'a.csv', csv(rows))], {});
    const ledger = await context.openLedger({ create: false });
    const db = new Db(ledgerFile(context.workspace), { readOnly: true });
    const all = () =>
      ['orders', 'before_image', 'first_decided'].map((table) => db.all(`SELECT * FROM ${table}`));
    const decided = (key: number, state: 'approved' | 'held', reviewedWith = 'x') => ({
      key,
      state,
      findings: state === 'held' ? [{ rule: 'A', severity: 'warning' as const, field: 'b', value: 'c' }] : [],
      reviewedWith,
    });
    const held = { verdict: 'held', who: 'tester', because: 'wait', at: '2026-11-24T12:00:00Z' } as const;
    // A person's word came before the rules': that row is no longer as its import left it, nor are those decided once.
    await ledger.change(entry('hold'), (tx) => tx.giveVerdict(4, held, 'held'));
    const imported = all();
    await ledger.change(entry('review'), async (tx) => {
      await tx.editAddress(1, { ...(await tx.orders([1]))[0]!.order.shipTo, city: 'Salem' });
      await tx.decide([decided(1, 'approved'), decided(2, 'held'), decided(3, 'approved')]);
      await tx.giveVerdict(2, held, 'held');
      await tx.decide([decided(2, 'approved'), decided(4, 'held')]);
    });
    const once = all();
    const images = () => db.all("SELECT key FROM before_image WHERE tbl = 'orders' ORDER BY seq, key");
    expect(images().map((row) => row['key'])).toEqual([4, 1, 2, 4]);
    await ledger.change(entry('review'), async (tx) => {
      await tx.decide([1, 2, 3, 4, 5].map((key) => decided(key, 'held', 'y')));
    });
    expect(images().map((row) => row['key'])).toEqual([4, 1, 2, 4, 1, 2, 3, 4]);
    await ledger.undo(entry('undo'), true);
    expect(all()).toEqual(once);
    await ledger.undo(entry('undo'), true);
    expect(all()).toEqual(imported);
    db.close();
    context.close();
  });

  test('a change with paper behind it is named and left alone unless allowed', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    await importFiles(context, [put(folder, 'a.csv', csv([firstRow('#1001')]))], {});
    const ledger = await context.openLedger({ create: false });
    await ledger.change(entry('review'), approveAll);
    await ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [1] }]));
    await ledger.change(entry('print', true), (tx) => tx.markPrinted(1, ['B1-001'], []));
    const refused = await ledger.undo(entry('undo'), false);
    expect(refused).toMatchObject({ status: 'paper', row: { command: 'print' } });
    expect((await ledger.batch('B1'))?.state).toBe('printed');
    context.close();
  });

  test('a batch name that was undone is never given again', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    await importFiles(context, [put(folder, 'a.csv', csv([firstRow('#1001')]))], {});
    const ledger = await context.openLedger({ create: false });
    await ledger.change(entry('review'), approveAll);
    await ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [1] }]));
    await ledger.undo(entry('undo'), false);
    const { result } = await ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [1] }]));
    expect(result.name).toBe('B2');
    context.close();
  });

  test('an order is in at most one open batch', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    await importFiles(context, [put(folder, 'a.csv', csv([firstRow('#1001')]))], {});
    const ledger = await context.openLedger({ create: false });
    await ledger.change(entry('review'), approveAll);
    await ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [1] }]));
    await expect(
      ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [1] }])),
    ).rejects.toThrow(/in a batch already/);
    expect(await ledger.batches()).toHaveLength(1);
    context.close();
  });
});

describe('change', () => {
  test('work that throws, writes nothing or is a dry run leaves no trace', async () => {
    const folder = temporaryFolder();
    const ledger = await openLedger({ workspace: folder, create: true });
    const shop = { name: 'a', platform: 'shopify', currency: '', timeZone: '' };
    await expect(
      ledger.change(entry('shop'), async (tx) => {
        await tx.addShop(shop);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await ledger.change({ ...entry('shop'), dryRun: true }, (tx) => tx.addShop(shop));
    await ledger.change(entry('look'), (tx) => tx.shops());
    expect(await ledger.shops()).toEqual([]);
    expect(await ledger.journal(10)).toEqual([]);
    ledger.close();
  });
});
