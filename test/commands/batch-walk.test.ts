import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, moreRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const BINS = `SKU,Bin,Available,Barcode
MUG-BLU,B-03-2,9,4006381333931
CAP,A-02-1,9,036000291452
PEN,C-01-1,9,
BOX,yard,9,
`;

async function morning(): Promise<ReturnType<typeof temporaryWorkspace>> {
  const world = temporaryWorkspace();
  put(world.folder, 'bins.csv', BINS);
  const rows = [
    firstRow('#1001', { 'Lineitem sku': 'PEN' }),
    firstRow('#1002'),
    moreRow('#1002', 'CAP', '1'),
    firstRow('#1003', { 'Lineitem sku': 'BOX' }),
    firstRow('#1004', { 'Lineitem sku': 'CAP' }),
    firstRow('#1005', { 'Lineitem sku': 'GLUE' }),
  ];
  put(world.folder, 'o.csv', csv(rows));
  await world.orders(['stock', 'import', 'bins.csv']);
  await world.orders(['import', join(world.folder, 'o.csv')]);
  await world.orders(['review']);
  await world.orders(['approve', '1001', '1002', '1003', '1004', '1005', '--because', 'test']);
  return world;
}

/** Four approved orders of a pen and a cap each, in a store with bins. */
async function fourOfTwoLines() {
  const world = temporaryWorkspace();
  put(world.folder, 'bins.csv', BINS);
  const ids = ['#1001', '#1002', '#1003', '#1004'];
  const rows = ids.flatMap((id) => [
    firstRow(id, { 'Lineitem sku': 'PEN', 'Shipping Name': `Ann ${id}` }),
    moreRow(id, 'CAP', '1'),
  ]);
  put(world.folder, 'o.csv', csv(rows));
  await world.orders(['stock', 'import', 'bins.csv']);
  await world.orders(['import', join(world.folder, 'o.csv')]);
  await world.orders(['review']);
  await world.orders(['approve', ...ids.map((id) => id.slice(1)), '--because', 'test']);
  return world;
}

describe('orders batch with bins', () => {
  test('parcels follow the walk, the list says how long and how sure, and undo takes the walk along', async () => {
    const { folder, orders } = await morning();
    const made = await orders(['batch']);
    expect(made.out).toContain('walk 19 m, shortest (proven)');
    expect(made.err).toContain('Assumed from the bins');
    const show = await orders(['batch', 'show', 'B1']);
    expect(show.out).toMatchInlineSnapshot(`
      "Batch B1: open, made 2026-11-24T08:00:00Z, 5 parcels, 11 units
      B1-001  #1004 (2 units)
      B1-002  #1002 (3 units)
      B1-003  #1001 (2 units)
      B1-004  #1003 (2 units)
      B1-005  #1005 (2 units)
      Walk 19 m, shortest (proven)
        Aisle A, in from the front
           1. A-02-1  3 × CAP
        Aisle B, in from the back
           2. B-03-2  2 × MUG-BLU
        Aisle C, in from the front
           3. C-01-1  2 × PEN
        Not located:
           –  yard is not in the layout  2 × BOX
           –  no bin known  2 × GLUE
      "
    `);
    const json = (await orders(['batch', 'show', 'B1', '--json'])).json().batches[0];
    expect(json.route).toEqual({ length: 19, unit: 'm', proof: 'shortest' });
    expect(json.walk.notLocated).toEqual([
      { sku: 'BOX', quantity: 2, bin: 'yard' },
      { sku: 'GLUE', quantity: 2 },
    ]);
    const print = await orders(['print', 'B1', '--json']);
    expect(print.code).toBe(0);
    // Stock and layout that change later do not change a batch that was made.
    writeFileSync(join(folder, 'workspace', 'layout.yaml'), 'aisles: A..C\nbays: 50\nstart: back of C\n');
    const again = await orders(['print', 'B1', '--json']);
    expect(again.json().documents).toEqual(print.json().documents);
    await orders(['undo', '--yes']);
    await orders(['undo', '--yes']);
    expect((await orders(['batch', 'list', '--json'])).json()).toEqual({ batches: [] });
    expect((await orders(['check'])).code).toBe(0);
  });

  test('V24: a shelf nobody can walk to is named and listed last; the rest keeps its proven walk', async () => {
    const { folder, orders } = await morning();
    const layout = 'aisles: A..C\nbays: 3\nblocked:\n  - [front, B, C]\n  - [back, B, C]\n';
    writeFileSync(join(folder, 'workspace', 'layout.yaml'), layout);
    const check = await orders(['layout', 'check', '--json']);
    expect(check.json().problems).toMatchObject([
      { code: 'layout/bin-shape', value: 'yard' },
      { code: 'layout/unreachable', value: 'C-01-1' },
    ]);
    await orders(['batch']);
    const batch = (await orders(['batch', 'show', 'B1', '--json'])).json().batches[0];
    expect(batch.route.proof).toBe('shortest');
    expect(batch.walk.picks.map(({ bin }: { bin: string }) => bin)).toEqual(['A-02-1', 'B-03-2']);
    expect(batch.walk.notLocated.map(({ sku }: { sku: string }) => sku).sort()).toEqual([
      'BOX',
      'GLUE',
      'PEN',
    ]);
  });

  test('carts and waves', async () => {
    const { orders } = await morning();
    const dry = await orders(['batch', '--totes', '2', '--dry-run', '--json']);
    expect(dry.json().batches).toHaveLength(3);
    const made = await orders(['batch', '--totes', '2', '--waves', '--json']);
    expect(made.code).toBe(0);
    const batches = made.json().batches;
    // Orders of one line are fetched in bulk: totes do not bind them.
    expect(batches.map((batch: { orders: string[] }) => batch.orders.length)).toEqual([4, 1]);
    expect(batches.at(-1).orders).toEqual(['#1002']);
    expect((await orders(['batch', '--totes', 'x'])).code).toBe(2);
    expect((await orders(['batch', '--json'])).json()).toEqual({ batches: [], short: [] });
  });

  test('print --all: every cart in one go, none twice; a wrong name stops all of them', async () => {
    const { folder, orders } = await morning();
    await orders(['batch', '--totes', '2']);
    const wrong = await orders(['print', 'B1', 'B9', '-o', folder]);
    expect(wrong.code).toBe(1);
    expect((await orders(['batch', 'show', 'B1', '--json'])).json().batches[0].state).toBe('open');
    const two = await orders(['print', 'B1', 'B1', 'B2', '-o', folder, '--json']);
    expect(two.json().batches.map(({ batch }: { batch: string }) => batch)).toEqual(['B1', 'B2']);
    const files = two.json().batches.flatMap(({ documents }: { documents: { file: string }[] }) => documents);
    expect(new Set(files.map(({ file }: { file: string }) => file)).size).toBe(files.length);
    expect(readFileSync(join(folder, 'B2', 'labels.pdf')).length).toBeGreaterThan(1000);
    const rest = await orders(['print', '--all', '-o', folder, '--json']);
    expect(rest.json()).toMatchObject({ batch: 'B3' });
    const none = await orders(['print', '--all', '-o', folder]);
    expect(none).toMatchObject({ code: 0, out: 'No batch is open: everything is printed.\n' });
  });

  test('groups never mix, and a put wall is used where it walks less', async () => {
    const { orders } = await morning();
    const apart = await orders(['batch', '--group-by', 'country,shop', '--dry-run', '--json']);
    expect(apart.json().batches).toHaveLength(1);
    expect((await orders(['batch', '--group-by', 'colour'])).code).toBe(2);
    expect((await orders(['batch', '--lines', '1', '--dry-run', '--json'])).json().batches.length).toBe(5);
    const made = await orders(['batch', '--totes', '1', '--wall', '36']);
    expect(made.err).toContain('36-slot wall: no less walking');
    expect(made.err).toContain('No division of these orders walks less (proven).');
  });

  test('a wall: many orders of several lines are fetched together, with a sheet slot by slot', async () => {
    const world = await fourOfTwoLines();
    const made = await world.orders(['batch', '--totes', '2', '--wall', '4']);
    expect(made.err).toContain('4-slot wall: 50 % less walking (1 trip,');
    const print = await world.orders(['print', 'B1', '--json']);
    const kinds = print.json().documents.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('put-wall');
    const text = await world.orders([
      ...['print', 'B1', '--only', 'pick-list', '--format', 'json'],
      ...['--reprint', '--json'],
    ]);
    const file = text.json().documents[0].file;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ wall: 4, batch: 'B1', orders: 4 });
  });

  test('a wall with an order in two parts: a slot for each part, every piece in one of them', async () => {
    const world = await fourOfTwoLines();
    expect((await world.orders(['split', '1001', 'PEN=1'])).code).toBe(0);
    const made = await world.orders(['batch', '--totes', '2', '--wall', '5']);
    expect(made.err).toContain('5-slot wall: 50 % less walking (1 trip,');
    expect((await world.orders(['print', 'B1', '--json'])).json().refused).toEqual([]);
    const list = await world.orders([
      ...['print', 'B1', '--only', 'pick-list', '--format', 'json'],
      ...['--reprint', '--json'],
    ]);
    const { totes, units, steps } = JSON.parse(readFileSync(list.json().documents[0].file, 'utf8'));
    const own = totes.filter((tote: { orders: string[] }) => tote.orders.includes('#1001'));
    expect(totes).toHaveLength(5);
    expect(new Set(totes.map(({ position }: { position: number }) => position)).size).toBe(5);
    expect(own.map((tote: { units: number }) => tote.units).sort()).toEqual([1, 2]);
    const shares = steps.flatMap((row: { split: { quantity: number }[] }) => row.split);
    expect(shares.reduce((sum: number, { quantity }: { quantity: number }) => sum + quantity, 0)).toBe(units);
    expect(units).toBe(12);
  });

  test('without bins everything stays as it was', async () => {
    const { folder, orders } = temporaryWorkspace();
    put(folder, 'o.csv', csv([firstRow('#1001')]));
    await orders(['import', join(folder, 'o.csv')]);
    await orders(['review']);
    const made = await orders(['batch', '--json']);
    expect(made.json().batches[0].route).toEqual({ length: null, unit: null, proof: 'none' });
  });
});
