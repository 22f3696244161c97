import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { csv, firstRow, moreRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const BINS = `SKU,Bin,Location,Available,Barcode
MUG-BLU,A-03-2,Berlin,3,4006381333931
MUG-BLU,B-01-1,Berlin,2,4006381333931
CAP,A-10-1,Berlin,-1,036000291452
PEN,,Berlin,40,
`;

describe('orders stock', () => {
  test('imports once, lists, and undo takes it back to nothing', async () => {
    const { folder, orders } = temporaryWorkspace();
    put(folder, 'bins.csv', BINS);
    expect((await orders(['stock', 'import', 'bins.csv', '--dry-run', '--json'])).code).toBe(0);
    expect((await orders(['stock', '--json'])).json()).toEqual({ stock: [] });
    const first = await orders(['stock', 'import', 'bins.csv', '--json']);
    expect(first.code).toBe(0);
    expect(first.json()).toMatchObject({
      files: [{ file: 'bins.csv', format: 'plain-stock', rowsRead: 4, new: 3, bins: 3, barcodes: 2 }],
      problems: [],
    });
    const again = await orders(['stock', 'import', 'bins.csv', '--json']);
    expect(again.json().files).toMatchObject([{ new: 0, changed: 0, unchanged: 3, bins: 0 }]);
    const log = await orders(['log', '--json']);
    expect(JSON.stringify(log.json()).match(/stock import/g)).toHaveLength(1);
    const stock = (await orders(['stock', '--json'])).json().stock;
    expect(stock).toMatchObject([
      { sku: 'CAP', available: -1, bins: [{ bin: 'A-10-1', quantity: -1 }] },
      { sku: 'MUG-BLU', location: 'Berlin', available: 5, bins: [{ bin: 'A-03-2' }, { bin: 'B-01-1' }] },
      { sku: 'PEN', available: 40, bins: [], barcodes: [] },
    ]);
    const list = await orders(['stock'], { tty: true, columns: 100 });
    expect(list.out).toContain('A-03-2 (3), B-01-1 (2)');
    put(folder, 'moved.csv', 'SKU,Bin,Location,Available\nCAP,C-01-1,Berlin,7\n');
    await orders(['stock', 'import', 'moved.csv']);
    expect((await orders(['stock', '--sku', 'CAP'])).out).toContain('C-01-1 (7)');
    expect((await orders(['undo', '--yes'])).code).toBe(0);
    expect((await orders(['stock', '--json'])).json().stock).toEqual(stock);
    await orders(['undo', '--yes']);
    expect((await orders(['stock', '--json'])).json()).toEqual({ stock: [] });
  });

  test('--short names what open orders want beyond the stock', async () => {
    const { folder, orders } = temporaryWorkspace();
    put(folder, 'bins.csv', BINS);
    put(
      folder,
      'o.csv',
      csv([firstRow('#1001'), moreRow('#1001', 'CAP', '1'), firstRow('#1002'), firstRow('#1003')]),
    );
    await orders(['stock', 'import', 'bins.csv']);
    await orders(['import', join(folder, 'o.csv')]);
    const short = await orders(['stock', '--short', '--json']);
    expect(short.json().short).toMatchObject([
      { sku: 'CAP', stock: -1, wanted: 1, missing: 1, orders: ['#1001'] },
      { sku: 'MUG-BLU', stock: 5, wanted: 6, missing: 1, orders: ['#1001', '#1002', '#1003'] },
    ]);
    expect((await orders(['stock', '--short'])).out).toContain('MUG-BLU  1 short: 5 in stock, 6 wanted');
  });

  test('a file that cannot be read stops with what is wrong', async () => {
    const { folder, orders } = temporaryWorkspace();
    const none = await orders(['stock', 'import', 'none.csv', '--json']);
    expect(none.code).toBe(1);
    expect(none.json().problems).toMatchObject([{ code: 'file/missing', file: 'none.csv' }]);
    put(folder, 'bad.csv', 'SKU,Bin,Available\nMUG,A-1,many\nCAP,A-2,3\n');
    const bad = await orders(['stock', 'import', 'bad.csv', '--json']);
    expect(bad.code).toBe(3);
    expect(bad.json()).toMatchObject({
      files: [{ rowsRejected: 1, new: 1 }],
      problems: [{ code: 'row/bad-quantity', file: 'bad.csv', line: 2, value: 'many' }],
    });
  });

  test('Shopify’s inventory layouts of the samples', async () => {
    const samples = sharedFolder('samples');
    if (samples === undefined) return;
    const { orders } = temporaryWorkspace();
    for (const name of [
      'inline-testcode_inventory_export_rows-per-location.csv',
      'cat-face-trade__inventory_export.SANITISED.csv',
    ]) {
      const done = await orders(['stock', 'import', join(process.cwd(), samples, 'shopify', name), '--json']);
      expect([0, 3]).toContain(done.code);
      expect(done.json().files[0].new).toBeGreaterThan(0);
    }
  });
});
