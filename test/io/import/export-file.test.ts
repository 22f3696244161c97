import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unpackOrder } from '../../../src/core/orders/stored-form.ts';
import { readExportFile } from '../../../src/io/import/export-file.ts';
import { docsOf } from '../../../src/io/ledger/order-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'orders-chunks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of several chunks, whose letters lie across their borders', () => {
  const names = Array.from({ length: 6000 }, (_, n) => `${'x'.repeat(n % 3)}林晓岚 Jörg ${n}`);
  const path = join(folder, 'orders.csv');
  const head =
    'Name,Financial Status,Fulfillment Status,Currency,Lineitem quantity,Lineitem name,Shipping Name,Shipping Zip';
  const rows = names.map((name, n) => `#${n},paid,unfulfilled,USD,1,"Thing, blue",${name},0${n}`);
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`);

  test.each([
    ['found by the scanner', []],
    ['kept in memory, through csv-parse', ['#17']],
  ])('%s', async (_, scattered) => {
    const read: string[] = [];
    const summary = await readExportFile(
      path,
      { shop: 'a', file: 'orders.csv', scattered },
      async ({ orders }) => {
        for (const doc of docsOf(orders))
          read.push(unpackOrder(String(Buffer.from(doc)), 'a').shipTo.recipient);
      },
    );
    expect(summary).toMatchObject({ rowsRead: names.length, rowsRejected: 0, refused: undefined });
    expect(read.toSorted()).toEqual(names.toSorted());
  });
});
