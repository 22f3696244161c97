import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

async function printed(count: number): Promise<ReturnType<typeof temporaryWorkspace>> {
  const world = temporaryWorkspace();
  const ids = Array.from({ length: count }, (_, i) => `#${1001 + i}`);
  put(world.folder, 'o.csv', csv(ids.map((id) => firstRow(id))));
  put(world.folder, 'bins.csv', 'SKU,Bin,Available,Barcode\nMUG-BLU,A-1-1,99,4006381333931\nCAP,A-2-1,9,\n');
  await world.orders(['stock', 'import', 'bins.csv']);
  await world.orders(['import', join(world.folder, 'o.csv')]);
  await world.orders(['review']);
  await world.orders(['approve', ...ids, '--because', 'test']);
  await world.orders(['batch']);
  await world.orders(['print', 'B1']);
  return world;
}

const state = async (orders: ReturnType<typeof temporaryWorkspace>['orders'], id: string) =>
  (await orders(['show', id, '--json'])).json();

describe('orders pack', () => {
  test('scans from a pipe: packed one change each, refused ones named, exit 3', async () => {
    const { orders } = await printed(3);
    const input = 'B1-001\nMUG-BLU\nCAP\n4006381333931\nB1-001\nB1-002\nMUG-BLU\n';
    const dry = await orders(['pack', '--dry-run', '--json'], { input });
    expect(dry.json().packed).toEqual(['B1-001']);
    const ran = await orders(['pack', 'B1', '--json'], { input });
    expect(ran.code).toBe(3);
    expect(ran.err).toBe('');
    expect(ran.json()).toMatchObject({
      packed: ['B1-001'],
      problems: [
        { code: 'pack/wrong-item', value: 'CAP' },
        { code: 'pack/already-packed', value: 'B1-001' },
        { code: 'pack/too-few', value: 'B1-002' },
      ],
      left: 2,
    });
    expect((await state(orders, '1001')).state).toBe('packed');
    expect((await state(orders, '1002')).state).toBe('printed');
    const [last] = (await orders(['log', '--json'])).json().changes ?? [];
    expect(JSON.stringify(last ?? {})).toContain('B1-001');
  });

  test('keeps its place: the next run goes on with the open parcel; undo puts a packed one back', async () => {
    const { folder, orders } = await printed(2);
    await orders(['pack'], { input: 'B1-001\nMUG-BLU\n' });
    expect(readdirSync(join(folder, 'workspace', 'packing'))).toEqual(['B1-001.scans']);
    const other = await orders(['pack', '--json', '--as', 'bert'], { input: 'MUG-BLU\n' });
    expect(other.json().problems).toMatchObject([{ code: 'pack/no-parcel' }]);
    const on = await orders(['pack'], { input: 'MUG-BLU\nB1-002\nMUG-BLU\nUNDO\nMUG-BLU\nMUG-BLU\n' });
    expect(on.code).toBe(0);
    expect(on.err).toContain('B1-001: 1 × MUG-BLU');
    expect(on.err).toContain('B1-002 is packed. 2 of 2 packed.');
    expect(readdirSync(join(folder, 'workspace', 'packing'))).toEqual([]);
    await orders(['undo', '--yes']);
    expect((await state(orders, '1002')).state).toBe('printed');
    expect((await state(orders, '1001')).state).toBe('packed');
  });

  test('a terminal rings and says it in words; a person’s word for it is marked as such', async () => {
    const { orders } = await printed(2);
    const seen = await orders(['pack'], { input: 'B1-001\nCAP\n', tty: true });
    expect(seen.err).toContain('\u0007WRONG ITEM: CAP does not belong into B1-001.');
    const confirmed = await orders(['pack', '--confirm', 'b1-002', '--json']);
    expect(confirmed.json()).toEqual({ packed: ['B1-002'], problems: [], left: 1 });
    expect(JSON.stringify((await orders(['log', '--json'])).json())).toContain('"by":"hand"');
    const again = await orders(['pack', '--confirm', 'B1-002', '--json']);
    expect(again.code).toBe(3);
    expect(again.json().problems).toMatchObject([{ code: 'pack/already-packed' }]);
  });
});

test('--print-on-complete: the last scan makes the label, once; nothing else is printed', async () => {
  const world = temporaryWorkspace();
  const { orders, folder } = world;
  put(folder, 'o.csv', csv([firstRow('#1001'), firstRow('#1002')]));
  await orders(['import', join(folder, 'o.csv')]);
  await orders(['review']);
  await orders(['batch']);
  const refused = await orders(['pack', 'B1', '--json'], { input: 'B1-001\n' });
  expect(refused.json().problems).toMatchObject([{ code: 'pack/not-printed' }]);
  const words = ['pack', 'B1', '--print-on-complete', '-o', folder, '--json'];
  const input = 'B1-001\nMUG-BLU\nMUG-BLU\nB1-002\nMUG-BLU\n';
  const dry = await orders([...words, '-n'], { input });
  expect(dry.json()).toMatchObject({ packed: ['B1-001'] });
  expect((await orders(words, { input })).json()).toMatchObject({ packed: ['B1-001'], left: 1 });
  expect(readdirSync(join(folder, 'B1', 'B1-001'))).toEqual(['labels.pdf']);
  expect(readdirSync(join(folder, 'B1'))).toEqual(['B1-001']);
  expect((await state(orders, '1001')).state).toBe('packed');
  expect((await state(orders, '1002')).state).toBe('batched');
  const rest = await orders(words, { input: 'MUG-BLU\n' });
  expect(rest.json()).toMatchObject({ packed: ['B1-002'], problems: [], left: 0 });
  const [batch] = (await orders(['batch', 'list', '--json'])).json().batches;
  expect(batch.state).toBe('printed');
});
