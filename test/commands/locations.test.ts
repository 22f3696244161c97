import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { picture } from '../support/picture.ts';
import { csv, firstRow, moreRow, type Row } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const STOCK = `SKU,Bin,Location,On hand
MUG-BLU,A-01-1,Reno,9
MUG-BLU,A-01-1,Newark,9
CAP,A-02-1,Newark,5
PEN,B-01-1,Reno,5
`;
const LOCATIONS = `locations:
  Reno: {country: US, region: NV}
  Newark: {country: US, region: NJ}
`;
const NY = { 'Shipping Province': 'NY', 'Shipping Province Name': 'New York', 'Shipping Zip': '10001' };

async function world(rows: readonly Row[], { stock = STOCK, locations = LOCATIONS } = {}) {
  const made = temporaryWorkspace();
  const { folder, orders } = made;
  mkdirSync(join(folder, 'workspace'), { mode: 0o700 });
  put(folder, 'stock.csv', stock);
  put(join(folder, 'workspace'), 'locations.yaml', locations);
  put(folder, 'o.csv', csv(rows));
  await orders(['stock', 'import', 'stock.csv']);
  await orders(['import', join(folder, 'o.csv')]);
  await orders(['review']);
  const json = async (...words: string[]) => (await orders([...words, '--json'])).json();
  const held = (await json('list', '--state', 'held')).orders.map(({ order }: { order: string }) => order);
  if (held.length > 0) await orders(['approve', ...held, '--because', 'test']);
  return { ...made, json };
}

describe('batches per location', () => {
  const three = () =>
    world([firstRow('#1001'), firstRow('#1002', NY), firstRow('#1003'), moreRow('#1003', 'CAP', '1')]);

  test('an order leaves from the nearest that has all of it; batch, show and stock say why', async () => {
    const { folder, orders, json } = await three();
    const planned = await json('show', '1003');
    expect(planned.leaves).toMatchObject([{ location: 'Newark', planned: true }]);
    const { batches } = await json('batch');
    expect(
      batches.map(({ location, orders: own }: { location: string; orders: string[] }) => [location, own]),
    ).toEqual([
      ['Reno', ['#1001']],
      ['Newark', ['#1002', '#1003']],
    ]);
    const why = batches[1].parcels.map(({ why }: { why: unknown }) => why);
    expect(why).toEqual([
      { rule: 'distance', row: 'US-NY', km: expect.any(Number) },
      {
        rule: 'distance',
        row: 'US-OR',
        km: expect.any(Number),
        passed: [{ location: 'Reno', lacks: '1 × CAP' }],
      },
    ]);
    const show = await orders(['show', '1003']);
    expect(show.out).toMatch(/from Newark: [\d,]+ km from US-OR; Reno lacks 1 × CAP/);
    expect((await json('show', '1003')).leaves).toMatchObject([
      { location: 'Newark', planned: false, batch: 'B2' },
    ]);
    const list = await orders(['batch', 'list']);
    expect(list.out).toContain('B2 at Newark');
    const { stock } = await json('stock', '--sku', 'MUG-BLU');
    expect(stock).toMatchObject([
      { location: 'Newark', batches: { B2: 4 }, free: 5 },
      { location: 'Reno', batches: { B1: 2 }, free: 7 },
    ]);
    const { documents } = await json('print', 'B2', '--only', 'pick-list', '--format', 'json', '-o', folder);
    const picking = JSON.parse(readFileSync(documents[0].file, 'utf8'));
    expect(picking).toMatchObject({ location: 'Newark', units: 5 });
    expect(picking.steps.map(({ bin }: { bin: string }) => bin)).toEqual(['A-01-1', 'A-02-1']);
  });

  test('--location makes only that one’s batches; an unknown one names the nearest', async () => {
    const { orders, json } = await three();
    const wrong = await orders(['batch', '--location', 'Newerk']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Newark');
    expect((await json('batch', '--location', 'newark')).batches).toMatchObject([{ location: 'Newark' }]);
    expect((await json('list', '--state', 'approved')).orders).toMatchObject([{ order: '#1001' }]);
    const none = await world([firstRow('#1')], { locations: 'prefer: nearest\n' });
    expect((await none.orders(['batch', '--location', 'Reno', '--json'])).err).toContain('locations/none');
  });
});

describe('an order that no single location has', () => {
  const divided = () =>
    world([firstRow('#1001'), moreRow('#1001', 'CAP', '1'), moreRow('#1001', 'PEN', '2')]);

  test('waits without a terminal and says so; never sends it whole; always divides it over the fewest', async () => {
    const { orders, json } = await divided();
    const told = await orders(['batch', '--dry-run']);
    expect(told.err).toContain('#1001 waits: no location has all of it');
    expect((await json('batch', '-n')).batches).toEqual([]);
    expect((await json('batch', '-n', '--split', 'never')).batches).toMatchObject([
      { location: 'Reno', units: 5 },
    ]);
    const { batches } = await json('batch', '--split', 'always');
    expect(batches).toMatchObject([
      { location: 'Reno', units: 4, parcels: [{ why: { parcels: 2 } }] },
      { location: 'Newark', units: 1, parcels: [{ items: [{ sku: 'CAP', quantity: 1 }] }] },
    ]);
    expect((await json('show', '1001')).state).toBe('batched');
    expect((await json('batch')).batches).toEqual([]);
  });

  test('P6: undone, everything is as before to the byte; planned again, the same', async () => {
    const { folder, orders, json } = await divided();
    const workspace = join(folder, 'workspace');
    const seen = async () => (await picture(workspace)).replace(/"journal":.*/, '');
    const before = await seen();
    const made = await json('batch', '--split', 'always');
    expect(made.batches).toHaveLength(2);
    const after = await seen();
    expect(after).not.toBe(before);
    await orders(['undo', '--yes']);
    await orders(['undo', '--yes']);
    expect(await seen()).toBe(before);
    const again = await json('batch', '--split', 'always');
    const places = ({ batches }: { batches: { location: string; units: number }[] }) =>
      batches.map(({ location, units }) => [location, units]);
    expect(places(again)).toEqual(places(made));
  });

  test('taking one batch apart frees its part only; both are shipped when the sums match', async () => {
    const { folder, orders, json } = await divided();
    await orders(['batch', '--split', 'always']);
    const before = await json('batch', 'show', 'B1');
    await orders(['batch', 'undo', 'B2']);
    expect((await json('show', '1001')).state).toBe('approved');
    expect(await json('batch', 'show', 'B1')).toEqual(before);
    await orders(['print', 'B1', '-o', join(folder, 'p1')]);
    const again = await json('batch', '--split', 'always');
    expect(again.batches).toMatchObject([{ location: 'Newark', units: 1 }]);
    await orders(['print', 'B3', '-o', join(folder, 'p3')]);
    put(folder, 'n.csv', 'Parcel,Tracking Number,Carrier\nB1-001,1Z999AA10123456784,UPS\n');
    await orders(['tracking', 'import', join(folder, 'n.csv')]);
    await orders(['tracking', 'export', '--format', 'plain', '-o', folder]);
    expect((await json('show', '1001')).state).not.toBe('shipped');
    put(folder, 'm.csv', 'Parcel,Tracking Number,Carrier\nB3-001,1Z999AA10123456793,UPS\n');
    await orders(['tracking', 'import', join(folder, 'm.csv')]);
    await orders(['tracking', 'export', '--format', 'plain', '-o', folder]);
    expect((await json('show', '1001')).state).toBe('shipped');
  });
});

describe('orders of one recipient', () => {
  const ANNA = { 'Shipping Name': 'Anna Berg', 'Shipping Address1': '12 Larkspur Ave' };
  const two = (first: string, second: string) =>
    world([
      firstRow('#1001', { ...ANNA, 'Lineitem sku': first }),
      firstRow('#1002', { ...ANNA, 'Lineitem sku': second }),
    ]);
  const parcels = ({ batches }: { batches: { location: string; parcels: { orders: string[] }[] }[] }) =>
    batches.map(({ location, parcels: own }) => [location, ...own.map(({ orders }) => orders.join(' '))]);

  test('share a parcel from a location that has everybody’s goods', async () => {
    const { json } = await two('MUG-BLU', 'CAP');
    expect(parcels(await json('batch', '--merge', 'always'))).toEqual([['Newark', '#1001 #1002']]);
  });

  test('go alone, each from where its goods are, when no location has them together', async () => {
    const { json } = await two('PEN', 'CAP');
    expect(parcels(await json('batch', '--merge', 'always'))).toEqual([
      ['Reno', '#1001'],
      ['Newark', '#1002'],
    ]);
  });
});

test('stock where nothing is sent from is not promised: the review and --short say so', async () => {
  const locations = 'locations:\n  Reno: {country: US, region: NV}\n';
  const { json } = await world([firstRow('#1001', { 'Lineitem sku': 'CAP' })], { locations });
  const { findings } = await json('show', '1001');
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('STOCK_SHORT');
  expect((await json('stock', '--short')).short).toMatchObject([{ sku: 'CAP', stock: 0, missing: 2 }]);
});

describe('orders locations', () => {
  test('init writes what the stock names, check finds what is wrong by line, list shows it', async () => {
    const { folder, orders } = temporaryWorkspace();
    put(folder, 'stock.csv', STOCK);
    await orders(['stock', 'import', 'stock.csv']);
    expect((await orders(['locations'])).out).toContain('orders locations init');
    expect((await orders(['locations', 'init', '--dry-run'])).out).toContain('"Reno"');
    expect((await orders(['locations', 'init'])).code).toBe(0);
    const again = await orders(['locations', 'init', '--json']);
    expect(again.code).toBe(1);
    expect(again.err).toContain('locations/exists');
    const file = join(folder, 'workspace', 'locations.yaml');
    expect(readFileSync(file, 'utf8')).toContain('"Newark": {country: ""}');
    expect((await orders(['locations', 'check'])).code).toBe(0);
    expect((await orders(['locations', '--json'])).json().locations).toMatchObject([
      { location: 'Newark', skus: 2, pieces: 14 },
      { location: 'Reno', skus: 2, pieces: 14 },
    ]);
    put(
      join(folder, 'workspace'),
      'locations.yaml',
      'locations:\n  Reno: {}\n  Newerk: {}\nnearest:\n  US: Remo\n',
    );
    const bad = await orders(['locations', 'check', '--json']);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('locations.yaml:5');
    put(join(folder, 'workspace'), 'locations.yaml', 'locations:\n  Reno: {}\n  Newerk: {}\n');
    const odd = await orders(['locations', 'check', '--json']);
    expect(odd.code).toBe(3);
    expect(odd.json().problems).toMatchObject([
      { code: 'locations/no-stock', facts: { nearest: 'Newark' } },
      { code: 'locations/not-sending', value: 'Newark' },
    ]);
  });
});
