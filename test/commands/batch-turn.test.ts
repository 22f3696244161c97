import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

/** Placed one after the other; paid, and so due, in another order; one of them urgent. */
const ORDERS = [
  { id: '#1001', placed: '10:00:00', paid: '2026-11-23 09:00:00 -0500', tags: '' },
  { id: '#1002', placed: '11:00:00', paid: '2026-11-21 09:00:00 -0500', tags: '' },
  { id: '#1003', placed: '12:00:00', paid: '2026-11-22 09:00:00 -0500', tags: '' },
  { id: '#1004', placed: '13:00:00', paid: '2026-11-24 09:00:00 -0500', tags: 'priority' },
  { id: '#1005', placed: '14:00:00', paid: '2026-11-23 09:00:00 -0500', tags: '' },
] as const;
/** By priority, then by what is due sooner, then by age. */
const IN_TURN = ['#1004', '#1002', '#1003', '#1001', '#1005'];

async function approved() {
  const world = temporaryWorkspace();
  const rows = ORDERS.map(({ id, placed, paid, tags }) =>
    firstRow(id, {
      'Created at': `2026-11-20 ${placed} -0500`,
      'Paid at': paid,
      'Shipping Name': `Ann ${id}`,
      Tags: tags,
    }),
  );
  await world.orders(['config', 'set', 'defaults.dispatchHours', '24']);
  await world.orders(['import', put(world.folder, 'o.csv', csv(rows))]);
  await world.orders(['review']);
  return world;
}

const idsOf = (json: { batches: { orders: string[] }[] }) => json.batches.map(({ orders }) => orders);

describe('who gets into a batch first', () => {
  test('an order due sooner goes before an older one, an urgent one before all', async () => {
    const { orders } = await approved();
    const planned = await orders(['batch', '--max', '1', '--dry-run', '--json']);
    expect(idsOf(planned.json()).flat()).toEqual(IN_TURN);
    const carts = (await orders(['batch', '--totes', '2', '--dry-run', '--json'])).json().batches;
    expect(carts.map(({ batch }: { batch: string }) => batch)).toEqual(['B1', 'B2', 'B3']);
    expect(carts[2].parcels[0].parcel).toBe('B3-001');
    const made = (await orders(['batch', '--max', '2', '--json'])).json();
    expect(idsOf(made)).toEqual([['#1004', '#1002'], ['#1003', '#1001'], ['#1005']]);
    expect(made.batches.map(({ batch }: { batch: string }) => batch)).toEqual(['B1', 'B2', 'B3']);
  });

  test('without limits and priorities the oldest goes first', async () => {
    const { orders } = await approved();
    await orders(['config', 'set', 'defaults.dispatchHours', '0']);
    const planned = await orders(['batch', '--max', '1', '--dry-run', '--json']);
    expect(idsOf(planned.json()).flat()).toEqual(['#1004', '#1001', '#1002', '#1003', '#1005']);
  });
});

describe('orders run with a cart', () => {
  test('takes the options of batch, and prints every batch it made, each into a folder of its own', async () => {
    const { folder, orders } = await approved();
    const ran = await orders(['run', '--totes', '2', '-o', 'out', '--json']);
    expect(ran.code).toBe(0);
    const { batch, print } = ran.json();
    expect(idsOf(batch).map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(print.batches.map((one: { batch: string }) => one.batch)).toEqual(['B1', 'B2', 'B3']);
    for (const name of ['B1', 'B2', 'B3'])
      expect(existsSync(join(folder, 'out', name, 'labels.pdf'))).toBe(true);
    expect((await orders(['list', '--state', 'printed', '--json'])).json().orders).toHaveLength(5);
  });

  test('one batch lies in the folder itself; a wrong option stops before anything is read', async () => {
    const { folder, orders } = await approved();
    const wrong = await orders(['run', '--weight', '30', '--json']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('usage/bad-weight')]);
    const ran = await orders(['run', '--items', '50', '-o', 'out']);
    expect(ran.out).toMatch(/^Batch B1 .* 5 parcels/m);
    expect(existsSync(join(folder, 'out', 'labels.pdf'))).toBe(true);
  });

  test('what an earlier run batched and did not come to print is printed by the next', async () => {
    const { orders } = await approved();
    await orders(['batch', '--max', '3']);
    const { batch, print } = (await orders(['run', '-o', 'out', '--json'])).json();
    expect(batch.batches).toEqual([]);
    expect(print.batches.map((one: { printed: string[] }) => one.printed.length)).toEqual([3, 2]);
    const again = (await orders(['run', '-o', 'again', '--json'])).json();
    expect(again.print.batch).toBe('B2');
  });

  test('asks nothing, also on a terminal', async () => {
    const world = temporaryWorkspace();
    const rows = ['#1001', '#1002'].map((id, n) =>
      firstRow(id, {
        'Shipping Name': 'Ann Gray',
        'Shipping Address1': '12 Larkspur Ave',
        'Lineitem sku': `S${n}`,
      }),
    );
    put(world.folder, 'o.csv', csv(rows));
    const ran = await world.orders(['run', 'o.csv', '-o', 'out'], {
      tty: true,
      columns: 100,
    });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^Batch B1 .* 2 parcels/m);
  });
});
