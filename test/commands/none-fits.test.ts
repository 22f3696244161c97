import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, type Row } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

/** faults.md V25: where no location, cart or channel rule fits, the order is named, never dropped, and scripts can tell. */

interface Files {
  readonly stock: string;
  readonly locations?: string;
  readonly rules?: string;
}
interface Json {
  readonly batches: readonly { readonly orders: readonly string[] }[];
  readonly short: readonly { readonly order: string; readonly what: string; readonly missing: unknown }[];
}

async function world(rows: readonly Row[], files: Files) {
  const made = temporaryWorkspace();
  const workspace = join(made.folder, 'workspace');
  mkdirSync(workspace, { mode: 0o700 });
  put(made.folder, 'stock.csv', files.stock);
  if (files.locations !== undefined) put(workspace, 'locations.yaml', files.locations);
  if (files.rules !== undefined) put(workspace, 'rules.yaml', files.rules);
  await made.orders(['stock', 'import', 'stock.csv']);
  await made.orders(['import', put(made.folder, 'o.csv', csv(rows))]);
  await made.orders(['review']);
  const held = (await made.orders(['list', '--state', 'held', '--json'])).json().orders as {
    order: string;
  }[];
  if (held.length > 0) await made.orders(['approve', ...held.map(({ order }) => order), '--because', 'test']);
  const inState = async (state: string) =>
    ((await made.orders(['list', '--state', state, '--json'])).json().orders as { order: string }[])
      .map(({ order }) => order)
      .sort();
  return { ...made, inState };
}

const goods = (id: string, sku: string, more: Row = {}): Row =>
  firstRow(id, { 'Lineitem sku': sku, 'Shipping Name': `Ann ${id}`, ...more });

describe('V25: none fits', () => {
  const LOCATIONS = 'locations:\n  Reno: {country: US, region: NV}\n  Newark: {country: US, region: NJ}\n';
  const STOCK = 'SKU,Location,On hand\nMUG,Reno,9\nCAP,Osaka,9\nPEN,Reno,1\nPEN,Newark,1\n';
  const orders = () => [goods('#1001', 'MUG'), goods('#1002', 'CAP'), goods('#1003', 'PEN')];

  test('no location has it, or only several together: both wait by name, exit 3 when asked for', async () => {
    const { orders: run, inState } = await world(orders(), { stock: STOCK, locations: LOCATIONS });
    const waiting = await run(['batch', '--split', 'ask', '--exit-code', '--json', '--dry-run']);
    expect(waiting.code).toBe(3);
    expect((waiting.json() as Json).short).toEqual([
      { order: '#1002', what: 'whole', missing: [{ sku: 'CAP', quantity: 2 }] },
      { order: '#1003', what: 'undecided', missing: [] },
    ]);
    const made = await run(['batch', '--split', 'always', '--exit-code']);
    expect(made.code).toBe(3);
    expect(made.err).toContain('#1002 waits for 2 × CAP.');
    expect(made.err).toContain('#1003 goes in 2 parcels, as no location has all of it');
    expect(await inState('approved')).toEqual(['#1002']);
    expect(await inState('batched')).toEqual(['#1001', '#1003']);
    const left = await run(['batch', '--split', 'always', '--exit-code', '--json']);
    expect([left.code, left.json()]).toEqual([
      3,
      { batches: [], short: [{ order: '#1002', what: 'waits', missing: [{ sku: 'CAP', quantity: 2 }] }] },
    ]);
    expect((await run(['batch', '--split', 'always'])).code).toBe(0);
  });

  test('never in parts: it goes whole from where it lacks least, and is named', async () => {
    const { orders: run, inState } = await world(orders(), { stock: STOCK, locations: LOCATIONS });
    const made = await run(['batch', '--split', 'never', '--exit-code', '--json']);
    expect(made.code).toBe(3);
    expect((made.json() as Json).short.map(({ order, what }) => [order, what])).toEqual([
      ['#1002', 'never'],
      ['#1003', 'never'],
    ]);
    expect(await inState('approved')).toEqual([]);
  });

  test('all fits: exit 0', async () => {
    const { orders: run } = await world([goods('#1001', 'MUG')], { stock: STOCK, locations: LOCATIONS });
    const made = await run(['batch', '--exit-code', '--json']);
    expect([made.code, (made.json() as Json).short]).toEqual([0, []]);
  });

  test.each([
    ['--weight', '1kg'],
    ['--volume', '1l'],
    ['--items', '1'],
  ])('no cart holds it by %s %s: alone, by name, none dropped', async (flag, limit) => {
    const stock = 'SKU,On hand,Weight (kg),Volume (l)\nIRON,99,4,4\nPIN,99,0.1,0.1\n';
    const rows = [goods('#1001', 'IRON'), goods('#1002', 'PIN'), goods('#1003', 'IRON')];
    const { orders: run, inState } = await world(rows, { stock });
    const made = await run(['batch', flag, limit]);
    expect(made.code).toBe(0);
    expect(made.err).toMatch(/#1001, .*#1003 are each more than the cart holds and go alone\./);
    expect(await inState('batched')).toEqual(['#1001', '#1002', '#1003']);
  });

  test('no channel rule fits: what the buyer chose counts, and no filter or group loses the order', async () => {
    const rules = 'rules:\n  - name: dear\n    when: total >= 1000\n    then: { channel: Express }\n';
    const rows = [
      goods('#1001', 'MUG', { 'Shipping Method': 'Economy' }),
      goods('#1002', 'MUG', {
        'Shipping Method': 'Economy',
        'Lineitem price': '600.00',
        Subtotal: '1200.00',
        Total: '1205.00',
      }),
      goods('#1003', 'MUG', { 'Shipping Method': '' }),
    ];
    const { orders: run } = await world(rows, { stock: 'SKU,On hand\nMUG,99\n', rules });
    const of = async (...words: string[]) =>
      ((await run(['batch', '--dry-run', '--json', ...words])).json() as Json).batches.map((one) =>
        [...one.orders].sort(),
      );
    expect((await of('--group-by', 'channel')).sort()).toEqual([['#1001'], ['#1002'], ['#1003']]);
    expect(await of('--channel', 'Express')).toEqual([['#1002']]);
    expect(await of('--channel', 'economy')).toEqual([['#1001']]);
    expect(await of()).toEqual([['#1001', '#1002', '#1003']]);
  });
});
