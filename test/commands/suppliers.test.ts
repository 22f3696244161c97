import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, moreRow, type Row } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const SUPPLIERS = 'suppliers:\n  Acme: [ACME-*]\n  Lamp & Co: LAMP\n';
const UPS = '1Z999AA10123456784';
const UPS_TOO = '1Z999AA10123456793';

async function world(rows: readonly Row[]) {
  const made = temporaryWorkspace();
  const { folder, orders } = made;
  mkdirSync(join(folder, 'workspace'), { mode: 0o700 });
  put(join(folder, 'workspace'), 'locations.yaml', SUPPLIERS);
  put(folder, 'o.csv', csv(rows));
  await orders(['import', join(folder, 'o.csv')]);
  await orders(['review']);
  const json = async (...words: string[]) => (await orders([...words, '--json'])).json();
  const held = (await json('list', '--state', 'held')).orders.map(({ order }: { order: string }) => order);
  if (held.length > 0) await orders(['approve', ...held, '--because', 'test']);
  const state = async (id: string) => (await json('show', id)).state;
  return { ...made, json, state };
}

/** One order of ours and of two suppliers, one of a supplier alone, one of ours alone. */
const mixed = () =>
  world([
    firstRow('#1001', { Notes: '=2+5' }),
    moreRow('#1001', 'ACME-1', '2', { 'Lineitem name': '=HYPERLINK("http://x")' }),
    moreRow('#1001', 'LAMP', '1'),
    firstRow('#1002', { 'Lineitem sku': 'ACME-2' }),
    firstRow('#1003'),
  ]);

describe('goods that a supplier sends', () => {
  test('go into a file for each supplier, once, and into no batch, list or label of ours', async () => {
    const { folder, orders, json, state } = await mixed();
    expect((await json('suppliers')).suppliers).toMatchObject([
      { supplier: 'Acme', orders: ['#1001', '#1002'], units: 4, batches: [] },
      { supplier: 'Lamp & Co', orders: ['#1001'], units: 1 },
    ]);
    const dry = await orders(['suppliers', 'export', '--dry-run', '-o', 'sup']);
    expect(dry.out).toContain('Would order from Acme: 2 parcels, 4 units, batch B1');
    expect(existsSync(join(folder, 'sup'))).toBe(false);
    const { suppliers } = await json('suppliers', 'export', '-o', 'sup');
    expect(suppliers).toMatchObject([
      { supplier: 'Acme', batch: 'B1', parcels: [{ parcel: 'B1-001', order: '#1001' }, { order: '#1002' }] },
      {
        supplier: 'Lamp & Co',
        batch: 'B2',
        parcels: [{ parcel: 'B2-001', items: [{ sku: 'LAMP', quantity: 1 }] }],
      },
    ]);
    expect(suppliers[1].file).toBe(join(folder, 'sup', 'supplier-Lamp-Co-B2.csv'));
    const text = readFileSync(suppliers[0].file, 'utf8');
    expect(text.split('\r\n')[0]).toBe(
      '\uFEFFParcel,Order,SKU,Quantity,Name,Variant,Recipient,Company,Address 1,Address 2,District,City,Region,Postcode,Country,Phone,Shipping method,Note,Carrier,Tracking number',
    );
    expect(text).toContain(`B1-001,#1001,ACME-1,2,"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(`'=2+5`);
    expect(text).not.toContain('10.00');
    const again = await json('suppliers', 'export', '-o', 'sup');
    expect(again).toEqual({ suppliers: [] });
    expect(await state('1002')).toBe('packed');
    expect(await state('1001')).toBe('approved');
    const { batches } = await json('batch');
    expect(batches).toMatchObject([{ batch: 'B3', units: 4, parcels: [{}, {}] }]);
    expect(JSON.stringify(batches)).not.toContain('ACME');
    const refused = await orders(['print', 'B1', '--json']);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('print/supplier');
    expect((await orders(['batch', 'list'])).out).toContain('B2 sent by Lamp & Co');
    expect((await orders(['show', '1001'])).out).toContain('B1-001 sent by Acme');
    const log = await json('log');
    expect(JSON.stringify(log).match(/suppliers export/g)).toHaveLength(2);
  });

  test('their file comes back with numbers; the order is shipped when all its parcels are', async () => {
    const { folder, orders, json, state } = await mixed();
    const { suppliers } = await json('suppliers', 'export', '-o', 'sup');
    // The supplier fills in the last two columns of its own file.
    const [head = '', ...rows] = readFileSync(suppliers[0].file, 'utf8').trimEnd().split('\r\n');
    const filled = rows.map((row, at) => row.replace(/,,$/, `,UPS,${at === 0 ? UPS : UPS_TOO}`));
    put(folder, 'acme.csv', `${[head, ...filled].join('\r\n')}\r\n`);
    const back = await orders(['tracking', 'import', join(folder, 'acme.csv'), '--json']);
    expect(back.json().files).toMatchObject([{ rowsNew: 2, numbersNew: 2 }]);
    expect((await json('suppliers')).suppliers).toMatchObject([
      { batches: [{ batch: 'B1', withoutNumber: 0 }] },
      { batches: [{ batch: 'B2', withoutNumber: 1 }] },
    ]);
    await orders(['tracking', 'export', '--format', 'plain', '-o', folder]);
    expect(await state('1002')).toBe('shipped');
    expect(await state('1001')).not.toBe('shipped');
    await orders(['batch']);
    await orders(['print', 'B3', '-o', join(folder, 'p')]);
    // Of an order in several parcels a file by order says whose it is.
    put(folder, 'lamp.csv', 'Order,Carrier,Tracking Number\n#1001,UPS,1Z12345E0205271688\n');
    const unclear = await orders(['tracking', 'import', join(folder, 'lamp.csv'), '--json']);
    expect(unclear.json().problems).toMatchObject([{ code: 'tracking/which-parcel' }]);
    const lamp = await orders([
      'tracking',
      'import',
      join(folder, 'lamp.csv'),
      '--supplier',
      'lamp & co',
      '--json',
    ]);
    expect(lamp.json().files).toMatchObject([{ numbersNew: 1 }]);
    put(folder, 'own.csv', 'Order,Carrier,Tracking Number\n#1001,UPS,1Z12345E6605272234\n');
    await orders(['tracking', 'import', join(folder, 'own.csv')]);
    const { files } = await json('tracking', 'export', '--format', 'plain', '-o', folder);
    expect(files[0].rows).toBeGreaterThanOrEqual(2);
    expect(await state('1001')).toBe('shipped');
  });

  test('undo takes an export back, after a question; a review does not look for their SKUs on the shelves', async () => {
    const { folder, orders, json, state } = await mixed();
    await orders(['suppliers', 'export', '--supplier', 'acme', '-o', 'sup']);
    expect(await state('1002')).toBe('packed');
    await orders(['undo', '--yes']);
    expect(await state('1002')).toBe('approved');
    expect((await json('suppliers')).suppliers[0]).toMatchObject({ units: 4, batches: [] });
    put(folder, 'stock.csv', 'SKU,Available,Barcode\nMUG-BLU,50,\n');
    await orders(['stock', 'import', 'stock.csv']);
    expect((await json('show', '1002')).findings).toEqual([]);
    expect((await json('stock', '--short')).short).toEqual([]);
    const wrong = await orders(['suppliers', 'export', '--supplier', 'Acne']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Acme');
    const none = temporaryWorkspace();
    await none.orders(['import', join(folder, 'o.csv')]);
    expect((await none.orders(['suppliers', 'export', '--json'])).err).toContain('suppliers/none');
  });
});
