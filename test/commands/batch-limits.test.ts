import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { COLUMNS, csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const STOCK = `SKU,Bin,Location,Available,Weight,Volume (l),Expires
IRON,A-01-1,Berlin,99,4 kg,1,
MILK,A-09-1,Berlin,9,1 kg,1,2026-12-20
MILK,B-09-1,Berlin,1,1 kg,1,2026-12-01
CAP,C-01-1,Bonn,99,,,
`;

async function approved(goods: readonly string[], tags: readonly string[] = []) {
  const world = temporaryWorkspace();
  put(world.folder, 'stock.csv', STOCK);
  const ids = goods.map((_, n) => `#${1001 + n}`);
  const rows = ids.map((id, n) =>
    firstRow(id, {
      'Lineitem sku': goods[n]!,
      'Lineitem quantity': '1',
      'Shipping Name': `Ann ${id}`,
      Tags: tags[n] ?? '',
    }),
  );
  await world.orders(['stock', 'import', 'stock.csv']);
  await world.orders(['import', put(world.folder, 'o.csv', csv(rows))]);
  await world.orders(['review']);
  await world.orders(['approve', ...ids.map((id) => id.slice(1)), '--because', 'test']);
  return world;
}

describe('orders batch --weight, --volume', () => {
  test('no cart bears more than it may; an order too heavy goes alone and is named', async () => {
    const { orders } = await approved(['IRON', 'IRON', 'MILK', 'IRON']);
    const eight = await orders(['batch', '--weight', '8kg', '--dry-run', '--json']);
    expect(eight.json().batches.map((batch: { orders: string[] }) => batch.orders.length)).toEqual([2, 2]);
    const three = await orders(['batch', '--weight', '3000g', '--dry-run']);
    expect(three.err).toContain('#1001, #1002, #1004 are each more than the cart holds and go alone.');
    expect((await orders(['batch', '--volume', '3l', '--dry-run', '--json'])).json().batches).toHaveLength(2);
  });

  test('a weight that is not known is named and counts as the heaviest, never as nothing', async () => {
    const { orders } = await approved(['IRON', 'CAP', 'CAP']);
    const made = await orders(['batch', '--weight', '8kg', '--dry-run']);
    expect(made.err).toContain(
      'No weight known of CAP; a piece counts as 4 kg, the heaviest known of these goods.',
    );
    expect(made.out.match(/Would make batch/g)).toHaveLength(2);
  });

  test('where stock files have no weight the export’s counts, and the plan says how many units by which', async () => {
    const world = temporaryWorkspace();
    put(world.folder, 'stock.csv', STOCK);
    await world.orders(['stock', 'import', 'stock.csv']);
    const goods = [
      ['IRON', '9000'],
      ['CAP', '2500'],
      ['CAP', ''],
    ] as const;
    const rows = goods.map(([sku, grams], n) =>
      firstRow(`#${1001 + n}`, { 'Lineitem sku': sku, 'Lineitem grams': grams, 'Shipping Name': `Ann ${n}` }),
    );
    await world.orders(['import', put(world.folder, 'o.csv', csv(rows, [...COLUMNS, 'Lineitem grams']))]);
    await world.orders(['review']);
    const made = await world.orders(['batch', '--weight', '13kg', '--dry-run']);
    expect(made.err).toContain(
      'Weights: 2 units by the stock files, 2 units by the orders’ own export, 2 units not known.',
    );
    expect(made.err).toContain('No weight known of CAP; a piece counts as 4 kg');
    // 8 kg, 5 kg and (not known) 8 kg: the two heavy ones never share a cart of 13 kg.
    const plan = (await world.orders(['batch', '--weight', '13kg', '--dry-run', '--json'])).json();
    const carts = plan.batches.map((batch: { orders: string[] }) => batch.orders);
    expect(carts.map(({ length }: string[]) => length).sort()).toEqual([1, 2]);
    expect(carts.some((ids: string[]) => ids.includes('#1001') && ids.includes('#1003'))).toBe(false);
    expect((await world.orders(['show', '1002', '--json'])).json().items).toMatchObject([{ grams: 2500 }]);
    const zh = await world.orders(['batch', '--weight', '13kg', '--dry-run', '--lang', 'zh']);
    expect(zh.err).toContain('重量来源：库存文件 2 件、订单导出文件 2 件、未知 2 件。');
  });

  test('where no weight is known at all, or the limit has no unit, nothing is batched', async () => {
    const { orders } = await approved(['CAP']);
    const none = await orders(['batch', '--weight', '8kg', '--json']);
    expect(none.code).toBe(1);
    expect(JSON.parse(none.err.trim().split('\n').at(-1)!).error.code).toBe('batch/no-weights');
    const volume = await orders(['batch', '--volume', '8l', '--json']);
    expect(JSON.parse(volume.err.trim().split('\n').at(-1)!).error.code).toBe('batch/no-volumes');
    for (const [flag, value, code] of [
      ['--weight', '30', 'usage/bad-weight'],
      ['--volume', 'large', 'usage/bad-volume'],
    ] as const) {
      const wrong = await orders(['batch', flag, value, '--json']);
      expect(wrong.code).toBe(2);
      expect(wrong.err).toContain(code);
    }
  });
});

test('--group-by location, priority, cut-off: kept apart, priority first', async () => {
  const { orders } = await approved(['IRON', 'CAP', 'IRON', 'IRON'], ['', '', 'priority', '']);
  const ids = async (group: string) =>
    (await orders(['batch', '--group-by', group, '--dry-run', '--json']))
      .json()
      .batches.map((batch: { orders: string[] }) => [...batch.orders].sort());
  expect(await ids('location')).toEqual([['#1001', '#1003', '#1004'], ['#1002']]);
  expect(await ids('priority')).toEqual([['#1003'], ['#1001', '#1002', '#1004']]);
  expect(await ids('cut-off')).toHaveLength(1);
});

test('the bin with the earliest date goes first, kept through the ledger, and undo takes dates and weights back', async () => {
  const { folder, orders } = await approved(['MILK', 'MILK']);
  const stock = (await orders(['stock', '--json'])).json().stock;
  expect(stock.find(({ sku }: { sku: string }) => sku === 'MILK')).toMatchObject({
    grams: 1000,
    volume: 1000,
    bins: [
      { bin: 'A-09-1', useBy: '2026-12-20' },
      { bin: 'B-09-1', useBy: '2026-12-01' },
    ],
  });
  put(folder, 'later.csv', STOCK.replace('2026-12-01', '2027-12-01').replaceAll('1 kg', '2 kg'));
  await orders(['stock', 'import', 'later.csv']);
  expect(JSON.stringify((await orders(['stock', '--json'])).json())).toContain('"useBy":"2027-12-01"');
  await orders(['undo', '--yes']);
  expect((await orders(['stock', '--json'])).json().stock).toEqual(stock);
  await orders(['batch']);
  const { picks } = (await orders(['batch', 'show', 'B1', '--json'])).json().batches[0].walk;
  expect(picks.map(({ bin, quantity }: { bin: string; quantity: number }) => [bin, quantity])).toEqual([
    ['A-09-1', 1],
    ['B-09-1', 1],
  ]);
});
