import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyRules } from '../../src/commands/apply-rules.ts';
import { run as batch } from '../../src/commands/batch.ts';
import { importFiles } from '../../src/commands/import.ts';
import { run as print } from '../../src/commands/print.ts';
import { run as morning } from '../../src/commands/run.ts';
import { type TestContext, testContext } from '../support/context.ts';
import { csv, firstRow, moreRow, type Row } from '../support/shopify.ts';
import { put, temporaryFolder } from '../support/workspace.ts';

interface BatchJson {
  batches: {
    batch: string;
    orders: string[];
    units: number;
    parcels: { parcel: string; position: number; orders: string[] }[];
    route: { proof: string };
  }[];
}
interface PrintJson {
  documents: { kind: string; file: string; pages: number; sha256: string }[];
  printed: string[];
  refused: { code: string; facts?: Record<string, string> }[];
}

/** Imported and approved orders, oldest first. */
async function approved(
  rows: readonly Row[],
  more: Parameters<typeof testContext>[1] = {},
): Promise<TestContext> {
  const folder = temporaryFolder();
  const context = testContext(folder, more);
  const file = put(folder, 'orders.csv', csv(rows));
  utimesSync(file, 1_000_000, 1_000_000);
  await importFiles(context, [file], {});
  const ledger = await context.openLedger({ create: true });
  await applyRules(context, ledger, { all: true });
  return context;
}

const last = <T>(context: TestContext): T => context.results.at(-1)?.json as T;
const rows = (count: number) => Array.from({ length: count }, (_, i) => firstRow(`#${1001 + i}`));

describe('batch', () => {
  test('V32: no order approved: says so, exit 0', async () => {
    const context = testContext(temporaryFolder());
    expect(await batch(context, [], {})).toBe(0);
    expect(last<BatchJson>(context).batches).toEqual([]);
    expect(context.results.at(-1)?.text).toMatch(/No approved orders/);
    context.close();
  });

  test('V32: one order; the same command again takes nothing', async () => {
    const context = await approved(rows(1));
    await batch(context, [], {});
    expect(last<BatchJson>(context).batches).toMatchObject([
      { batch: 'B1', orders: ['#1001'], units: 2, route: { proof: 'none' } },
    ]);
    await batch(context, [], {});
    expect(last<BatchJson>(context).batches).toEqual([]);
    context.close();
  });

  test('--max: batches of at most so many, the oldest first; filters leave the rest approved', async () => {
    const context = await approved(rows(7));
    await batch(context, ['create'], { max: '3' });
    const { batches } = last<BatchJson>(context);
    expect(batches.map((one) => one.orders.length)).toEqual([3, 3, 1]);
    expect(batches.flatMap((one) => one.orders).sort()).toEqual(rows(7).map((row) => row['Name']));
    await batch(context, ['undo', 'B1'], {});
    await batch(context, ['create'], { sku: 'NONE' });
    expect(last<BatchJson>(context).batches).toEqual([]);
    const ledger = await context.openLedger({ create: false });
    expect((await ledger.counts()).approved).toBe(3);
    context.close();
  });

  test('a dry run plans the same and changes nothing', async () => {
    const context = await approved(rows(5), { dryRun: false });
    const dry = testContext(context.workspace, { dryRun: true });
    await batch(dry, [], { max: '2' });
    await batch(context, [], { max: '2' });
    const named = (json: BatchJson) => json.batches.map((one) => one.orders);
    expect(named(last<BatchJson>(dry))).toEqual(named(last<BatchJson>(context)));
    dry.close();
    context.close();
  });

  test.each([{ max: '0' }, { max: 'many' }, { olderThan: 'old' }])(
    'wrong usage stops with exit 2: %o',
    async (options) => {
      const context = await approved(rows(1));
      await expect(batch(context, [], options)).rejects.toMatchObject({ exitCode: 2 });
      context.close();
    },
  );
});

describe('print', () => {
  test('labels and pick list, once; again the same bytes and no second count', async () => {
    const context = await approved([
      ...rows(3),
      firstRow('#1004', { 'Lineitem quantity': '1', Subtotal: '20.00' }),
      moreRow('#1004', 'CAP', '1'),
    ]);
    await batch(context, [], {});
    expect(await print(context, ['b1'], { output: 'paper' })).toBe(0);
    const first = last<PrintJson>(context);
    expect(first.printed).toEqual(['B1-001', 'B1-002', 'B1-003', 'B1-004']);
    expect(first.documents.map(({ kind, pages }) => [kind, pages])).toEqual([
      ['labels', 4],
      ['pick-list', 1],
    ]);
    await print(context, ['B1'], { output: 'elsewhere' });
    const second = last<PrintJson>(context);
    expect(second.documents.map((document) => document.sha256)).toEqual(
      first.documents.map((document) => document.sha256),
    );
    expect(context.results.at(-1)?.text).toMatch(/printed before/);
    const ledger = await context.openLedger({ create: false });
    expect((await ledger.batch('B1'))?.parcels.map((parcel) => parcel.printed)).toEqual([1, 1, 1, 1]);
    expect(readdirSync(join(context.workspace, 'paper')).sort()).toEqual(['labels.pdf', 'pick-list.pdf']);
    context.close();
  });

  test('a pick list alone moves no order; the labels after it are the first', async () => {
    const context = await approved(rows(2));
    await batch(context, [], {});
    await print(context, ['B1'], { output: 'paper', only: ['pick-list'] });
    expect(last<PrintJson>(context).printed).toEqual([]);
    const ledger = await context.openLedger({ create: false });
    expect(await ledger.counts()).toMatchObject({ batched: 2, printed: 0 });
    await print(context, ['B1'], { output: 'paper', only: ['labels'] });
    expect(last<PrintJson>(context).printed).toEqual(['B1-001', 'B1-002']);
    expect(context.results.at(-1)?.text).not.toMatch(/printed before/);
    expect(await ledger.counts()).toMatchObject({ batched: 0, printed: 2 });
    context.close();
  });

  test('--reprint --from --to: only those, marked and counted', async () => {
    const context = await approved(rows(4));
    await batch(context, [], {});
    await print(context, ['B1'], {});
    await print(context, ['B1'], { reprint: true, from: '2', to: '3', only: 'labels' });
    expect(last<PrintJson>(context).printed).toEqual(['B1-002', 'B1-003']);
    const ledger = await context.openLedger({ create: false });
    expect((await ledger.batch('B1'))?.parcels.map((parcel) => parcel.printed)).toEqual([1, 2, 2, 1]);
    context.close();
  });

  test('a label that cannot be printed is refused by name; the others are printed', async () => {
    const context = await approved([
      firstRow('#1001'),
      firstRow('#1002', { 'Shipping Name': 'Ann \u{10FFFD} Quist' }),
      firstRow('#1003'),
    ]);
    const ledger = await context.openLedger({ create: false });
    const [odd] = await ledger.find('#1002');
    const entry = { command: 'approve', who: 'tester', at: context.now(), what: {} };
    await ledger.change(entry, (tx) =>
      tx.giveVerdict(
        odd ?? 0,
        { verdict: 'approved', who: 'tester', because: '', at: context.now() },
        'approved',
      ),
    );
    await batch(context, [], {});
    expect(await print(context, ['B1'], {})).toBe(3);
    const { printed, refused } = last<PrintJson>(context);
    expect(printed).toHaveLength(2);
    expect(refused).toMatchObject([{ code: 'label/no-glyph' }]);
    const states = (await ledger.orders(await ledger.orderKeys())).map((stored) => [
      stored.order.id,
      stored.state,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      '#1001': 'printed',
      '#1002': 'batched',
      '#1003': 'printed',
    });
    context.close();
  });

  test('V34: an order that changed after batching is not printed; after printing its parcel is to be pulled', async () => {
    const context = await approved(rows(3));
    await batch(context, [], {});
    const changed = put(
      context.workspace,
      'changed.csv',
      csv([firstRow('#1002', { 'Shipping Address1': '7 New Road' })]),
    );
    utimesSync(changed, 2_000_000, 2_000_000);
    await importFiles(context, [changed], {});
    expect(await print(context, ['B1'], {})).toBe(3);
    const { printed, refused } = last<PrintJson>(context);
    expect(printed).toHaveLength(2);
    expect(refused).toMatchObject([{ code: 'print/order-left' }]);
    const cancelled = put(
      context.workspace,
      'cancelled.csv',
      csv([firstRow('#1001', { 'Cancelled at': '2026-11-22 09:00:00 -0500' })]),
    );
    utimesSync(cancelled, 3_000_000, 3_000_000);
    await importFiles(context, [cancelled], {});
    const ledger = await context.openLedger({ create: false });
    expect(await ledger.pulls()).toMatchObject([{ batch: 'B1' }]);
    await applyRules(context, ledger, { all: true });
    expect((await ledger.counts()).blocked).toBe(1);
    context.close();
  });

  test('an unknown batch names the nearest and prints nothing', async () => {
    const context = await approved(rows(1));
    await batch(context, [], {});
    await expect(print(context, ['B11'], {})).rejects.toMatchObject({
      code: 'batch/unknown',
      facts: { nearest: 'B1' },
    });
    expect(existsSync(join(context.workspace, 'out'))).toBe(false);
    context.close();
  });
});

describe('run', () => {
  test('twice is once: the same documents, nothing doubled', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    const file = put(folder, 'orders.csv', csv(rows(5)));
    expect(await morning(context, [file], {})).toBe(0);
    const labels = readFileSync(join(folder, 'out', 'labels.pdf'));
    const ledger = await context.openLedger({ create: false });
    const seq = (await ledger.journal(1))[0]?.seq;
    expect(await morning(context, [file], {})).toBe(0);
    expect(readFileSync(join(folder, 'out', 'labels.pdf')).equals(labels)).toBe(true);
    expect((await ledger.journal(1))[0]?.seq).toBe(seq);
    expect((await ledger.counts()).printed).toBe(5);
    context.close();
  });

  test('the example: what the README promises', async () => {
    const folder = temporaryFolder();
    const context = testContext(folder);
    expect(await morning(context, [resolve('examples/shopify-orders.csv')], {})).toBe(0);
    const json = last<{
      import: { files: object[] };
      review: { approved: number; held: number; blocked: number };
    }>(context);
    expect(json.import.files).toMatchObject([{ ordersNew: 40, rowsRejected: 0 }]);
    expect(json.review).toMatchObject({ approved: 28, held: 7, blocked: 5 });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['labels.pdf', 'pick-list.pdf']);
    context.close();
  });
});
