import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeUpload } from '../../src/commands/write-upload.ts';
import type { UploadFile } from '../../src/core/tracking/uploads/upload-format.ts';
import type { Changing } from '../../src/io/ledger/ledger.ts';
import { testContext } from '../support/context.ts';
import { temporaryFolder } from '../support/workspace.ts';

test('a file that says what the ledger does not know is neither written nor recorded', async () => {
  const folder = temporaryFolder();
  const out = `${folder}/out`;
  const file: UploadFile = {
    platform: 'shopify',
    shop: 's',
    name: 'shopify.csv',
    format: 'csv',
    encoding: 'utf-8',
    bom: false,
    eol: '\n',
    quote: 'minimal',
    rows: [
      ['Name', 'Tracking Number', 'Tracking Company'],
      ['#1', '1Z999AA10123456784', 'UPS'],
    ],
    headerRows: 1,
    dataRows: 1,
  };
  const context = testContext(folder);
  const untouched = new Proxy({} as Changing, {
    get: (_, name) => {
      throw new Error(`the ledger was asked for ${String(name)}`);
    },
  });
  await expect(writeUpload(context, untouched, file, [], { date: '2026-11-24' }, out)).rejects.toMatchObject({
    code: 'upload/read-back',
  });
  expect(readdirSync(folder)).not.toContain('out');
  context.close();
});
