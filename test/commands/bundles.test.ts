import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, moreRow } from '../support/shopify.ts';
import { hasTool } from '../support/tools.ts';
import { put } from '../support/workspace.ts';

const BUNDLES = 'bundle,component,quantity\nGIFT,MUG-BLU,2\nGIFT,CAP,1\n';
const STOCK = `SKU,Bin,On hand,Available,Barcode,Name
MUG-BLU,A-01-1,9,9,4006381333931,Stoneware mug
CAP,A-02-1,5,5,,Linen cap
`;

/** Two gift sets and a mug for one, a gift set for the other. */
async function world() {
  const made = temporaryWorkspace();
  const { folder, orders } = made;
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { mode: 0o700 });
  put(workspace, 'bundles.csv', BUNDLES);
  put(folder, 'stock.csv', STOCK);
  await orders(['stock', 'import', 'stock.csv']);
  const gift = { 'Lineitem sku': 'GIFT', 'Lineitem name': 'Gift set' };
  put(
    folder,
    'o.csv',
    csv([
      firstRow('#1001', gift),
      moreRow('#1001', 'MUG-BLU', '1', { 'Lineitem name': 'Stoneware Mug - Blue' }),
      firstRow('#1002', { ...gift, 'Lineitem quantity': '1' }),
    ]),
  );
  await orders(['import', join(folder, 'o.csv')]);
  await orders(['review']);
  const json = async (...words: string[]) => (await orders([...words, '--json'])).json();
  return { ...made, json, workspace };
}

async function approved() {
  const made = await world();
  const held = (await made.json('list', '--state', 'held')).orders.map(
    ({ order }: { order: string }) => order,
  );
  if (held.length > 0) await made.orders(['approve', ...held, '--because', 'test']);
  return made;
}

describe('bundles', () => {
  test('the review looks for the components, not for the SKU that is sold', async () => {
    const { json, folder, orders } = await world();
    const rules = async () => (await json('show', '1001')).findings.map(({ rule }: { rule: string }) => rule);
    expect(await rules()).not.toContain('SKU_UNKNOWN');
    expect(await rules()).not.toContain('STOCK_SHORT');
    put(folder, 'less.csv', 'SKU,Available,On hand\nCAP,1,1\n');
    await orders(['stock', 'import', 'less.csv']);
    expect(await rules()).toContain('STOCK_SHORT');
    expect((await json('stock', '--short')).short).toMatchObject([{ sku: 'CAP', stock: 1, wanted: 3 }]);
  });

  test('a review looks at orders again when the bundles change', async () => {
    const { json, workspace } = await world();
    put(workspace, 'bundles.csv', 'bundle,component,quantity\nOTHER,CAP,1\n');
    const unknown = async () => {
      const { reviewed, orders } = await json('review');
      return [reviewed, JSON.stringify(orders).match(/SKU_UNKNOWN/g)?.length ?? 0];
    };
    expect(await unknown()).toEqual([2, 2]);
    put(workspace, 'bundles.csv', BUNDLES);
    expect(await unknown()).toEqual([2, 0]);
  });

  test('V23: pick list, walk, stock and bench go by components; label and upload by what was sold', async () => {
    const { folder, json, orders } = await approved();
    const { batches } = await json('batch');
    expect(batches).toMatchObject([{ units: 4, route: { proof: 'shortest' } }]);
    const { stock } = await json('stock');
    expect(stock).toMatchObject([
      { sku: 'CAP', batches: { B1: 3 }, free: 2 },
      { sku: 'MUG-BLU', batches: { B1: 7 }, free: 2 },
    ]);
    const made = await json(
      'print',
      'B1',
      '--only',
      'pick-list',
      '--format',
      'json',
      '-o',
      join(folder, 'list'),
    );
    const { documents } = await json('print', 'B1', '--only', 'labels', '-o', join(folder, 'p'));
    const list = JSON.parse(readFileSync(made.documents[0].file, 'utf8'));
    // Σ picked = Σ sold × components: 3 sets of 3 pieces, and a mug.
    expect(list.units).toBe(10);
    expect(
      list.steps.map(({ sku, bin, quantity }: { sku: string; bin: string; quantity: number }) => [
        sku,
        bin,
        quantity,
      ]),
    ).toEqual([
      ['MUG-BLU', 'A-01-1', 7],
      ['CAP', 'A-02-1', 3],
    ]);
    if (hasTool('pdftotext')) {
      const labels = execFileSync('pdftotext', [documents[0].file, '-'], { encoding: 'utf8' });
      expect(labels).toContain('Gift set');
      expect(labels).not.toContain('Linen');
    }
    // A later change of the file changes no batch.
    put(join(folder, 'workspace'), 'bundles.csv', 'bundle,component,quantity\nGIFT,PEN,1\n');
    const scans = 'B1-001\n4006381333931\n4006381333931\nGIFT\nCAP\n';
    const parcels = batches[0].parcels as { parcel: string; orders: string[] }[];
    const small = parcels.find(({ orders: own }) => own[0] === '#1002')!.parcel;
    const packed = await orders(['pack', 'B1', '--json'], { input: scans.replace('B1-001', small) });
    expect(packed.json().packed).toEqual([small]);
    expect(packed.json().problems).toMatchObject([{ code: 'pack/unknown-barcode', value: 'GIFT' }]);
    put(folder, 'n.csv', 'Order,Tracking Number,Carrier\n#1002,1Z999AA10123456784,UPS\n');
    await orders(['tracking', 'import', join(folder, 'n.csv')]);
    const { files } = await json('tracking', 'export', '-o', folder);
    const upload = readFileSync(files[0].file, 'utf8');
    expect(upload).toContain('#1002');
    expect(upload).not.toContain('CAP');
  });

  test('by stock: a set goes when all its parts are there, in parts for whole sets only', async () => {
    const { folder, orders, json } = await approved();
    put(folder, 'less.csv', 'SKU,Available,On hand\nMUG-BLU,4,4\n');
    await orders(['stock', 'import', 'less.csv']);
    const { batches } = await json('batch', '--split', 'always');
    // 4 mugs: for #1001 two sets, and none left for its single mug or for #1002.
    expect(batches[0].parcels).toMatchObject([{ orders: ['#1001'], items: [{ sku: 'GIFT', quantity: 2 }] }]);
  });

  test('a file that is wrong stops everything that would pick by it, with the line', async () => {
    const { orders, workspace } = await approved();
    put(workspace, 'bundles.csv', 'bundle,component,quantity\nGIFT,GIFT,2\n');
    for (const command of [['batch'], ['stock'], ['locations', 'check']]) {
      const stopped = await orders(command);
      expect(stopped.code).toBe(2);
      expect(stopped.err).toContain('GIFT → GIFT');
      expect(stopped.err).toContain('bundles.csv:2');
    }
  });
});
