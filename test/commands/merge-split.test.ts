import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/io/ledger/open.ts';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, moreRow, type Row } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const ANNA = { 'Shipping Name': 'Anna Berg', 'Shipping Address1': '12 Larkspur Ave' };

async function approved(rows: readonly Row[]) {
  const world = temporaryWorkspace();
  put(world.folder, 'o.csv', csv(rows));
  await world.orders(['import', join(world.folder, 'o.csv')]);
  await world.orders(['review']);
  const held = (await world.orders(['list', '--state', 'held', '--json'])).json().orders;
  if (held.length > 0)
    await world.orders(['approve', ...held.map((one: { order: string }) => one.order), '--because', 'test']);
  const json = async (...words: string[]) => (await world.orders([...words, '--json'])).json();
  return { ...world, json };
}

/** Everything in the ledger but the journal, whose rows tell of changes and of their undoing. */
async function contents(folder: string): Promise<string> {
  const ledger = await openLedger({ workspace: join(folder, 'workspace'), create: false });
  const keys = await ledger.orderKeys();
  const all = {
    orders: await ledger.orders(keys),
    ways: [...(await ledger.ways()).merged],
    parts: JSON.stringify([...(await ledger.ways()).parts].map(([key, parts]) => [key, [...parts]])),
    parcels: await ledger.inParcels(keys),
    batches: await ledger.batches(),
    history: await Promise.all(keys.map((key) => ledger.history(key))),
  };
  ledger.close();
  return JSON.stringify(all);
}

describe('merge', () => {
  const three = () =>
    approved([
      firstRow('#1001', ANNA),
      firstRow('#1002', { ...ANNA, 'Shipping Name': 'ANNA  BERG', 'Lineitem sku': 'CAP' }),
      firstRow('#1003'),
    ]);

  test('orders of one recipient become one parcel with one label; a number of one is a number of all', async () => {
    const { orders, json, folder } = await three();
    expect((await json('merge')).possible).toMatchObject([{ orders: ['#1001', '#1002'] }]);
    expect(await json('merge', '1002', '1001')).toMatchObject({ merged: [{ orders: ['#1001', '#1002'] }] });
    const [batch] = (await json('batch')).batches;
    expect(batch.units).toBe(6);
    expect(batch.parcels.map((parcel: { orders: string[] }) => parcel.orders).sort()).toEqual([
      ['#1001', '#1002'],
      ['#1003'],
    ]);
    expect((await json('print', 'B1')).printed).toHaveLength(2);
    put(folder, 'n.csv', 'Order,Tracking Number,Carrier\n#1002,9400109205568123456781,USPS\n');
    await orders(['tracking', 'import', join(folder, 'n.csv')]);
    const { files } = await json('tracking', 'export', '--format', 'plain', '-o', folder);
    expect(files).toMatchObject([{ rows: 2 }]);
    const text = readFileSync(files[0].file, 'utf8');
    expect(text.match(/9400109205568123456781/g)).toHaveLength(2);
  });

  test('P6: merge then undo is what was before; taken apart they print the same bytes', async () => {
    const { orders, json, folder } = await three();
    const before = await contents(folder);
    await orders(['merge', '1001', '1002']);
    expect(await contents(folder)).not.toBe(before);
    await orders(['undo', '--yes']);
    expect(await contents(folder)).toBe(before);
    await orders(['merge', '1001', '1002']);
    const again = await contents(folder);
    await orders(['merge', '1001', '1002']);
    expect(await contents(folder)).toBe(again);
    await orders(['merge', '--undo', '1002']);
    const [batch] = (await json('batch')).batches;
    expect(batch.parcels).toHaveLength(3);
    expect((await orders(['merge', '--undo', '1001'])).err).toContain('B1');
  });

  test('--merge always does it, also tried dry; never leaves it; without a terminal it is said', async () => {
    const { orders, json } = await three();
    const told = await orders(['batch', '--dry-run']);
    expect(told.err).toContain('could hold several orders');
    expect((await json('batch', '-n', '--merge', 'always')).batches[0].parcels).toHaveLength(2);
    expect((await json('batch', '-n', '--merge', 'never')).batches[0].parcels).toHaveLength(3);
    await orders(['config', 'set', 'defaults.merge', 'always']);
    expect((await json('batch')).batches[0].parcels).toHaveLength(2);
  });

  test('an order that changes leaves its parcel; a printed one is pulled and the other approved again', async () => {
    const { orders, json, folder } = await three();
    await orders(['batch', '--merge', 'always']);
    await orders(['print', 'B1', '-o', folder]);
    const moved = { ...ANNA, 'Shipping Address1': '99 Other Street' };
    put(folder, 'later.csv', csv([firstRow('#1001', moved)]));
    await orders(['import', '--newer', join(folder, 'later.csv')]);
    expect((await json('show', '1001')).state).toBe('new');
    expect((await json('show', '1002')).state).toBe('approved');
    const packed = await orders(['pack', '--json'], { input: 'B1-001\nB1-002\n' });
    expect(packed.json().problems.map((one: { code: string }) => one.code)).toContain('pack/pulled');
  });

  test('V17–V20: who does not travel together is named, and the answer is the same in every order', async () => {
    const rows = [
      firstRow('#1', ANNA),
      firstRow('#2', ANNA),
      firstRow('#3', { ...ANNA, 'Shipping Address1': '12 Larkspur Avenue' }),
      firstRow('#4', { ...ANNA, 'Shipping Address2': 'Unit 4' }),
      firstRow('#5', { ...ANNA, 'Shipping Method': 'Express' }),
      firstRow('#6', { ...ANNA, 'Shipping Name': 'Bert Olsen' }),
    ];
    const { json } = await approved(rows);
    // By itself only case, blanks and width count as the same: not Ave and Avenue, not another unit.
    expect((await json('merge')).possible).toEqual([{ orders: ['#1', '#2'], shop: 'shopify' }]);
    const ids = ['#1', '#2', '#3', '#4', '#5', '#6'];
    const answers = new Set<string>();
    for (let turn = 0; turn < 6; turn++) {
      const turned = [...ids.slice(turn), ...ids.slice(0, turn), ids[turn]!];
      const { merged, apart } = await json('merge', '--dry-run', ...turned);
      answers.add(JSON.stringify({ merged, apart }));
      expect(merged[0].orders.slice(0, 2)).toEqual(['#1', '#2']);
      expect(apart.map((one: { code: string; value: string }) => `${one.value} ${one.code}`)).toEqual([
        '#4 merge/other-recipient',
        '#5 merge/other-shipping',
        '#6 merge/other-recipient',
      ]);
    }
    expect(answers.size).toBe(1);
  });
});

describe('split', () => {
  const one = () => approved([firstRow('#1001', { 'Lineitem quantity': '3' }), moreRow('#1001', 'CAP', '2')]);

  test('two parcels at once, each with its own units on label, list, bench and tracking', async () => {
    const { orders, json, folder } = await one();
    const before = await contents(folder);
    expect(await json('split', '1001', 'MUG-BLU=1,CAP=1')).toMatchObject({
      parcels: [
        [
          { sku: 'MUG-BLU', quantity: 1 },
          { sku: 'CAP', quantity: 1 },
        ],
        [{ quantity: 2 }, { quantity: 1 }],
      ],
    });
    await orders(['undo', '--yes']);
    expect(await contents(folder)).toBe(before);
    await orders(['split', '1001', 'MUG-BLU=1,CAP=1']);
    const [batch] = (await json('batch')).batches;
    expect(batch).toMatchObject({
      orders: ['#1001'],
      units: 5,
      parcels: [{ items: [{ quantity: 1 }, { quantity: 1 }] }, {}],
    });
    await orders(['print', 'B1', '-o', folder]);
    const bench = await orders(['pack', '--json'], {
      input: 'B1-001\nMUG-BLU\nMUG-BLU\nCAP\nB1-002\nMUG-BLU\nMUG-BLU\nCAP\n',
    });
    expect(bench.json()).toMatchObject({
      packed: ['B1-001', 'B1-002'],
      problems: [{ code: 'pack/too-many' }],
    });
    expect((await json('show', '1001')).state).toBe('packed');
    put(folder, 'n.csv', 'Parcel,Tracking Number,Carrier\nB1-001,9400109205568123456781,USPS\n');
    await orders(['tracking', 'import', join(folder, 'n.csv')]);
    await orders(['tracking', 'export', '-o', folder]);
    expect((await json('show', '1001')).state).toBe('packed');
    // The order's other number goes to the parcel that has none yet.
    put(folder, 'm.csv', 'Order,Tracking Number,Carrier\n#1001,9400109205568123456798,USPS\n');
    await orders(['tracking', 'import', join(folder, 'm.csv')]);
    const { files } = await json('tracking', 'export', '-o', folder);
    expect(readFileSync(files[0].file, 'utf8')).toContain('Line Item,MUG-BLU,2');
    expect((await json('show', '1001')).state).toBe('shipped');
  });

  test('--later: the rest waits until the first parcel is printed, then goes alone; P4 all the while', async () => {
    const { orders, json, folder } = await one();
    await orders(['split', '1001', 'MUG-BLU', '--later']);
    expect((await json('batch')).batches).toMatchObject([{ batch: 'B1', units: 3 }]);
    expect((await json('batch')).batches).toEqual([]);
    await orders(['print', 'B1', '-o', folder]);
    expect((await json('show', '1001')).state).toBe('approved');
    expect((await json('batch')).batches).toMatchObject([{ batch: 'B2', units: 2 }]);
    expect((await json('show', '1001')).state).toBe('batched');
    await orders(['batch', 'undo', 'B2']);
    expect((await json('show', '1001')).state).toBe('approved');
  });

  test('goods it has not, all of it, and merged orders are refused by name', async () => {
    const { orders } = await one();
    const code = async (...words: string[]) => {
      const { err } = await orders(['split', '1001', ...words, '--json']);
      return JSON.parse(err).error.code;
    };
    expect(await code('MUG-BLU=4')).toBe('split/no-such-goods');
    expect(await code('HAT=1')).toBe('split/no-such-goods');
    expect(await code('MUG-BLU,CAP')).toBe('split/nothing-left');
    expect(await code('MUG-BLU=0')).toBe('split/bad-part');
    expect(await code()).toBe('split/no-parcel');
  });
});

describe('stock', () => {
  test('--split always: what is there goes by age, the rest waits; held stock is named and never shared twice', async () => {
    const { orders, json, folder } = await approved([
      firstRow('#1001', { 'Created at': '2026-11-20 09:00:00 -0500' }),
      firstRow('#1002'),
      moreRow('#1002', 'CAP', '1'),
      firstRow('#1003', { 'Lineitem sku': 'HAT' }),
    ]);
    put(folder, 's.csv', 'SKU,Available\nMUG-BLU,3\nCAP,5\nHAT,0\n');
    await orders(['stock', 'import', join(folder, 's.csv')]);
    const whole = await orders(['batch', '-n', '--json']);
    expect(whole.json().batches[0].units).toBe(7);
    const made = await orders(['batch', '--split', 'always']);
    expect(made.err).toContain('#1003 waits for 2 × HAT.');
    expect(made.err).toContain('#1002 goes in part; 1 × MUG-BLU follows later.');
    const [batch] = (await json('batch', 'list')).batches;
    expect(batch.units).toBe(4);
    await orders(['print', 'B1', '-o', folder]);
    const later = await orders(['batch', '--split', 'always']);
    expect(later.err).toContain('Of MUG-BLU, batches hold 3 (B1) already.');
    put(folder, 's.csv', 'SKU,Available\nMUG-BLU,4\nHAT,2\n');
    await orders(['stock', 'import', join(folder, 's.csv')]);
    expect((await json('batch', '--split', 'always')).batches[0].units).toBe(3);
  });
});

test('P3, P4: units approved = units in parcels, none twice, however orders are merged, split and batched', async () => {
  const goods = fc.record({ mug: fc.integer({ min: 1, max: 4 }), cap: fc.integer({ min: 1, max: 4 }) });
  const step = fc.constantFrom('merge', 'split', 'later', 'batch', 'undo', 'print');
  await fc.assert(
    fc.asyncProperty(
      fc.array(goods, { minLength: 2, maxLength: 4 }),
      fc.array(step, { maxLength: 6 }),
      async (all, steps) => {
        const rows = all.flatMap(({ mug, cap }, at) => [
          firstRow(`#${at + 1}`, {
            ...ANNA,
            'Lineitem quantity': String(mug),
            Total: '10.00',
            Subtotal: '5.00',
          }),
          moreRow(`#${at + 1}`, 'CAP', String(cap)),
        ]);
        const { orders, json, folder } = await approved(rows);
        for (const [at, what] of [...steps, 'batch', 'print', 'batch', 'print'].entries()) {
          const { batches } = await json('batch', 'list');
          const open = batches.findLast((one: { state: string }) => one.state === 'open')?.batch;
          if (what === 'merge') await orders(['merge', '--yes']);
          else if (what === 'split') await orders(['split', String((at % all.length) + 1), 'MUG-BLU=1']);
          else if (what === 'later')
            await orders(['split', String((at % all.length) + 1), 'CAP=1', '--later']);
          else if (what === 'batch') await orders(['batch']);
          else if (open !== undefined)
            await orders(what === 'undo' ? ['batch', 'undo', open] : ['print', open, '-o', folder]);
          const now = (await json('batch', 'list')).batches.filter(
            (one: { state: string }) => one.state === 'open',
          );
          const held = now.flatMap((one: { orders: string[] }) => one.orders);
          expect(new Set(held).size).toBe(held.length);
        }
        const { batches } = await json('batch', 'list');
        const units = batches.reduce((sum: number, one: { units: number }) => sum + one.units, 0);
        expect(units).toBe(all.reduce((sum, { mug, cap }) => sum + mug + cap, 0));
        expect((await json('list', '--state', 'printed')).orders).toHaveLength(all.length);
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

test('P6: whatever was merged, split and batched, undone step by step, is as before to the byte', async () => {
  const step = fc.constantFrom('merge', 'split', 'later', 'batch', 'batch-undo');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      const { orders, json, folder } = await approved(
        [1, 2, 3].flatMap((n) => [
          firstRow(`#${n}`, { ...ANNA, 'Lineitem quantity': '2', Total: '10.00', Subtotal: '5.00' }),
          moreRow(`#${n}`, 'CAP', '2'),
        ]),
      );
      const changes = async () => (await json('log', '--limit', '1000')).changes.length as number;
      const before: { text: string; changes: number }[] = [];
      for (const [at, what] of steps.entries()) {
        before.push({ text: await contents(folder), changes: await changes() });
        const id = String((at % 3) + 1);
        if (what === 'merge') await orders(['merge', '--yes']);
        else if (what === 'split') await orders(['split', id, 'MUG-BLU=1']);
        else if (what === 'later') await orders(['split', id, 'CAP=1', '--later']);
        else if (what === 'batch') await orders(['batch', '--merge', 'always', '--split', 'always']);
        else await orders(['batch', 'undo', `B${at}`]);
      }
      let made = await changes();
      for (const then of before.reverse()) {
        for (let left = made - then.changes; left > 0; left--)
          expect((await orders(['undo', '--yes'])).code).toBe(0);
        expect(await contents(folder)).toBe(then.text);
        made = then.changes;
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);
