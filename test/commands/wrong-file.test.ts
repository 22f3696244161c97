import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';

const { folder, orders } = temporaryWorkspace();

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('a file given to the wrong command is told where it belongs', () => {
  it('a carrier’s numbers given to import', async () => {
    const ran = await orders([
      'import',
      file('carrier.csv', 'order,carrier,tracking number\n#1001,UPS,1Z\n'),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('orders tracking import');
  });

  it('Shopify’s inventory given to import', async () => {
    const header =
      'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Available,On hand';
    const ran = await orders(['import', file('inventory.csv', `${header}\nmug,Mug,,,MUG,,,Shop,,3,3\n`)]);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('orders stock import') });
  });

  it('an export of orders given to tracking import: said once, its columns not all named', async () => {
    await orders(['import', EXAMPLE]);
    const ran = await orders(['tracking', 'import', EXAMPLE]);
    const said = ran.out + ran.err;
    expect(said.match(/show no number/g)).toHaveLength(1);
    expect(said).toContain('… (79 columns)');
    expect(said).not.toContain('Payment References');
  });

  it('an export of orders given to stock import is not told of --platform', async () => {
    const ran = await orders(['stock', 'import', EXAMPLE]);
    expect(ran.code).toBe(1);
    expect(ran.out + ran.err).not.toContain('--platform');
    expect(ran.out + ran.err).toContain('SKU and Quantity');
  });
});

describe('file/no-folder', () => {
  it('a backup to a drive that is not plugged in is not written beside the ledger', async () => {
    await orders(['import', EXAMPLE]);
    const ran = await orders(['backup', 'usb/ledger.db', '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.err).error.code).toBe('file/no-folder');
    expect(existsSync(join(folder, 'usb'))).toBe(false);
  });
});
